#!/usr/bin/env python3
"""Reads the sample back and compares it with what was published:

    python3 check_sample.py INPUT_DIR UNITS_CSV PUBLISHED_REVIEWS_CSV

UNITS_CSV is the register that ships; its successions.csv lies beside it.
Judges every file by the contract, with a reader of its own. Ends with 1 if a published figure
does not come out, if something is refused that should not be, or the other way round.
"""

import csv
import hashlib
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import handed_in
import rules
from handed_in import Refused
from register import Register

# What is handed in faulty on purpose (input/README.md): file, row, and what is said of it.
FAULTY = {
    ("feedback-218/2016/phuong-lang-ha_quy-3.csv", 2): "required: dialogue_total",
    ("feedback-218/2025/quan-dong-da_quy-3.csv", 2): "no such unit then: 006",
    ("hn-2200/2018/huyen-thanh-tri_bo-sung-quy-3.csv", 3): "unknown unit: 00660",
    ("hn-2200/2019/xa-duong-lieu_quy-4.csv", 2):
        "dialogue_periodic + dialogue_adhoc is not dialogue_total",
    ("hn-2200/2020/phuong-giang-bien_quy-2.csv", 0): "unknown column: dialogue_particpants",
    **{("hn-2200/2021/quan-hoang-mai_6-thang-dau-nam.csv", row): "overlaps what is in force"
       for row in (2, 3, 4, 5)},
    ("mass-290/2016-2018/xa-phong-van_quy-3-2018.csv", 2): "not a number: 12 cuộc",
    ("mass-290/2019-2020/phuong-son-loc.csv", 0): "a header and nothing below it",
    ("qcdc/2019/xa-bich-hoa_xa-my-hung_quy-3.csv", 0): "row 69 is cut off",
}
# How many communes of a programme must live on a day, and how many may be silent in that quarter.
COMMUNES = [
    ("mass-290", "2012-05-01", 584, 20), ("hn-2200", "2020-02-29", 584, 20),
    ("hn-2200", "2020-03-01", 579, 20), ("hn-2200", "2024-12-31", 579, 20),
    ("hn-2200", "2025-01-01", 526, 20), ("hn-2200", "2025-06-30", 526, 20),
    ("hn-2200", "2025-07-01", 126, 6), ("hn-2200", "2026-11-14", 126, 6),
    ("feedback-218", "2015-05-01", 21, 3), ("feedback-218", "2023-12-11", 21, 3),
    ("th-dialogue", "2019-12-31", 31, 0), ("th-dialogue", "2020-01-01", 22, 0),
]
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}


class Intake:
    """What is in force once every file has been read, as a nightly run would leave it."""

    def __init__(self, folder, units_csv):
        self.register = Register(units_csv)
        self.refused, self.habits, self.warnings = {}, Counter(), Counter()
        self.of_unit, self.revised, self.copies = {}, 0, 0
        for one in sorted(self._judged(folder), key=lambda one: (
                handed_in.moment(one.submitted_at), one.path, one.row)):
            self._take(one)

    def _judged(self, folder):
        seen = set()
        for path in sorted(folder.rglob("*.csv")):
            name, content = path.relative_to(folder).as_posix(), path.read_bytes()
            if hashlib.sha256(content).digest() in seen:
                self.copies += 1
                continue
            seen.add(hashlib.sha256(content).digest())
            text, encoding = handed_in.characters(content)
            self.habits[encoding] += 1
            self.habits[DELIMITERS[handed_in.delimiter(text)]] += 1
            self.habits["CRLF" if "\r\n" in text else "LF"] += 1
            try:
                found = handed_in.submissions(name, content, rules.INDICATORS)
            except Refused as why:
                self.refused[name, 0] = str(why)
                continue
            for one in found:
                try:
                    self._judge(one)
                    yield one
                except Refused as why:
                    self.refused[name, one.row] = str(why)

    def _judge(self, one):
        if one.unit not in self.register.bearers:
            raise Refused(f"unknown unit: {one.unit}")
        first, last = handed_in.days(one.period, one.programme in rules.DECREE)
        bore = self.register.bore(one.unit, first, last)
        if len(bore) != 1:
            raise Refused(f"{'two units' if bore else 'no such unit then'}: {one.unit}")
        (one.identity,) = bore
        first, last = self.register.life(
            one.identity, max(first, rules.VALID_FROM[one.programme]), last)
        one.days = first, last
        if rules.SCOPES[one.programme] not in self.register.above(one.identity, last):
            raise Refused(f"outside of the programme: {one.unit}")
        cells = {code: handed_in.quantity(text) for code, text in one.cells.items()}
        one.cells = {code: value for code, value in cells.items() if value}
        one.level = self.register.state(one.identity, last)["level"]
        for code in one.cells:
            if one.level[0].upper() not in rules.INDICATORS[one.programme].get(code, ""):
                raise Refused(f"not for this level: {code}")
            if rules.SINCE.get((one.programme, code), first) > first:
                raise Refused(f"not yet counted: {code}")
        for code, levels in rules.REQUIRED[one.programme].items():
            counted = rules.SINCE.get((one.programme, code), first) <= first
            if counted and one.level[0].upper() in levels and code not in one.cells:
                raise Refused(f"required: {code}")
        for why in rules.broken(one.cells):
            raise Refused(why)
        self.warnings.update(rules.doubtful(one.cells))

    def _take(self, one):
        others = self.of_unit.setdefault((one.programme, one.identity), {})
        if one.days in others:
            self.revised += others[one.days].cells != one.cells
        elif any(first <= one.days[1] and one.days[0] <= last for first, last in others):
            self.refused[one.path, one.row] = "overlaps what is in force"
            return
        others[one.days] = one

    def all_in_force(self):
        return [one for others in self.of_unit.values() for one in others.values()]

    def changed_much(self):
        """R20 for the leading counts: change against the same piece of the year before."""
        found = Counter()
        for one in self.all_in_force():
            before = self.of_unit[one.programme, one.identity].get(
                tuple(_year_before(day) for day in one.days))
            for code in rules.LEADS & one.cells.keys() & (before.cells.keys() if before else set()):
                old, new = before.cells[code][0], one.cells[code][0]
                if abs(new - old) >= 5 and abs(new - old) * 2 > old:
                    found[one.programme, code] += 1
        return found


def _year_before(day):
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def total(intake, row):
    """(value, qualifier, submissions) of a published figure."""
    first, last = _span(row["figure_period"], row["programme"] in rules.DECREE)
    members = [
        one for one in intake.all_in_force()
        if one.programme == row["programme"]
        and row["level"] in ("all", one.level)
        and belongs(intake.register, one, row)
        and first <= one.days[0] and one.days[1] <= last
    ]
    if row["indicator"] == "units_holding_dialogue":
        holding = {one.identity for one in members if one.cells.get("dialogue_total", (0, ""))[0]}
        return len(holding), "", len(members)
    cells = [one.cells[row["indicator"]] for one in members if row["indicator"] in one.cells]
    words = {qualifier for _, qualifier in cells if qualifier}
    qualifier = "khoảng" if len(words) > 1 else "".join(words)
    return sum(value for value, _ in cells), qualifier, len(cells)


def belongs(register, one, row):
    """Whether it is of the row's unit: on its own last day, or brought to the units of a day."""
    day, identity = one.days[1], one.identity
    if row["structure"] != "then":
        day = date.fromisoformat(row["structure"])
        identity = register.on(identity, day)
    return identity is not None and row["unit"] in register.above(identity, day)


def communes(intake, programme, day):
    """How many of its communes handed in for a period with this day."""
    return sum(
        1 for one in intake.all_in_force()
        if (one.programme, one.level) == (programme, "commune")
        and one.days[0] <= date.fromisoformat(day) <= one.days[1])


def _span(text, decree):
    """2019, 2018..2019, or two dates."""
    if "-" in text:
        return handed_in.days(text, decree)
    first, _, last = text.partition("..")
    return handed_in.days(first, decree)[0], handed_in.days(last or first, decree)[1]


def main(folder, units_csv, published_csv):
    intake = Intake(folder, units_csv)
    wrong = 0
    print(f"{'review':6} {'level':8} {'indicator':28} {'published':>14} {'found':>14} {'of':>6}")
    with open(published_csv, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            value, qualifier, count = total(intake, row)
            same = (str(value), qualifier) == (row["value"], row["qualifier"])
            wrong += not same
            restated = "" if row["structure"] == "then" else f"  (units of {row['structure']})"
            print(f"{row['review']:6} {row['level']:8} {row['indicator']:28} "
                  f"{row['qualifier'] + ' ' + row['value']:>14} {qualifier + f' {value}':>14} "
                  f"{count:6} {'same' if same else 'DIFFERS'}{restated}")
    print("\nin force:", dict(Counter(one.programme for one in intake.all_in_force())),
          "\nrevised:", intake.revised, " identical copies:", intake.copies,
          "\nhabits:", dict(intake.habits), "\nwarnings:", dict(intake.warnings))
    print("changed by more than half against the year before (R20):")
    for (programme, code), count in sorted(intake.changed_much().items()):
        print(f"  {programme:14}{code:32}{count:6}")
    print("communes:")
    for programme, day, alive, silent in COMMUNES:
        found = communes(intake, programme, day)
        same = alive - silent <= found <= alive
        wrong += not same
        print(f"  {programme:14}{day:12}{found:5} of {alive:4}{'' if same else '  DIFFERS'}")
    print("refused:")
    for place in sorted(intake.refused.keys() | FAULTY.keys()):
        found, meant = intake.refused.get(place), FAULTY.get(place)
        wrong += found != meant
        unlike = "" if found == meant else f"  EXPECTED {meant}"
        print(f"  {place[0]} row {place[1]}: {found}{unlike}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), *sys.argv[2:])
