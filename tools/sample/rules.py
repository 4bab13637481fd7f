"""What each programme takes and what must hold within one submission (domain rules R01 to R19)."""

from datetime import date

CDP, CD, CP, C, D, P = "CDP", "CD", "CP", "C", "D", "P"

DIALOGUE = {
    **dict.fromkeys(
        "dialogue_total dialogue_periodic dialogue_adhoc dialogue_thematic dialogue_participants "
        "opinions_total opinions_answered_on_spot opinions_answered_later opinions_forwarded "
        "opinions_pending opinions_overdue op_land_env op_socio_econ op_org_apparatus op_culture "
        "op_education op_health op_other recs_total recs_resolved recs_in_progress "
        "recs_unresolved conclusion_notices documents_issued".split(), CDP),
    **dict.fromkeys(
        "dialogue_village dialogue_households notice_on_time results_published_on_time".split(), C),
    "dialogue_cadre_participants": D,
}
INDICATORS = {
    "hn-2200": {**DIALOGUE, "chaired_by_secretary": CDP, "chaired_by_chairperson": CDP},
    "feedback-218": {
        **dict.fromkeys(
            "dialogue_total feedback_sessions feedback_opinions feedback_accepted "
            "feedback_explained feedback_no_reply drafts_commented voter_meetings".split(), CD),
        **dict.fromkeys(
            "fb_dialogue fb_meeting fb_ballot fb_mailbox_hotline fb_fatherland_front fb_website "
            "fb_social_net fb_consultation".split(), C),
    },
    "th-dialogue": {**DIALOGUE, "chaired_by_secretary": CDP, "chaired_by_chairperson": CDP},
    "mass-290": {
        **dict.fromkeys(
            "documents_issued supervision_total supervision_fatherland_front "
            "supervision_mass_orgs social_criticism_conf".split(), CDP),
        "dialogue_total": P,
        "dialogue_periodic": CD,
        "inspections": CP,
        "community_supervision": CP,
        **dict.fromkeys(
            "post_supervision_recs_party post_supervision_recs_gov "
            "post_supervision_recs_other".split(), C),
    },
    "qcdc": dict.fromkeys(
        "pi_supervisions pi_violations pi_recommendations pi_money_recovered ci_projects "
        "ci_supervisions ci_violations ci_recommendations ci_settlement_reduced "
        "complaints_received_period complaints_received_ytd complaints_resolved_period "
        "complaints_resolved_ytd complaints_unresolved villages_total village_meet_once "
        "village_meet_twice village_meet_other disclosure_items direct_decisions "
        "decisions_by_meeting decisions_by_ballot mobilised_total mobilised_people "
        "mobilised_state labour_days dvk_registered dvk_effective dvk_recognised".split(), C),
}
REQUIRED = {
    "hn-2200": {"dialogue_total": CDP, "dialogue_participants": CDP, "opinions_total": CDP},
    "feedback-218": {"dialogue_total": CD},
    "th-dialogue": {"dialogue_total": C, "dialogue_participants": C, "opinions_total": C},
    "mass-290": {"documents_issued": CDP, "supervision_total": CDP, "social_criticism_conf": CDP},
    "qcdc": {code: C for code in ("pi_supervisions", "pi_violations", "pi_recommendations",
                                  "ci_projects", "ci_violations", "ci_recommendations")},
}
SINCE = {("mass-290", "dialogue_total"): date(2013, 1, 1),
         ("mass-290", "dialogue_periodic"): date(2013, 1, 1)}
VALID_FROM = {"hn-2200": date(2017, 5, 25), "feedback-218": date(2013, 12, 12),
              "th-dialogue": date(2018, 1, 1), "mass-290": date(2010, 2, 25),
              "qcdc": date(2018, 12, 15)}
SCOPES = {"hn-2200": "01", "feedback-218": "006", "th-dialogue": "445", "mass-290": "01",
          "qcdc": "01"}
DECREE = {"qcdc"}

WHOLES = {  # the parts make up the whole
    "dialogue_total": ["dialogue_periodic", "dialogue_adhoc"],
    "opinions_total": ["opinions_answered_on_spot", "opinions_answered_later",
                       "opinions_forwarded", "opinions_pending"],
    "opinions_total ": ["op_land_env", "op_socio_econ", "op_org_apparatus", "op_culture",
                        "op_education", "op_health", "op_other"],
    "recs_total": ["recs_resolved", "recs_in_progress", "recs_unresolved"],
    "feedback_opinions": ["feedback_accepted", "feedback_explained", "feedback_no_reply"],
    "feedback_opinions ": ["fb_dialogue", "fb_meeting", "fb_ballot", "fb_mailbox_hotline",
                           "fb_fatherland_front", "fb_website", "fb_social_net",
                           "fb_consultation"],
    "mobilised_total": ["mobilised_people", "mobilised_state"],
    "direct_decisions": ["decisions_by_meeting", "decisions_by_ballot"],
}
AT_MOST = [  # the first is never above the second
    ("dialogue_thematic", "dialogue_total"), ("dialogue_village", "dialogue_total"),
    ("dialogue_total", "dialogue_participants"), ("notice_on_time", "dialogue_total"),
    ("results_published_on_time", "dialogue_total"), ("conclusion_notices", "dialogue_total"),
    ("dialogue_cadre_participants", "dialogue_participants"),
    ("opinions_overdue", "opinions_pending"), ("pi_recommendations", "pi_violations"),
    ("ci_recommendations", "ci_violations"), ("dvk_effective", "dvk_registered"),
    ("dvk_recognised", "dvk_effective"),
    ("complaints_received_period", "complaints_received_ytd"),
    ("complaints_resolved_period", "complaints_resolved_ytd"),
]
SUMS_AT_MOST = [
    (["village_meet_once", "village_meet_twice", "village_meet_other"], "villages_total"),
    (["supervision_fatherland_front", "supervision_mass_orgs"], "supervision_total"),
    (["chaired_by_secretary", "chaired_by_chairperson"], "dialogue_total"),
]


def broken(cells):
    """What does not hold, in words; what is qualified or not reported is not looked at."""
    exact = {code: value for code, (value, qualifier) in cells.items() if not qualifier}

    def known(*codes):
        return all(code in exact for code in codes)

    for whole, parts in WHOLES.items():
        if known(whole.strip(), *parts) and sum(map(exact.get, parts)) != exact[whole.strip()]:
            yield f"{' + '.join(parts)} is not {whole.strip()}"
    for small, large in AT_MOST:
        if known(small, large) and exact[small] > exact[large]:
            yield f"{small} above {large}"
    for parts, whole in SUMS_AT_MOST:
        if known(whole, *parts) and sum(map(exact.get, parts)) > exact[whole]:
            yield f"{' + '.join(parts)} above {whole}"
    if known("dialogue_total", "dialogue_participants"):
        if not exact["dialogue_total"] and exact["dialogue_participants"]:
            yield "participants without a conference"


def doubtful(cells):
    """What an office would be asked about (R04, R10)."""
    held = cells.get("dialogue_total", (0, ""))[0]
    people = cells.get("dialogue_participants", (None, ""))[0]
    opinions = cells.get("opinions_total", (None, ""))[0]
    if held and people is not None and not 5 <= people / held <= 500:
        yield "R04"
    if held and opinions is not None and (not opinions or people and opinions > 3 * people):
        yield "R10"
