package vn.tonghop.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;

/** The words that programme files use for what can be chosen. */
final class Choices {

  static final Map<String, Level> LEVELS = of(Level.OF_UNITS);
  static final Map<String, PeriodCalendar> CALENDARS = of(List.of(PeriodCalendar.values()));
  static final Map<String, PeriodKind> KINDS = of(List.of(PeriodKind.values()));

  /** The kinds that fill a year without a gap. */
  static final Map<String, PeriodKind> TILING =
      of(List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR));

  static final Map<String, Severity> SEVERITIES = of(List.of(Severity.values()));
  static final Map<String, OverUnits> OVER_UNITS = of(List.of(OverUnits.values()));
  static final Map<String, OverTime> OVER_TIME = of(List.of(OverTime.values()));

  private Choices() {}

  private static <E extends Enum<E>> Map<String, E> of(List<E> values) {
    return values.stream()
        .collect(Collectors.toUnmodifiableMap(Choices::word, Function.identity()));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
