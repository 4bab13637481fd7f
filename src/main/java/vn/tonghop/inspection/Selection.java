package vn.tonghop.inspection;

import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;

/**
 * What somebody wants to see.
 *
 * @param programme only of this one
 * @param unit only of whoever bore the code on the last day of the piece, and of those below
 * @param period only what lies wholly within it, in the words of each programme's calendar
 */
public record Selection(
    Optional<ProgrammeCode> programme, Optional<UnitCode> unit, Optional<String> period) {

  /** Everything. */
  public static final Selection ALL =
      new Selection(Optional.empty(), Optional.empty(), Optional.empty());

  public boolean isAll() {
    return equals(ALL);
  }

  /** Whether anything of the programme may be meant; a period may not be one of its calendar. */
  public boolean takes(Programme of) {
    return programme.filter(code -> !code.equals(of.code())).isEmpty()
        && (period.isEmpty() || period(of).isPresent());
  }

  /** Whether the key is meant. */
  public boolean takes(SubmissionKey key, Programmes programmes, Register register) {
    return programmes
        .programme(key.programme())
        .filter(this::takes)
        .filter(of -> period(of).filter(within -> !within.contains(key.period())).isEmpty())
        .flatMap(of -> register.unit(key.unit()))
        .filter(of -> isUnder(of, key.period().lastDay(), register))
        .isPresent();
  }

  private Optional<Period> period(Programme of) {
    return period.flatMap(text -> PeriodText.parse(text, of.reporting().calendar()));
  }

  private boolean isUnder(OrgUnit below, LocalDate day, Register register) {
    return unit.isEmpty()
        || unit.flatMap(code -> register.bearer(code, day))
            .filter(top -> register.treeOn(day).isWithin(below, top))
            .isPresent();
  }
}
