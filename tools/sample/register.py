"""Whose code it was when, and what became of whom, read from the register for the check of the
sample; shares nothing with the code that wrote it."""

import csv
from datetime import date
from pathlib import Path

EVER = "0001-01-01"
NEVER = "9999-12-31"


class Register:
    """Units by identity: their states as (first day, first day no longer, line)."""

    def __init__(self, units_csv):
        self.states, self.bearers, self.went = {}, {}, {}
        with open(units_csv, encoding="utf-8", newline="") as lines:
            for line in csv.DictReader(row for row in lines if row[0] != "#"):
                born = f"@{line['from']}" if line["from"] else ""
                identity = line["id"] or line["code"] + born
                state = line["from"] or EVER, line["until"] or NEVER, line
                self.states.setdefault(identity, []).append(state)
                self.bearers.setdefault(line["code"], []).append((*state[:2], identity))
        with open(Path(units_csv).with_name("successions.csv"), encoding="utf-8",
                  newline="") as lines:
            for link in csv.DictReader(lines):
                if link["kind"] != "part":
                    self.went[link["predecessor"]] = link["successor"]

    def bore(self, code, first, last):
        """Who bore the code on any of these days."""
        return {identity for start, end, identity in self.bearers.get(code, ())
                if start <= last.isoformat() and first.isoformat() < end}

    def life(self, identity, first, last):
        """These days as far as the unit lived."""
        states = self.states[identity]
        first = max(first, date.fromisoformat(states[0][0]))
        if states[-1][1] != NEVER:
            end = date.fromisoformat(states[-1][1])
            last = min(last, date.fromordinal(end.toordinal() - 1))
        return first, last

    def state(self, identity, day):
        day = day.isoformat()
        return next((line for start, end, line in self.states[identity] if start <= day < end),
                    None)

    def above(self, identity, day):
        """The codes of the unit and of those above it on a day."""
        while identity:
            line = self.state(identity, day)
            yield line["code"]
            identity = line["parent"]

    def on(self, identity, day):
        """The unit that it had gone into whole by that day; None if there is none."""
        while identity and not self.state(identity, day):
            identity = self.went.get(identity)
            if identity and self.states[identity][0][0] > day.isoformat():
                return None
        return identity
