#!/usr/bin/env python3
"""Writes the sample input: python3 make_sample.py UNITS_CSV OUT_DIR

UNITS_CSV is the register that ships, src/main/resources/vn/tonghop/orgunit/units.csv. The same
register gives the same bytes. OUT_DIR must not yet hold any of the programmes' folders.
"""

import sys
from pathlib import Path

import corrections
import faults
import habits
import programmes
import sheets
from units import Units

MAKERS = {
    "hn-2200": programmes.hn_2200,
    "feedback-218": programmes.feedback_218,
    "th-dialogue": programmes.th_dialogue,
    "mass-290": programmes.mass_290,
    "qcdc": programmes.qcdc,
}


def files(units):
    """(path, bytes) of every file."""
    for programme, make in MAKERS.items():
        submissions = make(units, faults.NEVER_ACCEPTED.get(programme, ()))
        in_time, corrected = corrections.apart(programme, submissions)
        in_time, others = faults.apart(programme, in_time)
        for sheet in sheets.sheets(programme, in_time) + corrected + others:
            yield sheet.path, habits.encoded(habits.text(sheet), sheet.habit)
    yield from faults.files(units)


def main(units_csv, out):
    for programme in MAKERS:
        if (out / programme).exists():
            sys.exit(f"There is already a folder {out / programme}; take it away first.")
    written = dict(files(Units(units_csv)))
    for copy, original in corrections.SENT_TWICE.items():
        written[copy] = written[original]
    for path, content in written.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(content)
    print(f"{len(written)} files, {sum(map(len, written.values())):,} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], Path(sys.argv[2]))
