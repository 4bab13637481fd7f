package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.catalogue.Reporting.ReportingLevel;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;

/** Reads {@code reporting}: who reports how often and by when. */
final class ReportingSection {

  /** Stands in for a section that is missing, until the faults are told. */
  static final Reporting NONE =
      new Reporting(
          PeriodCalendar.CALENDAR,
          PeriodKind.QUARTER,
          Set.of(PeriodKind.QUARTER),
          /* ranges= */ false,
          Level.OF_UNITS.stream().map(level -> new ReportingLevel(level, 1)).toList(),
          List.of());

  private static final int LONGEST_DEADLINE = 60;

  private final YamlMap map;
  private final PeriodCalendar calendar;

  ReportingSection(YamlValue value) {
    map = value.map("calendar", "base", "also", "ranges", "levels", "expected");
    calendar =
        map.required("calendar")
            .flatMap(chosen -> chosen.oneOf(Choices.CALENDARS))
            .orElse(PeriodCalendar.CALENDAR);
  }

  PeriodCalendar calendar() {
    return calendar;
  }

  Reporting read(Validity valid) {
    PeriodKind base =
        map.required("base")
            .flatMap(value -> value.oneOf(Choices.TILING))
            .orElse(PeriodKind.QUARTER);
    Set<PeriodKind> kinds = new HashSet<>(Set.of(base));
    map.optional("also")
        .ifPresent(also -> kinds.addAll(also.list(item -> item.oneOf(Choices.KINDS))));
    return new Reporting(
        calendar,
        base,
        kinds,
        map.optional("ranges").flatMap(YamlValue::flag).orElse(false),
        map.required("levels").map(ReportingSection::levels).orElse(List.of()),
        map.optional("expected").map(value -> expected(value, valid)).orElse(List.of(valid)));
  }

  private static List<ReportingLevel> levels(YamlValue value) {
    List<ReportingLevel> levels = new ArrayList<>();
    YamlMap map = value.map(Choices.LEVELS.keySet().stream().sorted().toList());
    map.entries()
        .forEach(
            (word, days) -> Level.ofCode(word).ifPresent(level -> levels.add(level(level, days))));
    if (map.entries().isEmpty()) {
      value.fault("Phải có ít nhất một cấp báo cáo", "At least one level must report");
    }
    levels.sort(Comparator.comparing(ReportingLevel::level));
    return levels;
  }

  /** The days of the deadline alone, or with {@code voluntary}. */
  private static ReportingLevel level(Level level, YamlValue value) {
    if (!value.isMap()) {
      return new ReportingLevel(level, value.whole(1, LONGEST_DEADLINE).orElse(1));
    }
    YamlMap map = value.map("deadline", "voluntary");
    return new ReportingLevel(
        level,
        map.required("deadline").flatMap(days -> days.whole(1, LONGEST_DEADLINE)).orElse(1),
        map.optional("voluntary").flatMap(YamlValue::flag).orElse(false));
  }

  private List<Validity> expected(YamlValue value, Validity valid) {
    List<Validity> windows = new ArrayList<>();
    for (YamlValue item : value.list()) {
      Windows.read(item, calendar)
          .filter(window -> mayStand(window, windows, valid, item))
          .ifPresent(windows::add);
    }
    return windows;
  }

  private static boolean mayStand(
      Validity window, List<Validity> others, Validity valid, YamlValue at) {
    if (!Windows.isWithin(window, valid)) {
      at.fault(
          "Khoảng thời gian vượt ra ngoài hiệu lực (“valid”) của chương trình",
          "The window goes beyond the days on which the programme is valid");
      return false;
    }
    if (others.stream().anyMatch(other -> Windows.overlap(other, window))) {
      at.fault(
          "Khoảng thời gian trùng với khoảng khác trong danh sách",
          "The window overlaps another one of the list");
      return false;
    }
    return true;
  }
}
