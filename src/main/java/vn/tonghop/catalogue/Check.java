package vn.tonghop.catalogue;

import java.util.Set;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;

/**
 * An arithmetic check of a programme: what must hold among the figures of one submission. It is not
 * evaluated unless all its operands are reported.
 *
 * @param rule its number in the rule book, {@code R05}
 * @param levels the levels it is for
 * @param kinds the kinds of period it is for; empty = all, ranges too
 * @param valid the days on which a submission's period must begin for it to apply
 * @param message what is wrong and what to do
 */
public record Check(
    String rule,
    Severity severity,
    Expression expression,
    Set<Level> levels,
    Set<PeriodKind> kinds,
    Validity valid,
    Words message) {

  public Check {
    levels = Set.copyOf(levels);
    kinds = Set.copyOf(kinds);
  }
}
