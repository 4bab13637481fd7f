package vn.tonghop.rollup;

import java.time.LocalDate;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;

/** A period in days since 1970, the end left out, as the inner loops compare it. */
record Span(int start, int end) {

  static Span of(Period period) {
    return new Span(day(period.start()), day(period.endExclusive()));
  }

  static Span of(Validity validity) {
    return new Span(
        validity.since().map(Span::day).orElse(Integer.MIN_VALUE),
        validity.until().map(Span::day).orElse(Integer.MAX_VALUE));
  }

  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  Period period() {
    return new Period(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(end));
  }

  boolean within(Span other) {
    return start >= other.start && end <= other.end;
  }

  /** The days of both; perhaps none. */
  Span and(Span other) {
    return new Span(Math.max(start, other.start), Math.min(end, other.end));
  }

  /** The days that are not before {@code from}; perhaps none. */
  Span from(int from) {
    return new Span(Math.max(start, from), end);
  }

  /** How many days it has. */
  int days() {
    return Math.max(0, end - start);
  }
}
