package vn.tonghop.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;

/**
 * An indicator as the roll-up works with it.
 *
 * @param number its place in the programme
 * @param from the day since 1970 from which it is counted
 * @param bases the handed-in indicators that it rests on, by number; itself, when it is handed in
 */
record Measure(int number, Indicator indicator, int from, List<Integer> bases) {

  /** Counted from the programme's first day on. */
  static final int ALWAYS = Integer.MIN_VALUE;

  Measure {
    bases = List.copyOf(bases);
  }

  Derivation derivation() {
    return indicator.derived().orElseThrow();
  }

  boolean isOf(Level level) {
    return indicator.levels().contains(level);
  }

  /** What of the period it is counted in; empty when it begins later. */
  Optional<Period> cut(Period period) {
    return from == ALWAYS
        ? Optional.of(period)
        : new Validity(LocalDate.ofEpochDay(from), null).cut(period);
  }

  /** Whether what several have of it adds up to what all have, so that it can be divided. */
  boolean isDivisible() {
    return indicator.overTime() == OverTime.SUM && indicator.overUnits() == OverUnits.SUM;
  }

  /** Whether units and time fold in any order, so that no unit's own values need be kept. */
  boolean foldsAtOnce() {
    return isDivisible()
        || (indicator.overTime() == OverTime.MAX && indicator.overUnits() == OverUnits.MAX);
  }
}
