"""Which office hands in what for which period: the published totals, spread over units and time.

Only the totals were ever published; every split here is made up. Of Hà Nội since 2022-10-29 the
totals are made up too.
"""

from dataclasses import dataclass, field
from datetime import date

import figures
import pieces
from dice import Dice


# Nothing of the sample came in after this day.
UP_TO = date(2026, 11, 19)


@dataclass
class Submission:
    programme: str
    unit: object
    piece: object
    values: dict
    stamp: date
    hour: str
    reasons: str = ""

    @property
    def key(self):
        return self.unit.code, self.piece.text


@dataclass
class Plan:
    """The cells (unit, piece) of one programme, each piece as far as its unit lived in it, and
    those in which nobody handed anything in."""

    programme: str
    lived: list
    silent: float
    left_out: set = field(default_factory=set)

    def __post_init__(self):
        for unit, piece in self.lived:
            dice = Dice(self.programme, "silent", unit.code, piece.text)
            if unit.level == "commune" and dice.chance(self.silent):
                self.left_out.add((unit.code, piece.text))

    def cells(self, level=None):
        return [
            (unit, piece)
            for unit, piece in self.lived
            if level in (None, unit.level) and (unit.code, piece.text) not in self.left_out
        ]

    def spread(self, what, total, weight, level=None, fixed=()):
        """A count for each cell of a level, summing to total; fixed cells are given beforehand."""
        fixed = dict(fixed)
        cells = [cell for cell in self.cells(level) if _key(cell) not in fixed]
        amounts = Dice(self.programme, what, level).spread(
            total - sum(fixed.values()), [weight(unit, piece) for unit, piece in cells]
        )
        return {**dict(zip(map(_key, cells), amounts)), **fixed}

    def submission(self, unit, piece, values):
        dice = Dice(self.programme, "stamp", unit.code, piece.text)
        days = 1 if dice.chance(0.65) else 2
        if dice.chance(0.012):
            days += dice.between(4, 9)
        stamp = min(pieces.working_days_after(piece.last, days), UP_TO)
        return Submission(
            self.programme, unit, piece, values, stamp,
            f"{dice.between(8, 16):02}:{dice.between(0, 59):02}",
        )

    def dice(self, unit, piece):
        return Dice(self.programme, "values", unit.code, piece.text)


def _key(cell):
    return cell[0].code, cell[1].text


def size(unit):
    """How large a unit is beside others of its level, in percent."""
    low, high = (80, 125) if unit.level == "commune" else (60, 150)
    return Dice("size", unit.code).between(low, high)


def zeal(what):
    """How much an office does of something beside others; a little more in the fourth quarter."""
    return lambda unit, piece: Dice("zeal", what, unit.code).between(20, 220) * (
        100 + 10 * piece.quarter)


def habit(unit, piece):
    """An office holds its conference in the same quarter of each year, most of the time."""
    usual = Dice("habit", unit.code).pick([1, 2, 2, 3, 4, 4])
    return 60 if piece.quarter == usual else 1


def over_days(piece):
    return min(90, piece.days)


def hn_2200(units, left_out):
    """P0: 18 / 210 / 2.984 conferences, 2017-05-25 to 2022-10-28; then made up, to 2026-11-14."""
    interim = (
        pieces.quarters((2017, 2), (2022, 3), since=date(2017, 5, 25))
        + [pieces.dates(date(2022, 10, 1), date(2022, 10, 28))])
    with_districts = [
        pieces.dates(date(2022, 10, 29), date(2022, 12, 31)), *pieces.quarters((2023, 1), (2025, 2))]
    without_districts = (
        pieces.quarters((2025, 3), (2026, 3))
        + [pieces.dates(date(2026, 10, 1), date(2026, 11, 14))])
    return [
        submission
        for since, lived, totals in (
            ("", interim, {"province": 18, "district": 210, "commune": 2984}),
            ("2022-10-29", with_districts, {"province": 9, "district": 107, "commune": 1476}),
            ("2025-07-01", without_districts, {"province": 5, "commune": 389}))
        for submission in _hn_2200(
            Plan("hn-2200", units.cells("01", lived), 0.012, set(left_out)), totals, since)
    ]


def _hn_2200(plan, totals, since):
    def weight(unit, piece):
        rhythm = habit(unit, piece) if unit.level == "commune" else 10
        return size(unit) * rhythm * over_days(piece)

    held = {}
    for level, total in totals.items():
        held.update(plan.spread(f"dialogue_total {since}".strip(), total, weight, level))
    submissions = []
    for unit, piece in plan.cells():
        key, dice = (unit.code, piece.text), plan.dice(unit, piece)
        people = 640 if key == CROWDED else None
        values = figures.dialogue(dice, unit, held[key], people)
        values.update(figures.chairs(dice, held[key]))
        if unit.level == "province":
            values["awards_units"] = AWARDS.get(piece.text, 0)
        submissions.append(plan.submission(unit, piece, values))
    return submissions


# One conference in a large hall: more than 500 people are asked about.
CROWDED = "277", "2019-Q2"
AWARDS = {"2019-Q4": 24, "2022-10-01..2022-10-28": 60, "2024-Q4": 31}


def feedback_218(units, left_out):
    """P1: 314 conferences in district and wards together, 2013-12-12 to 2023-12-11."""
    plan = Plan(
        "feedback-218",
        units.cells("006", pieces.quarters((2013, 4), (2023, 3), since=date(2013, 12, 12))
                    + [pieces.dates(date(2023, 10, 1), date(2023, 12, 11))]),
        0.01, set(left_out),
    )

    def weight(unit, piece):
        rhythm = habit(unit, piece) if unit.level == "commune" else 20
        return size(unit) * rhythm * over_days(piece)

    held = plan.spread("dialogue_total", 314, weight)
    return [
        plan.submission(unit, piece, figures.feedback(
            plan.dice(unit, piece), unit, piece.quarter, held[unit.code, piece.text]))
        for unit, piece in plan.cells()
    ]


def th_dialogue(units, left_out):
    """P2: 211 / 15.798 / 2.712 in 2018 and 2019; 30 / trên 2.300 / 400 in 13 communes in 2020."""
    return _thach_ha_before_2020(units, left_out) + _thach_ha_2020(units, left_out)


# Việt Tiến held 22: 17 by the three communes that it was made of on 2020-01-01, then 5.
VIET_TIEN = "18601"
BEFORE_VIET_TIEN = {  # in the quarters of 2018 and 2019
    "18601": (1, 1, 0, 1, 1, 0, 1, 1),
    "18610": (0, 1, 1, 1, 1, 1, 0, 1),
    "18613": (0, 0, 1, 1, 0, 1, 1, 1),
}
HOUSEHOLDS = {("18610", "2019-Q2"): 31, ("18613", "2019-Q2"): 26, ("18601", "2019-Q4"): 42}
# 13 communes held dialogues in 2020.
HELD_2020 = ["18562", "18565", "18604", "18586", "18589", "18592", VIET_TIEN, "18607", "18625",
             "18634", "18658", "18667", "18643"]
OVER_80 = "18625", "2020-Q2"


def _thach_ha_before_2020(units, left_out):
    quarters = pieces.quarters((2018, 1), (2019, 4))
    plan = Plan("th-dialogue", units.cells("445", quarters), 0, set(left_out))
    known = {(code, piece.text): number for code, numbers in BEFORE_VIET_TIEN.items()
             for piece, number in zip(quarters, numbers)}
    held = plan.spread(
        "dialogue_total", 211,
        lambda unit, piece: size(unit) * (3 if unit.level == "district" else 2), fixed=known)
    cells = plan.cells()
    people = _with_held(plan, "participants", 15798, held, 70)
    opinions = _with_held(plan, "opinions", 2712, held, 12)
    submissions = []
    for unit, piece in cells:
        key = unit.code, piece.text
        values = figures.dialogue(
            plan.dice(unit, piece), unit, held[key], people[key], opinions[key])
        if unit.code in BEFORE_VIET_TIEN:
            households = HOUSEHOLDS.get(key, 0)
            values["dialogue_village"] = 1 if households else 0
            values["dialogue_households"] = households
        submissions.append(plan.submission(unit, piece, values))
    return submissions


def _thach_ha_2020(units, left_out):
    parts = (pieces.quarters((2020, 1), (2020, 2))
             + [pieces.dates(date(2020, 7, 1), date(2020, 8, 11))])
    plan = Plan("th-dialogue", units.cells("445", parts), 0, set(left_out))
    first, second, last = (piece.text for piece in parts)
    held = {_key(cell): 0 for cell in plan.cells("commune")}
    for number, code in enumerate(HELD_2020):
        held[code, second] = 1
        held[code, (first, second, last)[number % 3]] += 1
    held.update({(VIET_TIEN, first): 1, (VIET_TIEN, second): 2, (VIET_TIEN, last): 2,
                 ("18562", second): 2})
    people = _with_held(plan, "participants", 2300, held, 70, {OVER_80: 80})
    opinions = _with_held(plan, "opinions", 400, held, 12)
    cadres = {first: 0, second: ("trên", 300), last: 0}
    submissions = []
    for unit, piece in plan.cells():
        key = unit.code, piece.text
        if unit.level == "district":
            # Of the district itself only the cadres were published.
            values = {"dialogue_cadre_participants": cadres[piece.text], "documents_issued": 2}
        else:
            values = figures.dialogue(
                plan.dice(unit, piece), unit, held[key], people[key], opinions[key])
            if key == OVER_80:
                values["dialogue_participants"] = ("trên", people[key])
        submissions.append(plan.submission(unit, piece, values))
    return submissions


def _with_held(plan, what, total, held, least, fixed=()):
    """A total over the cells that held a conference, about even for each conference."""
    fixed = dict(fixed)
    by_key = {_key(cell): cell for cell in plan.cells()}
    keys = [key for key, count in held.items() if count and key not in fixed]
    amounts = Dice(plan.programme, what, total).spread(
        total - sum(fixed.values()),
        [held[key] * (least * 10 + size(by_key[key][0])) for key in keys])
    return {**dict.fromkeys(by_key, 0), **dict(zip(keys, amounts)), **fixed}


# Far more than the year before: asked about, unless a reason is given.
MANY_SUPERVISIONS = {("277", "2020-Q1"): 24, ("016", "2020-Q1"): 19}
NEARLY = {("01", "2014-Q4"): 40, ("272", "2012-Q4"): 10, ("279", "2016-Q2"): 10}


def mass_290(units, left_out):
    """P3: gần 40.000 documents, 27.739 supervisions, 6.889 criticisms; 22 / 144 / 2.048."""
    plan = Plan(
        "mass-290",
        units.cells("01", pieces.quarters((2010, 1), (2020, 2), since=date(2010, 2, 25))
                    + [pieces.dates(date(2020, 7, 1), date(2020, 7, 15))]),
        0.012, set(left_out))
    counted = [(unit, piece) for unit, piece in plan.lived if piece.year >= 2013]
    since_2013 = Plan("mass-290", counted, 0, plan.left_out)

    def by_level(what, province, district, commune):
        shares = {"province": province, "district": district, "commune": commune}
        return lambda unit, piece: (
            shares[unit.level] * zeal(what)(unit, piece) * over_days(piece))

    documents = plan.spread("documents", 40000, by_level("documents", 170, 30, 11), fixed=NEARLY)
    supervisions = plan.spread(
        "supervisions", 27739, by_level("supervisions", 240, 25, 10), fixed=MANY_SUPERVISIONS)
    criticism = plan.spread("criticism", 6889, by_level("criticism", 30, 14, 4))
    held = {}
    for level, total in (("province", 22), ("district", 144), ("commune", 2048)):
        held.update(since_2013.spread(
            "dialogue", total,
            lambda unit, piece: size(unit) * over_days(piece)
            * (habit(unit, piece) if unit.level == "commune" else 10), level))
    submissions = []
    for unit, piece in plan.cells():
        key = unit.code, piece.text
        values = figures.mobilisation(
            plan.dice(unit, piece), unit, documents[key], supervisions[key], criticism[key],
            held.get(key))
        if key in NEARLY:
            values["documents_issued"] = ("gần", NEARLY[key])
        submission = plan.submission(unit, piece, values)
        submission.reasons = "campaign" if key == ("277", "2020-Q1") else ""
        submissions.append(submission)
    return submissions


def qcdc(units, left_out):
    """P4: what the press told of the inspection and supervision boards of Hà Nội in 2019."""
    plan = Plan("qcdc", units.cells("01", pieces.quarters((2019, 1), (2019, 4), decree=True)), 0.012,
                set(left_out))
    found = {
        "pi_supervisions": plan.spread("pi", 6393, zeal("pi"), "commune"),
        "ci_projects": plan.spread("ci", 4017, zeal("ci"), "commune"),
    }
    for kind, looked, violations, recommendations in (
            ("pi", "pi_supervisions", 1390, 1378), ("ci", "ci_projects", 302, 287)):
        found[f"{kind}_violations"] = plan.spread(
            f"{kind} violations", violations,
            lambda unit, piece: found[looked][unit.code, piece.text], "commune")
        # A recommendation follows each violation but for a few.
        without = plan.spread(
            f"{kind} without", violations - recommendations,
            lambda unit, piece: found[f"{kind}_violations"][unit.code, piece.text], "commune")
        found[f"{kind}_recommendations"] = {
            key: count - without[key] for key, count in found[f"{kind}_violations"].items()}
    petitions = {}
    submissions = []
    for unit, piece in plan.cells():
        dice = plan.dice(unit, piece)
        if unit.level == "commune":
            counts = {code: amounts[unit.code, piece.text] for code, amounts in found.items()}
            so_far = petitions.setdefault(unit.code, {"received": 0, "resolved": 0, "open": 0})
            values = figures.democracy(dice, unit, counts, so_far)
        else:
            values = figures.guidance(dice, unit)
        submissions.append(plan.submission(unit, piece, values))
    return submissions
