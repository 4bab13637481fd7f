"""The units that hand in, from the list of June 2025."""

import csv
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    code: str
    name: str
    level: str
    parent: str

    def slug(self):
        """quan-dong-da, as offices name their files."""
        plain = unicodedata.normalize("NFD", self.name.lower().replace("đ", "d"))
        letters = "".join(c if c.isalnum() else "-" for c in plain if not unicodedata.combining(c))
        return "-".join(word for word in letters.split("-") if word)


class Units:
    def __init__(self, path):
        with open(path, encoding="utf-8", newline="") as lines:
            self._by_code = {
                row["code"]: Unit(row["code"], row["name_vi"], row["level"], row["parent_code"])
                for row in csv.DictReader(lines)
            }

    def __contains__(self, code):
        return code in self._by_code

    def __getitem__(self, code):
        return self._by_code[code]

    def children(self, code):
        return [unit for unit in self._by_code.values() if unit.parent == code]

    def family(self, code):
        """A district with its communes."""
        return [self[code]] + self.children(code)

    def tree(self, code):
        """The province, its districts and their communes, each district before its communes."""
        return [self[code]] + [
            unit for district in self.children(code) for unit in self.family(district.code)
        ]
