package vn.tonghop.rollup;

import java.util.List;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.period.Period;

/**
 * What is rolled up: a unit with everything below it, over a period.
 *
 * @param structure which tree figures are added up by
 * @param unit resolved at the last day of the period, or at the day of the structure
 * @param period the review's, already cut to the programme's validity
 * @param obligations of the programme within the period; those of units elsewhere are left aside,
 *     so that they may be given or not
 */
public record RollUpScope(
    Programme programme,
    Register register,
    Structure structure,
    OrgUnit unit,
    Period period,
    List<Obligation> obligations) {

  /** Each figure by the tree of its own day. */
  public RollUpScope(
      Programme programme,
      Register register,
      OrgUnit unit,
      Period period,
      List<Obligation> obligations) {
    this(programme, register, Structure.then(register), unit, period, obligations);
  }

  /**
   * @throws IllegalArgumentException if an obligation is another programme's or leaves the period
   */
  public RollUpScope {
    obligations = List.copyOf(obligations);
    for (Obligation obligation : obligations) {
      if (!obligation.programme().equals(programme.code())
          || !period.contains(obligation.piece())) {
        throw new IllegalArgumentException(
            "Not an obligation of "
                + programme.code()
                + " in "
                + period.dates()
                + ": "
                + obligation);
      }
    }
  }
}
