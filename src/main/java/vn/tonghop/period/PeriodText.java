package vn.tonghop.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods as they are written: {@code 2019}, {@code 2019-H1}, {@code 2019-9M}, {@code 2019-Q3},
 * {@code 2019-07}, {@code 2018..2019}, {@code 2018-Q2..2020-Q1}, {@code 2017-05-25..2022-10-28}.
 *
 * <p>Which days a name has depends on the calendar; letters may be small.
 */
public final class PeriodText {

  private static final Pattern NAME =
      Pattern.compile("((?:19|2\\d)\\d{2})(?:-(?:H([12])|(9M)|Q([1-4])|(0[1-9]|1[0-2])))?");
  private static final Pattern DAY = Pattern.compile("(?:19|2\\d)\\d{2}-\\d{2}-\\d{2}");
  private static final String TO = "..";

  /** What ranges of named periods are tried for, the largest first. */
  private static final List<PeriodKind> RANGE_KINDS =
      List.of(PeriodKind.YEAR, PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.MONTH);

  private PeriodText() {}

  /** The days that the text stands for, or empty if it stands for none. */
  public static Optional<Period> parse(String text, PeriodCalendar calendar) {
    String plain = text.strip().toUpperCase(Locale.ROOT);
    int to = plain.indexOf(TO);
    if (to < 0) {
      return named(plain).map(calendar::period);
    }
    Optional<Period> first = end(plain.substring(0, to).strip(), calendar);
    Optional<Period> last = end(plain.substring(to + TO.length()).strip(), calendar);
    return first.flatMap(from -> last.flatMap(until -> span(from, until)));
  }

  /** The name, if the text is one: not a range, not two dates. */
  public static Optional<NamedPeriod> named(String text) {
    Matcher name = NAME.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!name.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(name.group(1));
    if (name.group(2) != null) {
      return Optional.of(
          new NamedPeriod(PeriodKind.HALF_YEAR, year, Integer.parseInt(name.group(2))));
    }
    if (name.group(3) != null) {
      return Optional.of(new NamedPeriod(PeriodKind.NINE_MONTHS, year, 1));
    }
    if (name.group(4) != null) {
      return Optional.of(
          new NamedPeriod(PeriodKind.QUARTER, year, Integer.parseInt(name.group(4))));
    }
    if (name.group(5) != null) {
      return Optional.of(new NamedPeriod(PeriodKind.MONTH, year, Integer.parseInt(name.group(5))));
    }
    return Optional.of(new NamedPeriod(PeriodKind.YEAR, year, 1));
  }

  /** The canonical text of a submission's period: its name if it has one, else the two dates. */
  public static String of(Period period, PeriodCalendar calendar) {
    return calendar.name(period).map(NamedPeriod::text).orElseGet(period::dates);
  }

  /**
   * The canonical text of a review's period: its name, else a range of years, halves, quarters or
   * months (the largest that fits), else the two dates.
   */
  public static String ofReview(Period period, PeriodCalendar calendar) {
    return calendar
        .name(period)
        .map(NamedPeriod::text)
        .or(
            () ->
                RANGE_KINDS.stream()
                    .flatMap(kind -> range(period, kind, calendar).stream())
                    .findFirst())
        .orElseGet(period::dates);
  }

  private static Optional<String> range(Period period, PeriodKind kind, PeriodCalendar calendar) {
    NamedPeriod first = calendar.containing(kind, period.start()).orElseThrow();
    NamedPeriod last = calendar.containing(kind, period.lastDay()).orElseThrow();
    boolean fits =
        calendar.period(first).start().equals(period.start())
            && calendar.period(last).endExclusive().equals(period.endExclusive());
    return fits ? Optional.of(first.text() + TO + last.text()) : Optional.empty();
  }

  private static Optional<Period> end(String text, PeriodCalendar calendar) {
    if (!DAY.matcher(text).matches()) {
      return named(text).map(calendar::period);
    }
    try {
      LocalDate day = LocalDate.parse(text);
      return Optional.of(Period.ofDays(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> span(Period from, Period until) {
    return from.start().isBefore(until.endExclusive()) && !from.start().isAfter(until.start())
        ? Optional.of(new Period(from.start(), until.endExclusive()))
        : Optional.empty();
  }
}
