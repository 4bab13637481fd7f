"""What an office counts in one period, so that every check of the programmes holds."""

from dice import Dice

FIELDS = ["op_land_env", "op_socio_econ", "op_org_apparatus", "op_culture", "op_education",
          "op_health", "op_other"]
CHANNELS = ["fb_dialogue", "fb_meeting", "fb_ballot", "fb_mailbox_hotline",
            "fb_fatherland_front", "fb_website", "fb_social_net", "fb_consultation"]


def attendance(unit):
    """How many come to one conference here, as a rule."""
    low, high = {"province": (230, 320), "district": (110, 190), "commune": (45, 120)}[unit.level]
    return Dice("attendance", unit.code).between(low, high)


def dialogue(dice, unit, held, participants=None, opinions=None):
    """The figures on dialogue for so many conferences held."""
    if participants is None:
        participants = dice.around(held * attendance(unit), 0.12)
    if opinions is None:
        per_conference = Dice("opinions", unit.code).between(7, 18)
        opinions = dice.around(held * per_conference, 0.2)
    adhoc = dice.part(held, 0.12)
    later, forwarded, pending = (dice.part(opinions, p) for p in (0.10, 0.06, 0.03))
    asked = min(opinions, later + forwarded + pending + dice.part(opinions, 0.08))
    later = min(later, opinions)
    forwarded = min(forwarded, opinions - later)
    pending = min(pending, opinions - later - forwarded)
    resolved, going_on, unresolved = dice.split(asked, [72, 19, 9])
    secretary = dice.part(held, 0.55)
    values = {
        "dialogue_total": held,
        "dialogue_periodic": held - adhoc,
        "dialogue_adhoc": adhoc,
        "dialogue_thematic": dice.part(held, 0.3),
        "dialogue_participants": participants,
        "opinions_total": opinions,
        "opinions_answered_on_spot": opinions - later - forwarded - pending,
        "opinions_answered_later": later,
        "opinions_forwarded": forwarded,
        "opinions_pending": pending,
        "opinions_overdue": dice.part(pending, 0.3),
        **dict(zip(FIELDS, dice.split(opinions, [34, 21, 7, 8, 9, 6, 15]))),
        "recs_total": asked,
        "recs_resolved": resolved,
        "recs_in_progress": going_on,
        "recs_unresolved": unresolved,
        "conclusion_notices": held - dice.part(held, 0.06),
        "chaired_by_secretary": secretary,
        "chaired_by_chairperson": held - secretary,
        "documents_issued": dice.between(0, 1)
        + {"province": 3, "district": 1, "commune": 0}[unit.level],
    }
    if unit.level == "commune":
        values["dialogue_village"] = dice.part(held, 0.35)
        values["dialogue_households"] = dice.around(values["dialogue_village"] * 42, 0.3)
        values["notice_on_time"] = held - dice.part(held, 0.08)
        values["results_published_on_time"] = held - dice.part(held, 0.12)
    if unit.level == "district":
        values["dialogue_cadre_participants"] = dice.around(participants * 0.3, 0.2)
    return values


def feedback(dice, unit, quarter, held):
    """The figures on feedback to Party and government; an office plans as many sessions for a
    quarter as in the year before."""
    home = Dice("feedback", unit.code, quarter)
    size = 3 if unit.level == "district" else 1
    sessions = size * home.between(1, 2)
    opinions = dice.around(sessions * 16, 0.18)
    accepted, explained, open_ones = dice.split(opinions, [62, 31, 7])
    values = {
        "dialogue_total": held,
        "feedback_sessions": sessions,
        "feedback_opinions": opinions,
        "feedback_accepted": accepted,
        "feedback_explained": explained,
        "feedback_no_reply": open_ones,
        "drafts_commented": dice.between(0, 1) * size + size - 1,
        "voter_meetings": dice.between(0, 1) * size,
    }
    if unit.level == "commune":
        weights = [14 if held else 0, 36, 8, 9, 18, 4, 7, 4]
        values.update(zip(CHANNELS, dice.split(opinions, weights)))
    return values


def mobilisation(dice, unit, documents, supervisions, criticism, held):
    """The figures on mass mobilisation; held is None before dialogues were counted."""
    front = dice.part(supervisions, 0.6)
    values = {
        "documents_issued": documents,
        "supervision_total": supervisions,
        "supervision_fatherland_front": front,
        "supervision_mass_orgs": supervisions - front,
        "social_criticism_conf": criticism,
    }
    if held is not None:
        values["dialogue_total" if unit.level == "province" else "dialogue_periodic"] = held
    if unit.level != "district":
        values["inspections"] = dice.between(0, 1) + (4 if unit.level == "province" else 0)
        values["community_supervision"] = dice.between(0, 2)
    if unit.level == "commune":
        asked = dice.part(supervisions * 2, 0.4)
        party, government, other = dice.split(asked, [25, 60, 15])
        values["post_supervision_recs_party"] = party
        values["post_supervision_recs_gov"] = government
        values["post_supervision_recs_other"] = other
    return values


def democracy(dice, unit, counts, so_far):
    """The figures on grassroots democracy; so_far carries the petitions of the year from one
    quarter to the next."""
    home = Dice("democracy", unit.code)
    villages = home.between(5, 16)
    once = home.around(villages * 0.3, 0.3)
    received = dice.between(0, 5)
    resolved = min(so_far["open"] + received, dice.around(received * 0.9, 0.3))
    so_far["received"] += received
    so_far["resolved"] += resolved
    so_far["open"] += received - resolved
    by_meeting, by_ballot = dice.between(1, 6), dice.between(0, 2)
    people, state = dice.between(1, 9) * 10_000_000, dice.between(0, 4) * 100_000_000
    registered = home.between(2, 7)
    effective = registered - home.part(registered, 0.15)
    return {
        **counts,
        "pi_money_recovered": dice.between(1, 30) * 500_000 if counts["pi_recommendations"] else 0,
        "ci_supervisions": counts["ci_projects"] + dice.between(0, 2),
        "ci_settlement_reduced":
            dice.between(1, 40) * 500_000 if counts["ci_recommendations"] else 0,
        "complaints_received_period": received,
        "complaints_received_ytd": so_far["received"],
        "complaints_resolved_period": resolved,
        "complaints_resolved_ytd": so_far["resolved"],
        "complaints_unresolved": so_far["open"],
        "villages_total": villages,
        "village_meet_once": once,
        "village_meet_twice": home.part(villages - once, 0.8),
        "village_meet_other": 0,
        "disclosure_items": dice.between(8, 14),
        "direct_decisions": by_meeting + by_ballot,
        "decisions_by_meeting": by_meeting,
        "decisions_by_ballot": by_ballot,
        "mobilised_total": people + state,
        "mobilised_people": people,
        "mobilised_state": state,
        "labour_days": dice.between(0, 12) * 10,
        "dvk_registered": registered,
        "dvk_effective": effective,
        "dvk_recognised": effective - home.part(effective, 0.3),
    }
