package vn.tonghop.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.period.Period;

/** Stretches of days that were asked for, joined where they meet. For one thread. */
final class Stretches {

  private final List<Period> known = new ArrayList<>(1);

  /**
   * Adds a stretch.
   *
   * @return what of it has to be asked for: nothing, what lies before or after a stretch that is
   *     known, or all of it
   */
  Optional<Period> add(Period wanted) {
    for (Period each : known) {
      if (each.contains(wanted)) {
        return Optional.empty();
      }
    }
    Period missing = wanted;
    for (Period each : known) {
      missing = rest(missing, each);
    }
    join(wanted);
    return Optional.of(missing);
  }

  private static Period rest(Period wanted, Period each) {
    if (each.contains(wanted.start()) && each.endExclusive().isBefore(wanted.endExclusive())) {
      return new Period(each.endExclusive(), wanted.endExclusive());
    }
    if (each.contains(wanted.lastDay()) && wanted.start().isBefore(each.start())) {
      return new Period(wanted.start(), each.start());
    }
    return wanted;
  }

  private void join(Period wanted) {
    Period joined = wanted;
    List<Period> apart = new ArrayList<>(known.size() + 1);
    for (Period each : known) {
      if (each.start().isAfter(joined.endExclusive())
          || joined.start().isAfter(each.endExclusive())) {
        apart.add(each);
      } else {
        joined = new Period(min(each.start(), joined.start()), max(each, joined));
      }
    }
    apart.add(joined);
    known.clear();
    known.addAll(apart);
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate max(Period one, Period other) {
    return one.endExclusive().isAfter(other.endExclusive())
        ? one.endExclusive()
        : other.endExclusive();
  }
}
