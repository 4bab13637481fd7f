"""Files and rows that must be refused, one for each fault that offices make; see input/README.md.

Nothing in them counts in any total.
"""

from dataclasses import replace
from datetime import date

import figures
import habits
import pieces
import programmes
import sheets
from dice import Dice
from units import Unit

# (unit, period) that never came in, since all that was sent for them is faulty.
NEVER_ACCEPTED = {
    "hn-2200": {("00661", "2018-Q3"), ("00121", "2020-Q2"), ("09841", "2019-Q4")},
    "mass-290": {("09640", "2018-Q3")},
    "qcdc": {("10126", "2019-Q3"), ("10129", "2019-Q3")},
}
# Sent outside of the district's file, and accepted.
BESIDE_AN_UNKNOWN_UNIT = "00655", "2018-Q3"
SENT_AGAIN = "00199", "2016-Q3"


def apart(programme, submissions):
    """The submissions of the districts' files, and the sheets that were sent beside them."""
    beside = {"hn-2200": BESIDE_AN_UNKNOWN_UNIT, "feedback-218": SENT_AGAIN}.get(programme)
    rest = [one for one in submissions if one.key != beside]
    for one in submissions:
        if one.key == BESIDE_AN_UNKNOWN_UNIT and programme == "hn-2200":
            return rest, [_unknown_unit(one)]
        if one.key == SENT_AGAIN and programme == "feedback-218":
            return rest, _required_missing(one)
    return rest, []


def _unknown_unit(neighbour):
    """Yên Mỹ is 00661; 00660 is nobody."""
    nobody = Unit("00660", "", "commune", neighbour.unit.parent)
    return sheets.sheet(
        "hn-2200/2018/huyen-thanh-tri_bo-sung-quy-3.csv", "020", "hn-2200",
        [neighbour, replace(neighbour, unit=nobody, values=_dialogue(nobody, neighbour.piece, 1))],
        full=True)


def _required_missing(mended):
    """The number of conferences was left open; a week later it came complete."""
    open_cell = replace(mended, values={**mended.values, "dialogue_total": None})
    return [
        sheets.sheet("feedback-218/2016/phuong-lang-ha_quy-3.csv", "006", "feedback-218",
                     [open_cell], full=True),
        sheets.sheet("feedback-218/2016/phuong-lang-ha_quy-3_gui-lai.csv", "006", "feedback-218",
                     [replace(mended, stamp=date(2016, 10, 12))], full=True),
    ]


def files(units):
    """(path, bytes) of the files that hold nothing else."""
    for sheet in (
        _misspelt_column(units), _words_in_a_number(units), _parts_and_whole(units),
        _overlap(units), _header_only(units), _after_its_end(units),
    ):
        yield sheet.path, habits.encoded(habits.text(sheet), sheet.habit)
    yield _cut_in_the_middle(units)


def _misspelt_column(units):
    piece = pieces.quarter(2020, 2)
    unit = units.bearer("00121", piece.last)
    values = {
        code.replace("dialogue_participants", "dialogue_particpants"): value
        for code, value in _dialogue(unit, piece, 1).items()
    }
    return _alone("hn-2200", "hn-2200/2020/phuong-giang-bien_quy-2.csv", unit, piece, values)


def _words_in_a_number(units):
    piece = pieces.quarter(2018, 3)
    unit = units.bearer("09640", piece.last)
    values = figures.mobilisation(Dice("fault", unit.code), unit, 2, 12, 0, 1)
    return _alone("mass-290", "mass-290/2016-2018/xa-phong-van_quy-3-2018.csv", unit, piece,
                  {**values, "supervision_total": "12 cuộc"})


def _parts_and_whole(units):
    piece = pieces.quarter(2019, 4)
    unit = units.bearer("09841", piece.last)
    values = {**_dialogue(unit, piece, 3), "dialogue_periodic": 2, "dialogue_adhoc": 0}
    return _alone("hn-2200", "hn-2200/2019/xa-duong-lieu_quy-4.csv", unit, piece, values)


def _overlap(units):
    """Half a year, on top of its quarters that had come in."""
    half = replace(pieces.quarter(2021, 2), text="2021-H1", days=181)
    submissions = [
        _submission("hn-2200", unit, half, _dialogue(unit, half, 1), date(2021, 8, 20))
        for unit in units.family("008", half.last)[:4]
    ]
    return sheets.sheet("hn-2200/2021/quan-hoang-mai_6-thang-dau-nam.csv", "008", "hn-2200",
                        submissions, full=True)


def _header_only(units):
    piece = pieces.quarter(2019, 4)
    unit = units.bearer("09586", piece.last)
    sheet = _alone("mass-290", "mass-290/2019-2020/phuong-son-loc.csv", unit, piece,
                   figures.mobilisation(Dice("fault", unit.code), unit, 1, 1, 0, 0))
    return replace(sheet, submissions=[])


def _after_its_end(units):
    """Districts ended on 2025-07-01; this is for the quarter that began that day."""
    unit, piece = units.bearer("006", date(2025, 6, 30)), pieces.quarter(2025, 3)
    return _alone("feedback-218", "feedback-218/2025/quan-dong-da_quy-3.csv", unit, piece,
                  figures.feedback(Dice("fault", unit.code), unit, 3, 1))


def _cut_in_the_middle(units):
    """A long file whose sending broke off; its rows say nothing of how many should follow."""
    piece = pieces.quarter(2019, 3, decree=True)
    submissions = []
    for code, found in (("10126", (4, 1, 1, 3, 0, 0)), ("10129", (3, 0, 0, 2, 1, 1))):
        counts = dict(zip(("pi_supervisions", "pi_violations", "pi_recommendations", "ci_projects",
                           "ci_violations", "ci_recommendations"), found))
        unit = units.bearer(code, piece.last)
        values = figures.democracy(Dice("fault", code), unit, counts,
                                   {"received": 4, "resolved": 4, "open": 0})
        submissions.append(_submission("qcdc", unit, piece, values, date(2019, 9, 17)))
    path = "qcdc/2019/xa-bich-hoa_xa-my-hung_quy-3.csv"
    sheet = sheets.sheet(path, "278", "qcdc", submissions, long=True, full=True)
    whole = habits.text(sheet)
    return path, habits.encoded(whole[: whole.rindex("villages_total") + 8], sheet.habit)


def _alone(programme, path, unit, piece, values):
    day = pieces.working_days_after(piece.last, 2)
    return sheets.sheet(path, unit.parent.code, programme,
                        [_submission(programme, unit, piece, values, day)], full=True)


def _submission(programme, unit, piece, values, day):
    return programmes.Submission(programme, unit, piece, values, day, "09:30")


def _dialogue(unit, piece, held):
    dice = Dice("fault", unit.code, piece.text)
    return {**figures.dialogue(dice, unit, held), **figures.chairs(dice, held)}
