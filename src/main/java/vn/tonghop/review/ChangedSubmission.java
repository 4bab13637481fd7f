package vn.tonghop.review;

import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;

/**
 * A submission that went into a review otherwise than into its issued edition.
 *
 * @param unit whose it is
 * @param caseNumber {@code HS-…}
 * @param receipt {@code TN-…} of the file that brought what is counted now, or what was withdrawn
 */
public record ChangedSubmission(
    OrgUnit unit, Period period, Kind kind, String caseNumber, String receipt) {

  /** What became of it. */
  public enum Kind {
    /** It came later, or is counted only now. */
    ADDED,
    /** A later revision is counted. */
    REVISED,
    /** It is no longer counted, or an earlier revision is again. */
    WITHDRAWN
  }
}
