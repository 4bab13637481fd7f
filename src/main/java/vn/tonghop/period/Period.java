package vn.tonghop.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of whole days, never empty: {@code [start, endExclusive)}.
 *
 * <p>A period <em>is</em> its dates: {@code 2019-Q1} and {@code 2019-01-01..2019-03-31} are equal.
 * Ordered by start, then by end.
 */
public record Period(LocalDate start, LocalDate endExclusive) implements Comparable<Period> {

  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::start).thenComparing(Period::endExclusive);

  /**
   * @throws IllegalArgumentException if there is not at least one day between the two
   */
  public Period {
    if (!start.isBefore(endExclusive)) {
      throw new IllegalArgumentException(
          "Period must not be empty: " + start + " to " + endExclusive);
    }
  }

  /** The period from {@code first} to {@code last}, both included. */
  public static Period ofDays(LocalDate first, LocalDate last) {
    return new Period(first, last.plusDays(1));
  }

  /** The last day that belongs to this period. */
  public LocalDate lastDay() {
    return endExclusive.minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(endExclusive);
  }

  /** Whether every day of {@code other} is a day of this period. */
  public boolean contains(Period other) {
    return !other.start.isBefore(start) && !other.endExclusive.isAfter(endExclusive);
  }

  public boolean overlaps(Period other) {
    return start.isBefore(other.endExclusive) && other.start.isBefore(endExclusive);
  }

  /** The days that both have, or empty. */
  public Optional<Period> intersection(Period other) {
    LocalDate from = start.isAfter(other.start) ? start : other.start;
    LocalDate to = endExclusive.isBefore(other.endExclusive) ? endExclusive : other.endExclusive;
    return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
  }

  /** What is left of this period once the days of all {@code parts} are taken out, in order. */
  public List<Period> minus(Collection<Period> parts) {
    List<Period> rest = new ArrayList<>();
    LocalDate from = start;
    for (Period part : parts.stream().sorted().toList()) {
      if (!part.overlaps(this)) {
        continue;
      }
      if (part.start.isAfter(from)) {
        rest.add(new Period(from, part.start));
      }
      if (part.endExclusive.isAfter(from)) {
        from = part.endExclusive;
      }
    }
    if (from.isBefore(endExclusive)) {
      rest.add(new Period(from, endExclusive));
    }
    return List.copyOf(rest);
  }

  /** Both dates, included: {@code 2017-05-25..2022-10-28}. */
  public String dates() {
    return start + ".." + lastDay();
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }
}
