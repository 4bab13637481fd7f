package vn.tonghop.catalogue;

import java.util.Optional;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;
import vn.tonghop.period.Validity;

/** Stretches of time in programme files: a period, or {@code 2026-10-01..} without an end. */
final class Windows {

  private static final String TO = "..";

  private Windows() {}

  static Optional<Validity> read(YamlValue value, PeriodCalendar calendar) {
    return value.parsed(
        text -> parse(text, calendar),
        "phải là kỳ (2019, 2019-Q3), hai ngày (2017-05-25..2022-10-28) hoặc từ một ngày trở đi"
            + " (2026-10-01..)",
        "must be a period (2019, 2019-Q3), two dates (2017-05-25..2022-10-28) or open"
            + " (2026-10-01..)");
  }

  private static Optional<Validity> parse(String text, PeriodCalendar calendar) {
    if (!text.endsWith(TO)) {
      return PeriodText.parse(text, calendar)
          .map(period -> new Validity(period.start(), period.endExclusive()));
    }
    String from = text.substring(0, text.length() - TO.length());
    return PeriodText.parse(from + TO + from, calendar)
        .map(period -> new Validity(period.start(), null));
  }

  static Optional<Period> period(YamlValue value, PeriodCalendar calendar) {
    return value.parsed(
        text -> PeriodText.parse(text, calendar),
        "phải là kỳ, viết như 2019, 2019-H1, 2019-Q3, 2018..2019 hoặc 2017-05-25..2022-10-28",
        "must be a period such as 2019, 2019-H1, 2019-Q3, 2018..2019 or 2017-05-25..2022-10-28");
  }

  /** Whether all days of {@code inner} are days of {@code outer}. */
  static boolean isWithin(Validity inner, Validity outer) {
    boolean begins =
        outer.since().isEmpty()
            || inner.since().filter(day -> !day.isBefore(outer.since().get())).isPresent();
    boolean ends =
        outer.until().isEmpty()
            || inner.until().filter(day -> !day.isAfter(outer.until().get())).isPresent();
    return begins && ends;
  }

  static boolean overlap(Validity a, Validity b) {
    return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
  }

  private static boolean startsBeforeEnd(Validity a, Validity b) {
    return a.since().isEmpty() || b.until().isEmpty() || a.since().get().isBefore(b.until().get());
  }
}
