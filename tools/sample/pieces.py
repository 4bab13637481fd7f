"""The base pieces of a programme: quarters, cut to the programme's first day, and a last range."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

FIXED_HOLIDAYS = {(1, 1), (4, 30), (5, 1), (9, 2)}


@dataclass(frozen=True)
class Piece:
    text: str
    year: int
    quarter: int
    last: date
    days: int

    @property
    def first(self):
        return self.last - timedelta(days=self.days - 1)

    def cut(self, first, end):
        """The part within a life that ended before a day, written as two dates when it is less
        than the whole; None if there is none."""
        first, last = max(first, self.first), min(end - timedelta(days=1), self.last)
        if (first, last) == (self.first, self.last):
            return self
        if first > last:
            return None
        return replace(self, text=f"{first}..{last}", last=last, days=(last - first).days + 1)


def quarter(year, number, since=None, decree=False):
    """A quarter; decree quarters run from the 15th to the 14th (NĐ 09/2019)."""
    first = _start(year, number * 3 - 2, decree)
    last = _start(year + (number == 4), number * 3 % 12 + 1, decree) - timedelta(days=1)
    first = max(first, since) if since else first
    return Piece(f"{year}-Q{number}", year, number, last, (last - first).days + 1)


def dates(first, last):
    number = (first.month + 2) // 3
    return Piece(f"{first}..{last}", first.year, number, last, (last - first).days + 1)


def quarters(first, last, since=None, decree=False):
    """All quarters from (year, number) to (year, number)."""
    return [
        quarter(year, number, since if (year, number) == first else None, decree)
        for year in range(first[0], last[0] + 1)
        for number in (1, 2, 3, 4)
        if first <= (year, number) <= last
    ]


def working_days_after(day, count):
    while count:
        day += timedelta(days=1)
        if day.weekday() < 5 and (day.month, day.day) not in FIXED_HOLIDAYS:
            count -= 1
    return day


def _start(year, month, decree):
    if not decree:
        return date(year, month, 1)
    return date(year - (month == 1), (month - 2) % 12 + 1, 15)
