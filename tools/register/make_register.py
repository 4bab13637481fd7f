#!/usr/bin/env python3
"""Makes the register that the product ships from the official lists.

    make_register.py SRC_DIR OUT_DIR NOTES_FILE

SRC_DIR holds units-2025-06.csv, units-2025-07.csv, earlier-changes.csv,
successions.csv, province-successions.csv and later-changes.csv. OUT_DIR gets
the product's units.csv and successions.csv, NOTES_FILE what was set aside,
corrected, or could not be decided. docs/register.md describes them and the
rules of identity.

The same lists give the same bytes. Any contradiction within the lists ends
the run with exit 1, every contradiction on a line of its own, and writes
nothing. The figures that were counted are printed.
"""

import csv
import datetime
import os
import sys
import unicodedata
from collections import Counter, defaultdict

from history import EXACT_SINCE, LAST, History, kind as kind_of

REFORM = "2025-07-01"
LEVELS = ["country", "province", "department", "district", "commune"]
COLUMNS = ["id", "code", "name", "type", "level", "parent", "from", "until", "order"]
EXPECTED = {
    "units-2025-06.csv": {"province": 63, "district": 696, "commune": 10035},
    "units-2025-07.csv": {"province": 34, "commune": 3321},
}
COUNTS = {
    "2021-01-01": {"province": 63, "district": 705, "commune": 10603},
    "2024-02-01": {"province": 63, "district": 705, "commune": 10598},
    LAST: EXPECTED["units-2025-06.csv"],
    REFORM: EXPECTED["units-2025-07.csv"],
    "9999-12-31": EXPECTED["units-2025-07.csv"],
}
LINK_COLUMNS = ["predecessor", "successor", "kind", "remainder", "detail", "area_share",
                "population_share", "resolution", "item"]
NOTE_COLUMNS = ["what", "date", "level", "code", "name", "event", "resolutions", "why"]


class Lists:
    """The lists as read, with all that is found wrong in them."""

    def __init__(self, folder):
        self.faults = []
        self.before = self.units(folder, "units-2025-06.csv")
        self.after = self.units(folder, "units-2025-07.csv")
        self.communes = self.rows(folder, "successions.csv")
        self.provinces = self.rows(folder, "province-successions.csv")
        self.later = self.rows(folder, "later-changes.csv")
        self.earlier = self.rows(folder, "earlier-changes.csv")
        self.check_links(self.provinces, "province-successions.csv", "province")
        self.check_links(self.communes, "successions.csv", "commune")
        self.check_later()

    def rows(self, folder, name):
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            for value in row.values():
                if value is None or value != unicodedata.normalize("NFC", value.strip()):
                    self.faults.append(f"{name}: not trimmed NFC or not whole: {row}")
        return rows

    def units(self, folder, name):
        rows = self.rows(folder, name)
        by_code = {row["code"]: row for row in rows}
        if len(by_code) != len(rows):
            self.faults.append(f"{name}: a code stands twice")
        counts = Counter(row["level"] for row in rows)
        if counts != EXPECTED[name]:
            self.faults.append(f"{name}: {dict(counts)} instead of {EXPECTED[name]}")
        for level in LEVELS:
            codes = [row["code"] for row in rows if row["level"] == level]
            if codes != sorted(codes):
                self.faults.append(f"{name}: {level} not in order of code")
        for row in rows:
            parent = by_code.get(row["parent_code"])
            if (parent is None) != (row["level"] == "province"):
                self.faults.append(f"{name}: {row['code']} has no parent {row['parent_code']}")
            if parent and LEVELS.index(parent["level"]) >= LEVELS.index(row["level"]):
                self.faults.append(f"{name}: {row['code']} is not below {parent['code']}")
            if not row["name_vi"].startswith(row["type"] + " "):
                self.faults.append(f"{name}: {row['name_vi']} does not begin with {row['type']}")
        return by_code

    def check_links(self, links, name, level):
        for link in links:
            if link["effective_date"] != REFORM:
                self.faults.append(f"{name}: not of {REFORM}: {link}")
            for unit, code, label in (
                (self.before.get(link["old_code"]), link["old_code"], link["old_name_vi"]),
                (self.after.get(link["new_code"]), link["new_code"], link["new_name_vi"]),
            ):
                if unit is None or unit["name_vi"] != label:
                    self.faults.append(f"{name}: no unit {code} {label}")
        pairs = Counter((link["old_code"], link["new_code"]) for link in links)
        self.faults += [f"{name}: {pair} stands twice" for pair, n in pairs.items() if n > 1]
        for units, end, found in (
            (self.before, "successor", {link["old_code"] for link in links}),
            (self.after, "source", {link["new_code"] for link in links}),
        ):
            missing = {c for c, u in units.items() if u["level"] == level} - found
            self.faults += [f"{name}: {code} has no {end}" for code in sorted(missing)]
        wholes = {link["old_code"] for link in links if link["kind"] == "whole"}
        several = [c for c, n in Counter(link["old_code"] for link in links).items() if n > 1]
        self.faults += [f"{name}: {c} goes whole, yet to several" for c in several if c in wholes]

    def check_later(self):
        for change in self.later:
            unit = self.after.get(change["code"])
            datetime.date.fromisoformat(change["effective_date"])
            if unit is None or unit["name_vi"] != change["name_before"]:
                self.faults.append(f"later-changes.csv: no unit {change['code']} before {change}")
            elif change["event"] not in ("retyped", "renamed"):
                self.faults.append(f"later-changes.csv: unknown event {change}")
            elif change["effective_date"] <= REFORM:
                self.faults.append(f"later-changes.csv: not after the reform: {change}")
            elif change["parent_code"] != unit["parent_code"]:
                self.faults.append(f"later-changes.csv: another parent: {change}")


def continuing(links, before, after):
    """New code -> old code, for units whose one and only source is one whole unit of their level."""
    sources = defaultdict(list)
    for link in links:
        sources[link["new_code"]].append(link)
    return {
        new: found[0]["old_code"]
        for new, found in sources.items()
        if len(found) == 1
        and found[0]["kind"] == "whole"
        and before[found[0]["old_code"]]["level"] == after[new]["level"]
    }


def state(unit, parent, since="", until=""):
    return {
        "code": unit["code"],
        "name": unit["name_vi"],
        "type": unit["type"],
        "level": unit["level"],
        "parent": parent,
        "from": since,
        "until": until,
    }


def make_earlier(history):
    """Identity -> its states in order of time, up to the eve of the reform."""
    by_code = defaultdict(list)
    for life in history.lives:
        for code in {s["code"] for s in life.states}:
            by_code[code].append(life)

    def bearer(code, day):
        return next(life for life in by_code[code]
                    if life.alive(day) and life.on(day)["code"] == code)

    units = {}
    for life in history.lives:
        beginnings = life.beginnings()
        for since, until in zip(beginnings, [*beginnings[1:], life.end]):
            states = units.setdefault(life.named(since), [])
            days = {s["from"] for s in life.states}
            days |= {day for s in life.states if s["parent"]
                     for parent in by_code[s["parent"]] for day in parent.beginnings()}
            for day in sorted(d for d in days | {since} if since <= d and (not until or d < until)):
                then = life.on(day)
                unit = {"code": then["code"], "name_vi": then["name"], "level": life.level,
                        "type": kind_of(then["name"])}
                parent = bearer(then["parent"], day or EXACT_SINCE) if then["parent"] else None
                append(states, state(unit, parent.identity(day) if parent else "VN", day))
            states[-1]["until"] = until
    return units


def make(lists, history):
    """Identity -> its states in order of time."""
    continued = continuing(lists.provinces, lists.before, lists.after)
    continued.update(continuing(lists.communes, lists.before, lists.after))
    old_id = {code: life.identity(LAST) for code, life in history.june.items()}
    same = {new: old_id[old] for new, old in continued.items()}
    new_id = {code: same.get(code, code + "@" + REFORM) for code in lists.after}

    units = {"VN": [state({"code": "VN", "name_vi": "Cả nước", "type": "Quốc gia",
                           "level": "country"}, "")]}
    units.update(make_earlier(history))
    stays = set(same.values())
    for identity in old_id.values():
        if identity not in stays:
            units[identity][-1]["until"] = REFORM
    for code, unit in lists.after.items():
        parent = new_id[unit["parent_code"]] if unit["parent_code"] else "VN"
        states = units.setdefault(new_id[code], [])
        append(states, state(unit, parent, REFORM))
    for change in lists.later:
        states = units[new_id[change["code"]]]
        renamed = dict(states[-1], name=change["name_after"])
        if change["event"] == "retyped":
            renamed["type"] = kind(change["name_after"], lists)
        renamed["from"] = change["effective_date"]
        append(states, renamed)
    return units, continued, old_id, new_id


def links(lists, history, old_id, new_id):
    """The rows of successions.csv, in order of day, level and code."""
    made = [dict(zip(LINK_COLUMNS, [old, new, sort, 0, detail, "", "", resolution, ""]), day=day)
            for day, old, new, sort, detail, resolution in history.links()]
    for link in lists.provinces + lists.communes:
        row = {
            "day": REFORM,
            "predecessor": old_id[link["old_code"]],
            "successor": new_id[link["new_code"]],
            "detail": "merged",
            **{column: link[column] for column in LINK_COLUMNS[2:] if column in link},
        }
        row.setdefault("remainder", 0)
        if row["predecessor"] != row["successor"]:
            made.append(row)
    made.sort(key=lambda row: (row["day"], len(code_of(row["predecessor"])), row["predecessor"],
                               row["successor"]))
    return made


def code_of(identity):
    return identity.split("@")[0]


def append(states, new):
    """Adds a state unless nothing but the dates differs from the one before."""
    if states and all(states[-1][c] == new[c] for c in ("code", "name", "type", "level", "parent")):
        return
    if states:
        states[-1]["until"] = new["from"]
    states.append(new)


def kind(name, lists):
    types = {unit["type"] for unit in lists.after.values()}
    found = [t for t in types if name.startswith(t + " ")]
    if len(found) != 1:
        sys.exit(f"No single type in {name}")
    return found[0]


def rows(units):
    """All states in official order; levels in bands of 100,000, to leave room for a home's own."""
    def official(identity):
        first, last = units[identity][0], units[identity][-1]
        return LEVELS.index(first["level"]), last["code"], first["from"]

    places = Counter()
    for identity in sorted(units, key=official):
        level = LEVELS.index(units[identity][0]["level"])
        places[level] += 1
        for row in units[identity]:
            derived = row["code"] + ("@" + row["from"] if row["from"] else "")
            yield dict(row, id="" if identity == derived else identity,
                       order=level * 100_000 + places[level])


def check(units, lists):
    """What must hold on each day, asked on the days around every change."""
    faults = []
    days = {EXACT_SINCE, "0001-01-01", *COUNTS}
    days |= {s[end] for states in units.values() for s in states for end in ("from", "until")} - {""}
    for day in sorted(days):
        alive = {
            identity: s
            for identity, states in units.items()
            for s in states
            if s["from"] <= day and (not s["until"] or day < s["until"])
        }
        codes = Counter(s["code"] for s in alive.values())
        faults += [f"{day}: {c} is two units" for c, n in codes.items() if n > 1]
        faults += [
            f"{day}: {i} has no parent {s['parent']}"
            for i, s in alive.items()
            if s["parent"] not in alive and s["level"] != "country"
        ]
        counts = Counter(s["level"] for s in alive.values())
        if day in COUNTS and counts != dict(COUNTS[day], country=1):
            faults.append(f"{day}: {dict(counts)} instead of {COUNTS[day]}")
        listed = {LAST: lists.before, REFORM: lists.after}.get(day)
        if listed is not None and set(codes) != set(listed) | {"VN"}:
            faults.append(f"{day}: other codes than the list of {day[:7]}")
    return faults


def check_links(units, made):
    """Both ends are units, no link stands twice, and none leads back in time."""
    faults = []
    pairs = Counter((row["predecessor"], row["successor"]) for row in made)
    faults += [f"{pair} stands twice" for pair, n in pairs.items() if n > 1]
    for row in made:
        if row["predecessor"] not in units or row["successor"] not in units:
            faults.append(f"no such units: {row}")
            continue
        end = units[row["predecessor"]][-1]["until"]
        if not end or units[row["successor"]][0]["from"] < end:
            faults.append(f"leads back in time: {row}")
    return faults


def tell(units, same, lists, history, made, written):
    communes = {n: o for n, o in same.items() if lists.after[n]["level"] == "commune"}
    of = {link["new_code"]: link for link in lists.communes if link["new_code"] in communes}
    shared = [c for c in lists.after if c in lists.before and lists.after[c]["level"] == "commune"]
    print("units", len(units), "states", written)
    levels = Counter((u[0]["level"], u[0]["from"] and u[0]["from"] < REFORM and "before the reform"
                      or u[0]["from"] or "open") for u in units.values())
    for (level, since), n in sorted(levels.items()):
        print("  begin:", level, since, n)
    print("provinces that stay the same unit", len(same) - len(communes))
    print("communes that stay the same unit", len(communes),
          dict(Counter(link["detail"] for link in of.values())))
    print("  of them with another name", sum(
        lists.before[o]["name_vi"] != lists.after[n]["name_vi"] for n, o in communes.items()))
    print("  of them with another code", sum(n != o for n, o in communes.items()))
    print("commune codes in both lists", len(shared),
          "of them another unit's", sum(same.get(c) != c for c in shared))
    print("links", len(made), dict(Counter(row["kind"] for row in made)))
    for day in [EXACT_SINCE, *history.days()]:
        there = Counter(life.level for life in history.lives if life.alive(day))
        print(" ", day, *(there[level] for level in ("province", "district", "commune")))
    for (what, why), n in Counter((note["what"], note["why"] if note["what"] == "noise" else "")
                                  for note in history.notes).items():
        print("note:", what, why, n)


def write(file, columns, rows_, first=""):
    with open(file + ".part", "w", encoding="utf-8", newline="") as out:
        out.write(first)
        writer = csv.DictWriter(out, columns, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows_)
    os.replace(file + ".part", file)


def main(source, target, notes):
    lists = Lists(source)
    if lists.faults:
        sys.exit("\n".join(lists.faults))
    history = History(lists.earlier, lists.before)
    if history.faults:
        sys.exit("\n".join(history.faults))
    units, same, old_id, new_id = make(lists, history)
    linked = links(lists, history, old_id, new_id)
    faults = check(units, lists) + check_links(units, linked)
    if faults:
        sys.exit("\n".join(faults))
    made = list(rows(units))
    write(os.path.join(target, "units.csv"), COLUMNS, made, f"# exact-since: {EXACT_SINCE}\n")
    write(os.path.join(target, "successions.csv"), LINK_COLUMNS, linked)
    write(notes, NOTE_COLUMNS, sorted(
        history.notes, key=lambda note: (note["what"], note["code"], note["date"])))
    tell(units, same, lists, history, linked, len(made))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("make_register.py SRC_DIR OUT_DIR NOTES_FILE")
    sys.dont_write_bytecode = True
    main(*sys.argv[1:])
