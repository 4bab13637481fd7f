"""Reads files as the contract describes them; shares nothing with the code that wrote them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

QUALIFIERS = {"trên": "trên", "hơn": "trên", "gần": "gần", "khoảng": "khoảng"}
WHOLE = re.compile(r"\d{1,3}(\.\d{3})+|\d+")
KEYS = ["programme", "unit", "period"]


class Refused(Exception):
    """Why a file, a row or a cell cannot be taken."""


@dataclass
class HandedIn:
    """One submission as it stands in a file; cells are (value, qualifier), not reported ones are
    left out."""

    path: str
    row: int
    programme: str
    unit: str
    period: str
    submitted_at: str
    cells: dict


def characters(content):
    if content.startswith(b"\xff\xfe"):
        return content[2:].decode("utf-16-le"), "UTF-16"
    if content.startswith(b"\xef\xbb\xbf"):
        return content[3:].decode("utf-8"), "UTF-8 BOM"
    return content.decode("utf-8"), "UTF-8"


def delimiter(text):
    header = text.splitlines()[0]
    return max(",;\t", key=header.count)


def records(text, separator):
    """Rows of cells; quotes may hold separators, line ends and doubled quotes."""
    row, cell, quoted, rows = [], "", False, []
    at = 0
    while at < len(text):
        char = text[at]
        if quoted:
            if char == '"' and text[at + 1:at + 2] == '"':
                cell, at = cell + '"', at + 1
            elif char == '"':
                quoted = False
            else:
                cell += char
        elif char == '"' and not cell:
            quoted = True
        elif char == separator:
            row, cell = row + [cell], ""
        elif char == "\n":
            rows.append(row + [cell])
            row, cell = [], ""
        elif char != "\r":
            cell += char
        at += 1
    return rows + [row + [cell]] if row or cell else rows


def quantity(text):
    """(value, qualifier); None when not reported."""
    text = text.strip()
    if text in ("", "…"):
        return None
    if text == "-":
        return 0, ""
    word, _, rest = text.rpartition(" ")
    qualifier = QUALIFIERS.get(word.lower()) if word else ""
    if qualifier is None or not WHOLE.fullmatch(rest):
        raise Refused(f"not a number: {text}")
    value = int(rest.replace(".", ""))
    if qualifier and not value:
        raise Refused(f"a qualified nought: {text}")
    return value, qualifier


def days(period, decree):
    """First and last day of a period."""
    if ".." in period:
        first, last = period.split("..")
        return date.fromisoformat(first), date.fromisoformat(last)
    year, _, part = period.partition("-")
    year = int(year)
    start, months = {"": (1, 12), "H1": (1, 6), "H2": (7, 6), "Q1": (1, 3), "Q2": (4, 3),
                     "Q3": (7, 3), "Q4": (10, 3)}[part]
    end = (year, start + months) if start + months <= 12 else (year + 1, 1)
    return _from(year, start, decree), _from(*end, decree) - timedelta(days=1)


def _from(year, month, decree):
    first = date(year, month, 1)
    return (first - timedelta(days=1)).replace(day=15) if decree else first


def moment(submitted_at):
    return datetime.fromisoformat(submitted_at) if submitted_at else datetime.max


def submissions(path, content, known):
    """The submissions of one file; a refusal of the whole file is raised."""
    text, _ = characters(content)
    header, *rows = records(text, delimiter(text))
    names = [name.lower() for name in header]
    if not rows:
        raise Refused("a header and nothing below it")
    programme = rows[0][names.index("programme")]
    long = "indicator" in names
    taken = {*KEYS, "submitted_at", *(("indicator", "value") if long else known[programme])}
    for name in names:
        if name not in taken:
            raise Refused(f"unknown column: {name}")
    found = {}
    for number, row in enumerate(rows, 2):
        if len(row) != len(names):
            raise Refused(f"row {number} is cut off")
        cells = dict(zip(names, row))
        key = tuple(cells[name] for name in KEYS)
        if long:
            raw = {cells["indicator"]: cells["value"]}
        else:
            raw = {name: cells[name] for name in names if name not in KEYS + ["submitted_at"]}
        one = found.setdefault(
            key if long else number,
            HandedIn(path, number, *key, cells.get("submitted_at", ""), {}))
        one.cells.update(raw)
    return list(found.values())
