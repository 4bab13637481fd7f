package vn.tonghop.period;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is in force; either end may be open.
 *
 * @param from first day, or null when it was always so
 * @param untilExclusive first day on which it is no more, or null when no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate untilExclusive) {

  public static final Validity ALWAYS = new Validity(null, null);

  public Validity {
    if (from != null && untilExclusive != null && !from.isBefore(untilExclusive)) {
      throw new IllegalArgumentException(
          "Validity must not be empty: " + from + " to " + untilExclusive);
    }
  }

  public Optional<LocalDate> since() {
    return Optional.ofNullable(from);
  }

  public Optional<LocalDate> until() {
    return Optional.ofNullable(untilExclusive);
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from))
        && (untilExclusive == null || day.isBefore(untilExclusive));
  }

  /** Whether every day of {@code other} is a day of this one. */
  public boolean contains(Validity other) {
    return (from == null || (other.from != null && !other.from.isBefore(from)))
        && (untilExclusive == null
            || (other.untilExclusive != null && !other.untilExclusive.isAfter(untilExclusive)));
  }

  /** Whether some day is in both. */
  public boolean overlaps(Validity other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Validity other) {
    return from == null || other.untilExclusive == null || from.isBefore(other.untilExclusive);
  }

  /** What of {@code period} lies within, or empty. */
  public Optional<Period> cut(Period period) {
    LocalDate start = from != null && from.isAfter(period.start()) ? from : period.start();
    LocalDate end =
        untilExclusive != null && untilExclusive.isBefore(period.endExclusive())
            ? untilExclusive
            : period.endExclusive();
    if (start.equals(period.start()) && end.equals(period.endExclusive())) {
      return Optional.of(period);
    }
    return start.isBefore(end) ? Optional.of(new Period(start, end)) : Optional.empty();
  }
}
