package vn.tonghop.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.RollUp;
import vn.tonghop.rollup.RollUpScope;
import vn.tonghop.rollup.Totals;

/** Units and what they handed in, put together line by line; the rest is the product's own. */
final class Sample {

  /** On which drafts are made. */
  static final LocalDate MADE = LocalDate.of(2026, 10, 1);

  private static final List<String> TYPES =
      List.of(
          "Thành phố", "Tỉnh", "Quận", "Huyện", "Thị xã", "Xã", "Phường", "Thị trấn", "Đặc khu");

  private final Map<String, OrgUnit> units = new LinkedHashMap<>();
  private final List<ReportedFigures> submissions = new ArrayList<>();
  private @Nullable Register register;

  /** A unit that was always there; "" = no unit above. The type is the first word of its name. */
  Sample unit(String code, Level level, String name, String parent) {
    return unit(code, level, name, parent, null, null);
  }

  Sample unit(
      String code,
      Level level,
      String name,
      String parent,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    UnitId id = new UnitId(new UnitCode(code), from);
    String type =
        TYPES.stream().filter(candidate -> name.startsWith(candidate + " ")).findFirst().orElse("");
    UnitState state =
        new UnitState(
            new Validity(from, until),
            id.code(),
            name,
            type,
            level,
            parent.isEmpty() ? null : UnitId.parse(parent),
            units.size());
    units.put(id.text(), new OrgUnit(id, List.of(state)));
    return this;
  }

  /** What a unit handed in, as {@code indicator=value}; {@code >2300} is "trên 2.300". */
  Sample report(String unit, Period period, String... figures) {
    List<Figure> all = new ArrayList<>();
    for (String figure : figures) {
      String[] parts = figure.split("=", 2);
      all.add(new Figure(new IndicatorCode(parts[0]), quantity(parts[1]), 2, all.size() + 4));
    }
    submissions.add(new ReportedFigures(submissions.size() + 1L, UnitId.parse(unit), period, all));
    return this;
  }

  private static Quantity quantity(String text) {
    Qualifier qualifier =
        switch (text.charAt(0)) {
          case '>' -> Qualifier.OVER;
          case '<' -> Qualifier.NEARLY;
          case '~' -> Qualifier.ABOUT;
          default -> Qualifier.EXACT;
        };
    return new Quantity(
        new BigDecimal(qualifier == Qualifier.EXACT ? text : text.substring(1)), qualifier);
  }

  Register register() {
    if (register == null) {
      register = new Register(units.values(), "sample");
    }
    return register;
  }

  OrgUnit unit(String id) {
    return Objects.requireNonNull(units.get(id), id);
  }

  /** The ids of the units of that level, in official order. */
  List<String> ids(Level level) {
    return units.values().stream()
        .filter(unit -> unit.level() == level)
        .map(unit -> unit.id().text())
        .toList();
  }

  Totals totals(Programme programme, String unit, Period period) {
    RollUp rollUp =
        RollUp.of(
            new RollUpScope(
                programme,
                register(),
                unit(unit),
                period,
                new Obligations(register(), new WorkingDays(Set.of())).of(programme, period)));
    submissions.forEach(rollUp::add);
    return rollUp.totals();
  }

  ReviewWriter writer() {
    return new ReviewWriter(
        register(), new IssuingBodies(register(), BodySettings.NONE), MADE, Optional.empty());
  }

  Review review(Programme programme, String unit, Period period) {
    return write(totals(programme, unit, period), Language.VI);
  }

  Review write(Totals totals, Language language) {
    return writer().write(totals, Optional.empty(), language, Sha256.of("snapshot"));
  }

  static Period quarter(int year, int quarter) {
    return PeriodCalendar.CALENDAR.period(new NamedPeriod(PeriodKind.QUARTER, year, quarter));
  }

  static Period year(int year) {
    return PeriodCalendar.CALENDAR.period(new NamedPeriod(PeriodKind.YEAR, year, 1));
  }

  static Period days(String first, String last) {
    return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last));
  }

  /** So many whole numbers that make {@code total}. */
  static int[] split(int total, int parts, long seed) {
    Random random = new Random(seed);
    int[] result = new int[parts];
    for (int i = 0; i < total; i++) {
      result[random.nextInt(parts)]++;
    }
    if (IntStream.of(result).sum() != total) {
      throw new IllegalStateException("Not split whole");
    }
    return result;
  }
}
