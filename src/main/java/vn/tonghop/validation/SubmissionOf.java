package vn.tonghop.validation;

import java.time.LocalDateTime;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;

/**
 * Whose figures a submission holds, of what and of when, once that is understood.
 *
 * @param period cut to the programme's and the unit's validity
 * @param submittedAtGiven whether the file says when it was handed in
 */
record SubmissionOf(
    Programme programme,
    OrgUnit unit,
    Period period,
    LocalDateTime submittedAt,
    boolean submittedAtGiven) {

  SubmissionKey key() {
    return new SubmissionKey(programme.code(), unit.id(), period);
  }
}
