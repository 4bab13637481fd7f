"""The units that hand in, from the register that ships (docs/register.md)."""

import csv
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Optional

LEVELS = "province", "district", "commune"


@dataclass(frozen=True)
class Unit:
    """A unit as it was on a day."""

    code: str
    name: str
    level: str
    parent: Optional["Unit"]
    order: int = 0

    def slug(self):
        """quan-dong-da, as offices name their files."""
        plain = unicodedata.normalize("NFD", self.name.lower().replace("đ", "d"))
        letters = "".join(c if c.isalnum() else "-" for c in plain if not unicodedata.combining(c))
        return "-".join(word for word in letters.split("-") if word)

    def above(self):
        """Itself and all units above it."""
        return [self] + (self.parent.above() if self.parent else [])


@dataclass(frozen=True)
class State:
    """One line of the register."""

    row: dict
    first: date
    end: date

    def holds(self, day):
        return self.first <= day < self.end


class Units:
    def __init__(self, path):
        self._states = {}
        with open(path, encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(line for line in lines if not line.startswith("#")):
                if row["level"] in LEVELS:
                    self._states.setdefault(_identity(row), []).append(State(
                        row, _day(row["from"], date.min), _day(row["until"], date.max)))

    def bearer(self, code, day):
        """The unit that bore the code on that day."""
        return next(
            self._on(identity, day) for identity, states in self._states.items()
            if any(state.row["code"] == code and state.holds(day) for state in states))

    def family(self, code, day):
        """A unit of that day with those right below it."""
        head = self.bearer(code, day)
        return [head] + [unit for unit in self._alive(day) if unit.parent == head]

    def cells(self, scope, pieces):
        """(unit, piece): who lived in which piece at or below the scope, each piece cut to the
        unit's life; the unit is as it was on the last day of it. Each district before its communes,
        and the pieces of one unit together."""
        found = []
        for identity in self._ever_below(scope):
            states = self._states[identity]
            for number, piece in enumerate(pieces):
                piece = piece.cut(states[0].first, states[-1].end)
                unit = piece and self._on(identity, piece.last)
                if unit and scope in (above.code for above in unit.above()):
                    found.append((_place(unit), number, piece.last, unit, piece))
        return [(unit, piece) for *_, unit, piece in sorted(found, key=lambda cell: cell[:3])]

    def _ever_below(self, scope):
        below = []
        for level in LEVELS:
            below += [
                identity for identity, states in self._states.items()
                if any(state.row["level"] == level
                       and (state.row["code"] == scope or state.row["parent"] in below)
                       for state in states)]
        return below

    def _on(self, identity, day):
        for state in self._states.get(identity, ()):
            if state.holds(day):
                row = state.row
                return Unit(row["code"], row["name"], row["level"], self._on(row["parent"], day),
                            int(row["order"]))
        return None

    def _alive(self, day):
        alive = (self._on(identity, day) for identity in self._states)
        return sorted((unit for unit in alive if unit), key=_place)


def _identity(row):
    return row["id"] or (f"{row['code']}@{row['from']}" if row["from"] else row["code"])


def _day(text, otherwise):
    return date.fromisoformat(text) if text else otherwise


def _place(unit):
    """In official order; communes with their district, or behind all of them."""
    if unit.level == "commune" and unit.parent.level == "province":
        return unit.parent.order, 10**6, unit.order
    return tuple(above.order for above in reversed(unit.above()))
