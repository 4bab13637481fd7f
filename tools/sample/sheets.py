"""Which submissions go into which file, and which columns an office leaves out."""

from dataclasses import dataclass, replace
from datetime import date

import habits
from dice import Dice

# What an office may leave out, always whole groups together.
OPTIONAL = {
    "hn-2200": [
        ["dialogue_thematic"],
        ["dialogue_village", "dialogue_households"],
        ["dialogue_cadre_participants"],
        ["opinions_overdue"],
        ["recs_total", "recs_resolved", "recs_in_progress", "recs_unresolved"],
        ["conclusion_notices"],
        ["notice_on_time", "results_published_on_time"],
        ["chaired_by_secretary", "chaired_by_chairperson"],
        ["documents_issued"],
    ],
    "feedback-218": [
        ["dialogue_thematic"],
        ["opinions_overdue"],
        ["conclusion_notices"],
        ["notice_on_time", "results_published_on_time"],
        ["drafts_commented"],
        ["voter_meetings"],
    ],
    "th-dialogue": [
        ["dialogue_thematic"],
        ["opinions_overdue"],
        ["conclusion_notices"],
        ["notice_on_time", "results_published_on_time"],
    ],
    "mass-290": [
        ["supervision_fatherland_front", "supervision_mass_orgs"],
        ["inspections"],
        ["community_supervision"],
        ["post_supervision_recs_party", "post_supervision_recs_gov", "post_supervision_recs_other"],
    ],
    "qcdc": [
        ["pi_money_recovered", "pi_money_other", "pi_land_recovered", "pi_land_other"],
        ["ci_money_recovered", "ci_settlement_reduced", "ci_other"],
        ["ci_supervisions"],
        ["village_meet_once", "village_meet_twice", "village_meet_other"],
        ["disclosure_items", "disclosure_posted", "disclosure_loudspeaker",
         "disclosure_village_head", "disclosure_portal", "disclosure_other"],
        ["direct_decisions", "decisions_by_meeting", "decisions_by_ballot"],
        ["mobilised_total", "mobilised_people", "mobilised_state", "labour_days"],
        ["dvk_registered", "dvk_effective", "dvk_recognised"],
        ["dvk_total", "dvk_collective", "dvk_individual", "dvk_economy", "dvk_culture_social",
         "dvk_defence_security", "dvk_political_system"],
        ["documents_issued", "inspections"],
    ],
}


@dataclass(frozen=True)
class Sheet:
    path: str
    habit: habits.Habit
    columns: list
    submissions: list


def sheets(programme, submissions):
    """One file for a district and a year or span of years; the city and wards have their own, and
    ten communes without a district hand in together."""
    alone = list(dict.fromkeys(
        one.unit.code for one in sorted(submissions, key=lambda one: one.unit.order)
        if one.unit.level == "commune" and one.unit.parent.level == "province"))
    clusters = {code: f"cum-{1 + number // 10:02}" for number, code in enumerate(alone)}
    groups = {}
    for submission in submissions:
        place = (_without_district(programme, submission, clusters)
                 if submission.piece.first >= NO_DISTRICTS else _place(programme, submission))
        groups.setdefault(place, []).append(submission)
    return [
        sheet(path, office, programme, members, long=_is_long(path))
        for (path, office), members in groups.items()
    ]


def sheet(path, office, programme, submissions, long=False, full=False, like=None):
    """A file of these submissions, in the order and with the columns its office is used to;
    full = nothing left out, like = with just what that other file left out."""
    habit = replace(habits.of(programme, office), long=long)
    dice = Dice("sheet", like or path)
    if path in WITHOUT_STAMP:
        habit = replace(habit, stamp="none")
    dropped = set()
    for group in [] if full else OPTIONAL[programme]:
        if dice.chance(0.12):
            dropped.update(group)
    columns = [code for code in _codes(submissions) if code not in dropped]
    if dice.chance(0.3):
        submissions = sorted(submissions, key=lambda one: one.unit.code)
    elif dice.chance(0.7):
        submissions = sorted(submissions, key=lambda one: one.piece.last)
    return Sheet(path, habit, columns,
                 submissions if full else [_with_gaps(one, dice) for one in submissions])


def _codes(submissions):
    """All codes that occur, each after those before it in its own submission."""
    longest = sorted(
        dict.fromkeys(tuple(one.values) for one in submissions), key=len, reverse=True)
    codes = list(longest[0])
    for other in longest[1:]:
        codes += [code for code in other if code not in codes]
    return codes


def _with_gaps(submission, dice):
    """Now and then an office leaves a cell open that it need not fill in."""
    left_open = {
        code for group in OPTIONAL[submission.programme] if dice.chance(0.02) for code in group}
    if submission.unit.level != "commune" or not left_open:
        return submission
    return replace(submission, values={
        code: None if code in left_open else value for code, value in submission.values.items()})


BY_QUARTER = {"001", "268"}
WITHOUT_STAMP = {"hn-2200/2018/huyen-dan-phuong.csv", "qcdc/2019/huyen-quoc-oai.csv"}
NO_DISTRICTS = date(2025, 7, 1)
SPANS = [(2010, 2012), (2013, 2015), (2016, 2018), (2019, 2020)]


def _place(programme, submission):
    unit, piece = submission.unit, submission.piece
    office = unit if unit.level != "commune" else unit.parent
    name = "thanh-uy-ha-noi" if office.code == "01" else office.slug()
    if programme == "mass-290":
        first, last = next(span for span in SPANS if piece.year <= span[1])
        return f"{programme}/{first}-{last}/{name}.csv", office.code
    if programme == "th-dialogue" and piece.text.endswith("08-11"):
        return f"{programme}/2020/den-11-8/{unit.slug()}.csv", unit.code
    if programme == "feedback-218" and piece.text.endswith("12-11"):
        return f"{programme}/2023/den-11-12/{unit.slug()}.csv", unit.code
    if programme == "qcdc" and office.code in BY_QUARTER:
        return f"{programme}/2019/quy-{piece.quarter}/{name}.csv", office.code
    if programme == "hn-2200" and piece.text.endswith("10-28"):
        return f"{programme}/2022/den-28-10/{name}.csv", office.code
    if programme == "hn-2200" and piece.first == date(2022, 10, 29):
        return f"{programme}/2022/tu-29-10/{name}.csv", office.code
    return f"{programme}/{piece.year}/{name}.csv", office.code


def _without_district(programme, submission, clusters):
    unit, piece = submission.unit, submission.piece
    name = clusters.get(unit.code, "thanh-uy-ha-noi")
    part = "tu-01-7" if piece.year == 2025 else "den-14-11" if piece.quarter == 4 else ""
    folder = f"{programme}/{piece.year}/{part}".rstrip("/")
    return f"{folder}/{name}.csv", clusters.get(unit.code, unit.code)


def _is_long(path):
    return (
        path.endswith("thanh-uy-ha-noi.csv") and ("2021" in path or "2016" in path)
        or "2020/den-11-8/xa-thach" in path
        or path.startswith(("feedback-218/2015", "feedback-218/2021"))
    )
