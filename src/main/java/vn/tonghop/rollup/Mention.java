package vn.tonghop.rollup;

import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;

/**
 * A submission that a review has to mention, because it does not fit the review's pieces.
 *
 * @param submission its number in the ledger
 * @param period its own
 */
public record Mention(long submission, OrgUnit unit, Period period) {}
