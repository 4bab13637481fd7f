"""What was handed in, found wrong, and handed in again with a later date."""

from dataclasses import dataclass, replace
from datetime import date

import figures
import sheets
from dice import Dice


@dataclass(frozen=True)
class Correction:
    path: str
    office: str
    year: int
    communes: tuple
    day: date
    whole_file: str = ""  # the file that is sent again, rows without a fault and all


CORRECTIONS = {
    "hn-2200": [
        Correction("hn-2200/2019/quan-dong-da_dinh-chinh.csv", "006", 2019, ("00229", "00196"),
                   date(2020, 1, 16)),
        Correction("hn-2200/2021/huyen-soc-son_dinh-chinh.csv", "016", 2021, ("00388", "00400"),
                   date(2022, 2, 15), whole_file="hn-2200/2021/huyen-soc-son.csv"),
    ],
    "th-dialogue": [
        Correction("th-dialogue/2019/xa-thach-long_dinh-chinh.csv", "445", 2019, ("18607",),
                   date(2020, 1, 20)),
    ],
    "mass-290": [
        Correction("mass-290/2013-2015/huyen-phu-xuyen_dinh-chinh.csv", "280", 2014,
                   ("10330", "10342"), date(2015, 3, 4)),
    ],
    "qcdc": [
        Correction("qcdc/2019/quy-4/quan-ha-dong_phuong-la-khe-dinh-chinh.csv", "268", 2019,
                   ("09551",), date(2020, 1, 8)),
    ],
}

# The same bytes in another folder: handed in twice.
SENT_TWICE = {
    "hn-2200/gui-lai-qua-thu-dien-tu/quan-tay-ho-2018.csv": "hn-2200/2018/quan-tay-ho.csv",
    "mass-290/ban-sao/huyen-my-duc.csv": "mass-290/2016-2018/huyen-my-duc.csv",
}


def apart(programme, submissions):
    """The submissions as first handed in, and the sheets that correct them."""
    first = list(submissions)
    corrected = []
    for correction in CORRECTIONS.get(programme, ()):
        mended = [_to_correct(programme, submissions, correction, code)
                  for code in correction.communes]
        for one in mended:
            first[submissions.index(one)] = replace(one, values=_before(one))
        sent_again = [
            one for one in submissions
            if correction.whole_file and one.piece.year == correction.year
            and not one.piece.text.endswith("10-28")
            and correction.office in (above.code for above in one.unit.above())
        ] or mended
        corrected.append(sheets.sheet(
            correction.path, correction.office, programme,
            [replace(one, stamp=correction.day) for one in sent_again],
            full=not correction.whole_file, like=correction.whole_file))
    return first, corrected


def _to_correct(programme, submissions, correction, code):
    """The last of the year, if possible one in which there was something to count."""
    of_year = [
        one for one in submissions
        if one.unit.code == code and one.piece.year == correction.year]
    counted = [
        one for one in of_year
        if one.values.get("dialogue_total") or programme in ("mass-290", "qcdc")]
    return (counted or of_year)[-1]


def _before(submission):
    """What the office had written at first."""
    values = dict(submission.values)
    if submission.programme == "mass-290":
        values["supervision_total"] += 2
        values["supervision_mass_orgs"] += 2
    elif submission.programme == "qcdc":
        values["pi_supervisions"] += 4
    else:
        dice = Dice("before", submission.programme, *submission.key)
        held = values["dialogue_total"] + 1
        values = figures.dialogue(dice, submission.unit, held)
        if submission.programme == "hn-2200":
            values.update(figures.chairs(dice, held))
    return values
