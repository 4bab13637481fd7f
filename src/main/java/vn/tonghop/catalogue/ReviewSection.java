package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;

/** Reads {@code reviews}: which ones come round, and which are made once. */
final class ReviewSection {

  private static final String THEN = "then";

  private final Reporting reporting;
  private final Validity valid;
  private final Predicate<UnitCode> isUnit;

  ReviewSection(Reporting reporting, Validity valid, Predicate<UnitCode> isUnit) {
    this.reporting = reporting;
    this.valid = valid;
    this.isUnit = isUnit;
  }

  Optional<RecurringReview> recurring(YamlValue item) {
    YamlMap map = item.map("each", "levels", "from");
    Optional<PeriodKind> each = map.required("each").flatMap(this::each);
    Set<Level> levels =
        map.required("levels")
            .map(value -> Set.copyOf(value.list(level -> level.oneOf(Choices.LEVELS))))
            .orElse(Set.of());
    Optional<LocalDate> from = map.required("from").flatMap(YamlValue::date);
    if (from.filter(day -> !valid.contains(day)).isPresent()) {
      map.optional("from")
          .ifPresent(
              value ->
                  value.fault(
                      "“from” nằm ngoài hiệu lực (“valid”) của chương trình",
                      "“from” is not within the days on which the programme is valid"));
    }
    return each.flatMap(kind -> from.map(day -> new RecurringReview(kind, levels, day)));
  }

  private Optional<PeriodKind> each(YamlValue value) {
    Optional<PeriodKind> each = value.oneOf(Choices.TILING);
    if (each.filter(kind -> kind.months() < reporting.base().months()).isPresent()) {
      value.fault(
          "Kỳ tổng hợp ngắn hơn kỳ báo cáo (“base”)",
          "The review's period is shorter than the reporting period (“base”)");
    }
    return each;
  }

  Optional<NamedReview> named(YamlValue item) {
    YamlMap map = item.map("period", "units", "structure", "title");
    Optional<Period> period =
        map.required("period").flatMap(value -> Windows.period(value, reporting.calendar()));
    if (period.filter(p -> valid.cut(p).isEmpty()).isPresent()) {
      map.optional("period")
          .ifPresent(
              value ->
                  value.fault(
                      "Kỳ nằm ngoài hiệu lực (“valid”) của chương trình",
                      "The period has no day on which the programme is valid"));
    }
    List<UnitCode> units =
        map.required("units").map(value -> value.list(this::unit)).orElseGet(ArrayList::new);
    String structure = map.optional("structure").flatMap(ReviewSection::structure).orElse(THEN);
    Optional<Words> title = map.required("title").flatMap(YamlValue::words);
    return period.flatMap(p -> title.map(words -> new NamedReview(p, units, structure, words)));
  }

  private static Optional<String> structure(YamlValue value) {
    return value.parsed(
        text -> Optional.of(text.equals(THEN) ? THEN : LocalDate.parse(text).toString()),
        "phải là then hoặc ngày, viết như 2020-08-11",
        "must be then or a date such as 2020-08-11");
  }

  Optional<UnitCode> unit(YamlValue value) {
    return unit(value, isUnit);
  }

  static Optional<UnitCode> unit(YamlValue value, Predicate<UnitCode> isUnit) {
    Optional<UnitCode> code =
        value
            .parsed(
                text -> Optional.of(text).filter(UnitCode::isCode),
                "phải là mã đơn vị, viết như 01, 006, 00004",
                "must be the code of a unit such as 01, 006, 00004")
            .map(UnitCode::new);
    if (code.filter(isUnit.negate()).isPresent()) {
      value.fault(
          "Không có đơn vị nào mang mã này trong danh mục đơn vị",
          "No unit of the register ever had this code");
    }
    return code;
  }
}
