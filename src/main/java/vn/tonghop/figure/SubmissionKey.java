package vn.tonghop.figure;

import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;

/** What a submission is for; at most one is in force for each (law 3). */
public record SubmissionKey(ProgrammeCode programme, UnitId unit, Period period) {

  /** The number that all revisions share: {@code HS-7Q2M-4F1X}. */
  public String caseNumber() {
    return "HS-"
        + Sha256.of(programme + " " + unit + " " + period.start() + " " + period.endExclusive())
            .words(2);
  }
}
