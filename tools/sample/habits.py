"""How offices write their files: every habit here is one that the intake must understand."""

from dataclasses import dataclass

from dice import Dice


@dataclass(frozen=True)
class Habit:
    delimiter: str = ","
    encoding: str = "utf-8"
    newline: str = "\n"
    dots: bool = False
    none: str = "0"
    blank: str = ""
    capitals: bool = False
    quotes: str = "needed"
    stamp: str = "date"
    order: str = "office"
    long: bool = False


PLAIN = Habit()


def of(*words):
    """The habit of an office; the same office keeps it, with a slip now and then."""
    dice = Dice("habit", *words)
    delimiter = dice.pick([",", ",", ",", ";", ";", "\t"])
    encoding = dice.pick(["utf-8", "utf-8", "utf-8-sig", "utf-8-sig", "utf-8-sig"])
    if dice.chance(0.03):
        encoding, delimiter = "utf-16", "\t"
    return Habit(
        delimiter=delimiter,
        encoding=encoding,
        newline=dice.pick(["\n", "\r\n", "\r\n"]),
        dots=dice.chance(0.6),
        none=dice.pick(["0", "0", "0", "-"]),
        blank="…" if dice.chance(0.1) else "",
        capitals=dice.chance(0.15),
        quotes="all" if dice.chance(0.08) else "needed",
        stamp=dice.pick(["date", "date", "time"]),
        order=dice.pick(["office", "office", "stamp first", "period first"]),
    )


def text(sheet):
    """The characters of a sheet: its header, then its rows, written after its habit."""
    return sheet.habit.newline.join(
        sheet.habit.delimiter.join(_cell(cell, sheet.habit) for cell in row) for row in _rows(sheet)
    ) + sheet.habit.newline


def encoded(characters, habit):
    if habit.encoding == "utf-16":
        return b"\xff\xfe" + characters.encode("utf-16-le")
    return characters.encode(habit.encoding)


def number(value, habit):
    """2300, 2.300, trên 2.300, or the office's sign for none or not known."""
    if value is None:
        return habit.blank
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return f"{value[0]} {_digits(value[1], habit)}"
    return _digits(value, habit) if value else habit.none


def _digits(value, habit):
    # Large amounts of money are always written with dots.
    return f"{value:,}".replace(",", ".") if habit.dots or value >= 1_000_000 else str(value)


def _rows(sheet):
    habit = sheet.habit
    names = ["programme", "unit", "period"]
    if habit.order == "period first":
        names = ["period", "unit", "programme"]
    if habit.stamp != "none":
        names.insert(0 if habit.order == "stamp first" else 3, "submitted_at")
    headings = names + (["indicator", "value"] if habit.long else list(sheet.columns))
    yield [name.upper() if habit.capitals else name for name in headings]
    for submission in sheet.submissions:
        keys = {
            "programme": submission.programme,
            "unit": submission.unit.code,
            "period": submission.piece.text,
            "submitted_at": _stamp(submission, habit),
        }
        left = [keys[name] for name in names]
        values = [submission.values.get(code) for code in sheet.columns]
        if habit.long:
            for code, value in zip(sheet.columns, values):
                if value is not None:
                    yield left + [code, number(value, habit)]
        else:
            yield left + [number(value, habit) for value in values]


def _stamp(submission, habit):
    day = submission.stamp.isoformat()
    return f"{day}T{submission.hour}:00" if habit.stamp == "time" else day


def _cell(cell, habit):
    if habit.quotes == "all" or habit.delimiter in cell:
        return f'"{cell}"'
    return cell

