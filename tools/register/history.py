"""What was before June 2025: the dated changes, undone one by one from the list of June 2025 on.

The changes come from lists and from resolutions and do not always agree. What is noise is set
aside by rule and told (`Noise`), what settles a contradiction stands in CORRECTIONS, and whatever
is left ends the run. docs/register.md tells the rules in words.
"""

from collections import Counter, defaultdict

EXACT_SINCE = "2019-05-10"
LAST = "2025-06-30"

# (code, day, column) -> (what it says, what it is, why)
CORRECTIONS = {
    ("222", "2024-02-01", "name_after"): (
        "Thị Xã Việt Yên", "Thị xã Việt Yên", "the list of June 2025 writes it so"),
    ("46", "2025-01-01", "event"): (
        "renamed", "retyped+renamed", "from Tỉnh to Thành phố"),
    ("681", "2025-01-01", "effective_date"): (
        "2025-01-01", "2024-12-01", "its last commune left on that day, by 1245/NQ-UBTVQH15"),
    ("682", "2025-01-01", "effective_date"): (
        "2025-01-01", "2024-12-01", "named after 681, which it took in by 1245/NQ-UBTVQH15"),
    ("683", "2025-01-01", "effective_date"): (
        "2025-01-01", "2024-12-01", "its last commune left on that day, by 1245/NQ-UBTVQH15"),
}

STATE_EVENTS = {"renamed", "retyped", "moved"}
TYPES = ["Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Thị trấn", "Phường", "Xã"]


class Life:
    """A code followed through time: its states, each with the day it begins ("": open)."""

    def __init__(self, level, code, name, parent, end=""):
        self.level = level
        self.states = [{"from": "", "code": code, "name": name, "parent": parent}]
        self.end = end
        self.dissolved = None
        self.anew = {}

    def first(self):
        return self.states[0]

    def begin(self):
        return self.first()["from"]

    def alive(self, day):
        return self.begin() <= day and (not self.end or day < self.end)

    def on(self, day):
        return [s for s in self.states if s["from"] <= day][-1]

    def before(self, day):
        """As it was on the eve."""
        earlier = [s for s in self.states if s["from"] < day]
        return earlier[-1] if earlier and (not self.end or day <= self.end) else None

    def undo(self, day, **then):
        """Until the day it was otherwise."""
        self.first()["from"] = day
        self.states.insert(0, dict(self.first(), **{"from": ""}, **then))

    def beginnings(self):
        return sorted({self.begin(), *self.anew})

    def identity(self, day):
        """Of the unit that it is on the day."""
        return self.named(max(d for d in self.beginnings() if d <= day))

    def identity_before(self, day):
        """Of the unit that it was on the eve."""
        return self.named(max(d for d in self.beginnings() if d < day))

    def named(self, since):
        return self.on(since)["code"] + ("@" + since if since else "")


def kind(name):
    found = [t for t in TYPES if name.startswith(t + " ")]
    return max(found, key=len) if found else ""


class History:
    """All lives of provinces, districts and communes up to the eve of the reform."""

    def __init__(self, changes, june):
        self.faults = []
        self.notes = []
        self.used = set()
        self.june = {c: Life(u["level"], c, u["name_vi"], u["parent_code"]) for c, u in june.items()}
        self.lives = list(self.june.values())
        changes = [self.corrected(dict(row)) for row in changes]
        self.faults += [f"corrects nothing: {key}" for key in sorted(set(CORRECTIONS) - self.used)]
        self.walk(self.without_noise(changes))
        if not self.faults:
            self.check()
        if not self.faults:
            self.link_communes()
            self.link_districts()

    # What the rows say

    def corrected(self, row):
        for (code, day, column), (says, means, why) in CORRECTIONS.items():
            if (row["code"], row["effective_date"], column) != (code, day, column):
                continue
            if row[column] != says:
                self.faults.append(f"corrects another text: {code} {day} {column}")
            self.used.add((code, day, column))
            self.note("corrected", row, f"{column} {says} is {means}: {why}")
            return dict(row, **{column: means})
        return row

    def note(self, what, row, why):
        self.notes.append({
            "what": what,
            "date": row["effective_date"],
            "level": row["level"],
            "code": row["code"],
            "name": row["name_before"] or row["name_after"],
            "event": row["event"],
            "resolutions": row["resolutions"],
            "why": why,
        })

    def without_noise(self, changes):
        by_code = defaultdict(list)
        for row in changes:
            by_code[row["code"]].append(row)
        noise = {}

        def drop(row, why):
            noise[id(row)] = why

        for code, rows in by_code.items():
            rows.sort(key=lambda row: (row["effective_date"] or "9999", row["event"]))
            events = [row["event"] for row in rows]
            if "stale" in events:
                for row in rows:
                    if row["event"] in ("stale", "reappeared"):
                        drop(row, "in lists of early 2025, gone before")
                continue
            if "respelled" in events:
                for row in rows:
                    if row["event"] == "respelled":
                        drop(row, "spelling only")
            for i, row in enumerate(rows):
                if row["event"] != "reappeared" or self.recoded_to(row, changes):
                    continue
                before = rows[:i]
                after = rows[i + 1:]
                if before and before[-1]["event"] == "dissolved" and not after:
                    drop(before[-1], "back in the lists soon after, and still there in June 2025")
                    drop(row, "back after a gap of the lists")
                elif (before and before[-1]["event"] == "dissolved"
                      and before[-1]["date_basis"] == "decree"
                      and after and after[0]["event"] == "dissolved"
                      and after[0]["date_basis"] == "list"):
                    drop(row, "dissolved by resolution before")
                    drop(after[0], "dissolved by resolution before")
                else:
                    self.faults.append(f"reappears and nothing explains it: {list(row.values())}")
        recodings = [row for row in changes if row["event"] == "recoded"]
        for there in recodings:
            for back in recodings:
                to = self.recoded_from(there, changes)
                home = self.recoded_from(back, changes)
                if (to and home and there["effective_date"] < back["effective_date"]
                        and back["code"] == to["code"] and home["code"] == there["code"]):
                    for row in (there, back, to, home):
                        drop(row, "recoded there and back")
        kept = []
        for row in changes:
            if id(row) in noise:
                self.note("noise", row, noise[id(row)])
            else:
                kept.append(row)
        return kept

    @staticmethod
    def same_case(one, other, old, new):
        return (one["effective_date"] == other["effective_date"]
                and one[old] == other[new]
                and one["parent_before"] == other["parent_after"])

    def recoded_to(self, row, changes):
        return [other for other in changes if other["event"] == "recoded"
                and self.same_case(other, row, "name_before", "name_after")]

    def recoded_from(self, row, changes):
        """The one row under whose code the recoded unit reappears."""
        found = [other for other in changes if other["event"] == "reappeared"
                 and self.same_case(row, other, "name_before", "name_after")]
        return found[0] if len(found) == 1 else None

    # Backwards

    def walk(self, changes):
        self.changes = changes
        self.by_day_and_code = defaultdict(list)
        for row in changes:
            self.by_day_and_code[row["effective_date"], row["code"]].append(row)
        now = dict(self.june)
        days = defaultdict(list)
        for row in changes:
            if not EXACT_SINCE < row["effective_date"] <= LAST:
                self.faults.append(f"of another time: {list(row.values())}")
            days[row["effective_date"]].append(row)
        for day in sorted(days, reverse=True):
            rows = days[day]
            twice = [c for c, n in Counter(row["code"] for row in rows).items() if n > 1]
            self.faults += [f"{day}: {c} has two changes" for c in twice]
            for row in rows:
                if row["event"] == "created":
                    self.undo_created(day, row, now)
            recoded = []
            for row in rows:
                if row["event"] == "recoded":
                    to = self.recoded_from(row, changes)
                    life = now.pop(to["code"], None) if to else None
                    if life is None or life.first()["name"] != row["name_before"]:
                        self.faults.append(f"{day}: recoded, nobody knows to what: {row['code']}")
                    else:
                        recoded.append((row, life))
            for row in rows:
                if set(row["event"].split("+")) <= STATE_EVENTS:
                    self.undo_state(day, row, now)
                elif row["event"] == "dissolved":
                    self.undo_dissolved(day, row, now)
                elif row["event"] not in ("created", "recoded", "reappeared"):
                    self.faults.append(f"{day}: unknown event {row['event']} of {row['code']}")
            for row, life in recoded:
                if row["code"] in now:
                    self.faults.append(f"{day}: {row['code']} recoded, yet there after")
                else:
                    life.undo(day, code=row["code"])
                    now[row["code"]] = life

    def undo_created(self, day, row, now):
        life = now.pop(row["code"], None)
        if life is None or not self.fits(life, row):
            self.faults.append(f"{day}: created, not there as it should be: {row['code']}")
        else:
            life.first()["from"] = day

    @staticmethod
    def fits(life, row):
        first = life.first()
        return (first["name"], first["parent"]) == (row["name_after"], row["parent_after"])

    def undo_state(self, day, row, now):
        life = now.get(row["code"])
        if life is None or not self.fits(life, row):
            found = life.first() if life else "nobody"
            self.faults.append(f"{day}: {row['event']} {row['code']} to {row['name_after']} under"
                               f" {row['parent_after']}, yet then {found}")
            return
        told = {e for e, same in (
            ("moved", row["parent_before"] == row["parent_after"]),
            ("retyped", kind(row["name_before"]) == kind(row["name_after"])),
            ("renamed", bare(row["name_before"]) == bare(row["name_after"]))) if not same}
        if told != set(row["event"].split("+")):
            self.faults.append(f"{day}: {row['event']} {row['code']}, yet it was {sorted(told)}")
        life.undo(day, name=row["name_before"], parent=row["parent_before"])

    def undo_dissolved(self, day, row, now):
        code = row["code"]
        if code in now:
            self.faults.append(f"{day}: {code} {row['name_before']} dissolved, yet there after as"
                               f" {now[code].first()['name']}")
            return
        life = Life(row["level"], code, row["name_before"], row["parent_before"], day)
        life.dissolved = row
        self.lives.append(life)
        now[code] = life

    # What must hold

    def days(self):
        return sorted({s["from"] for life in self.lives for s in life.states} - {""}
                      | {life.end for life in self.lives} - {""})

    def check(self):
        for life in self.lives:
            for state in life.states:
                if not kind(state["name"]):
                    self.faults.append(f"no type: {state}")
        for day in [EXACT_SINCE, *self.days()]:
            there = [life for life in self.lives if life.alive(day)]
            codes = Counter(life.on(day)["code"] for life in there)
            self.faults += [f"{day}: {c} is two units" for c, n in codes.items() if n > 1]
            level = {life.on(day)["code"]: life.level for life in there}
            above = {"district": "province", "commune": "district"}
            for life in there:
                parent = life.on(day)["parent"]
                if life.level in above and level.get(parent) != above[life.level]:
                    self.faults.append(f"{day}: {life.on(day)} has no parent")
            parents = {life.on(day)["parent"] for life in there}
            empty = {c for c, of in level.items() if of == "district"} - parents
            islands = {"318", "471", "498", "536", "755"}
            self.faults += [f"{day}: district {c} has no commune" for c in sorted(empty - islands)]

    # Who came from whom

    def link_communes(self):
        """Sets `next`: ended commune -> (life, day from which on, how that is known)."""
        ended = [life for life in self.lives if life.dissolved and life.level == "commune"]
        final = {}
        for life in ended:
            code = life.dissolved["successor_2025_06"]
            if code and code not in self.june:
                self.faults.append(f"{life.end}: {life.dissolved['code']} went into {code}, which"
                                   " is not in the list of June 2025")
            elif code:
                final[life] = self.june[code]
            else:
                self.note("no successor", life.dissolved, life.dissolved["successor_basis"])
        self.next = {}
        for life in final:
            target = self.step(life, final)
            if target is not None:
                self.next[life] = (target, life.end, life.dissolved["successor_basis"])
                target.anew[life.end] = True
        for life in final:
            if life not in self.next:
                self.link_later(life, final)

    def rivals(self, life, final):
        """Those that it may have gone into first: there when it ended, ended where it ended up."""
        return [other for other, target in final.items()
                if target is final[life] and other.alive(life.end)]

    def step(self, life, final):
        """Into what it went on its last day; nothing when the lists do not decide."""
        target, rivals = final[life], self.rivals(life, final)
        if target.alive(life.end) and not rivals:
            return target
        changed = [other for other in [target, *rivals] if self.changed_with(life, other)]
        return changed[0] if len(changed) == 1 else None

    def changed_with(self, life, other):
        """Whether another was created or changed by the resolution that dissolved it."""
        rows = self.by_day_and_code.get((life.end, other.on(life.end)["code"]), [])
        return other.alive(life.end) and any(
            row["resolutions"] == life.dissolved["resolutions"] for row in rows)

    def link_later(self, life, final):
        """To the unit as it stood when it had taken in all that it may have gone into first."""
        target, rivals = final[life], self.rivals(life, final)
        since = max([other.end for other in rivals] + [target.begin()])
        if since <= life.end or since not in target.beginnings():
            self.faults.append(f"{life.end}: nothing later for {life.dissolved['code']}")
            return
        self.next[life] = (target, since, life.dissolved["successor_basis"] + ";indirect")
        self.note("indirect", life.dissolved, f"into {target.identity(since)}; then also there: "
                  + " ".join(other.identity(life.end) for other in [target, *rivals]
                             if other.alive(life.end)))

    def link_districts(self):
        """Sets `flows`: (day, district) -> the districts in which its communes were that day on."""
        districts = defaultdict(list)
        for life in self.lives:
            if life.level == "district":
                districts[life.first()["code"]].append(life)
        flows = defaultdict(lambda: defaultdict(list))
        for day in self.days():
            for life in self.lives:
                if life.level != "commune" or life.before(day) is None:
                    continue
                goes = life if life.alive(day) else None
                if self.next.get(life, (None, None))[1] == day:
                    goes = self.next[life][0]
                if goes is not None:
                    source = [d for d in districts[life.before(day)["parent"]] if d.before(day)]
                    target = [d for d in districts[goes.on(day)["parent"]] if d.alive(day)]
                    flows[day, source[0]][target[0]].append(life)
        for (day, source), targets in flows.items():
            if set(targets) != {source}:
                for district in [source, *targets]:
                    if district.before(day) and district.alive(day):
                        district.anew[day] = True
        self.flows = {key: targets for key, targets in flows.items()
                      if key[0] in key[1].anew or key[0] == key[1].end}
        for life in self.lives:
            if life.level == "district" and life.end and (life.end, life) not in self.flows:
                self.faults.append(f"{life.end}: {life.first()['code']} goes nowhere")
        for row in self.changes:
            if row["event"] == "created" and row["level"] == "commune":
                self.note("no predecessor", row, "the lists do not say of what it was made")

    def links(self):
        """All links before the reform, as rows of successions.csv."""
        for life, (target, since, known) in self.next.items():
            yield (since, life.identity_before(life.end), target.identity(since), "assumed", known,
                   life.dissolved["resolutions"])
        for life in self.lives:
            for day in life.anew if life.level == "commune" else ():
                rows = [came.dissolved for came, (target, since, _) in self.next.items()
                        if target is life and since == day]
                yield (day, life.identity_before(day), life.identity(day), "assumed", "continued",
                       by(rows))
        moves = defaultdict(list)
        for (day, source), targets in self.flows.items():
            for target, communes in targets.items():
                if target is not source:
                    for life in communes:
                        rows = self.by_day_and_code.get((day, life.before(day)["code"]), [])
                        moves[day, source, target] += rows
        for (day, source), targets in self.flows.items():
            for target in targets:
                rows = [row for (then, one, other), moved in moves.items()
                        if then == day and ({one, other} & {source} if source is target
                                            else (one, other) == (source, target))
                        for row in moved]
                yield (day, source.identity_before(day), target.identity(day),
                       "assumed" if len(targets) == 1 else "part",
                       "continued" if source is target else "communes", by(rows))


def by(rows):
    """The resolutions that the rows name, each once."""
    found = {name for row in rows for name in row["resolutions"].split(";")} - {""}
    return ";".join(sorted(found))


def bare(name):
    return name[len(kind(name)):]
