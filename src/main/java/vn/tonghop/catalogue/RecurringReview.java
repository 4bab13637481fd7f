package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.Set;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.PeriodKind;

/**
 * A review that comes round: each quarter, half or year, for every unit of the levels in scope.
 *
 * @param from periods that begin before are not reviewed by themselves
 */
public record RecurringReview(PeriodKind each, Set<Level> levels, LocalDate from) {

  public RecurringReview {
    levels = Set.copyOf(levels);
  }
}
