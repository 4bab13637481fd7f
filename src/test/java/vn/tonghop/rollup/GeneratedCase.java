package vn.tonghop.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * A made-up country, programme and set of submissions, drawn from a seed: units that are merged,
 * moved and reformed in the middle of the review, submissions by pieces, halves, years and ranges,
 * blanks, zeros and rough values.
 */
final class GeneratedCase {

  private static final LocalDate BEGIN = LocalDate.of(2018, 7, 1);
  private static final int DAYS = 730;

  private final Random random;
  private final RollUpScope scope;
  private final List<ReportedFigures> submissions = new ArrayList<>();

  GeneratedCase(long seed) {
    random = new Random(seed);
    Register register = register();
    Programme programme = programme();
    Period review = review();
    scope =
        new RollUpScope(
            programme,
            register,
            scopeUnit(register),
            review,
            new Obligations(register, new WorkingDays(Set.of())).of(programme, review));
    List<OrgUnit> units = new ArrayList<>(register.units());
    units.sort((a, b) -> a.id().text().compareTo(b.id().text()));
    units.forEach(this::submit);
    Collections.shuffle(submissions, random);
  }

  RollUpScope scope() {
    return scope;
  }

  /** In no order. */
  List<ReportedFigures> submissions() {
    return submissions;
  }

  private Register register() {
    SampleRegister register = new SampleRegister();
    register.always("VN", Level.COUNTRY, "");
    @Nullable LocalDate reform = random.nextInt(3) == 0 ? null : someDay();
    for (int province = 1; province <= 2; province++) {
      String p = "0" + province;
      register.always(p, Level.PROVINCE, "VN");
      if (random.nextBoolean()) {
        register.always("so" + p, Level.DEPARTMENT, p);
      }
      List<UnitId> communes = new ArrayList<>();
      int districts = 1 + random.nextInt(2);
      for (int district = 0; district < districts; district++) {
        String d = "0" + province + district;
        register.between(d, Level.DISTRICT, p, null, reform);
        int count = 1 + random.nextInt(3);
        for (int commune = 0; commune < count; commune++) {
          commune(register, "0" + province + district + "0" + commune, d, reform, communes);
        }
      }
      if (reform != null) {
        LocalDate day = reform;
        communes.forEach(commune -> register.move(commune, day, p));
        register.between("0" + province + "99" + 0, Level.COMMUNE, p, reform, null);
      } else {
        move(register, communes, districts);
      }
    }
    return register.build();
  }

  /** Stays, or ends with the reform, or is merged into a new one of the same code before it. */
  private void commune(
      SampleRegister register,
      String code,
      String district,
      @Nullable LocalDate reform,
      List<UnitId> stay) {
    int fate = random.nextInt(4);
    if (fate == 0) {
      LocalDate merged = someDay();
      LocalDate end = reform == null || merged.isBefore(reform) ? merged : reform;
      register.between(code, Level.COMMUNE, district, null, end);
      if (reform == null || end.isBefore(reform)) {
        register.between(code, Level.COMMUNE, district, end, reform);
      }
    } else if (fate == 1 && reform != null) {
      register.between(code, Level.COMMUNE, district, null, reform);
    } else {
      stay.add(register.always(code, Level.COMMUNE, district));
    }
  }

  /** Some are given to another district, perhaps of the other province. */
  private void move(SampleRegister register, List<UnitId> communes, int districts) {
    for (UnitId commune : communes) {
      if (random.nextInt(2) == 0) {
        String target =
            random.nextInt(4) == 0
                ? "020"
                : commune.code().value().substring(0, 2) + random.nextInt(districts);
        register.move(commune, someDay(), target);
      }
    }
  }

  private LocalDate someDay() {
    return random.nextBoolean()
        ? LocalDate.of(2019, 1 + 3 * random.nextInt(4), 1)
        : BEGIN.plusDays(1 + random.nextInt(DAYS - 1));
  }

  private OrgUnit scopeUnit(Register register) {
    List<OrgUnit> units = new ArrayList<>(register.units());
    units.sort((a, b) -> a.id().text().compareTo(b.id().text()));
    units.removeIf(unit -> unit.level() == Level.COMMUNE && random.nextInt(5) > 0);
    return units.get(random.nextInt(units.size()));
  }

  private Programme programme() {
    Validity valid =
        random.nextBoolean() ? Validity.ALWAYS : new Validity(LocalDate.of(2018, 11, 20), null);
    List<Validity> expected =
        random.nextBoolean()
            ? List.of(Validity.ALWAYS)
            : List.of(
                new Validity(null, LocalDate.of(2019, 2, 10)),
                new Validity(LocalDate.of(2019, 3, 1), null));
    List<Indicator> indicators = new ArrayList<>();
    for (OverTime time : OverTime.values()) {
      for (OverUnits over : OverUnits.values()) {
        if (random.nextInt(3) > 0) {
          indicators.add(indicator(time, over));
        }
      }
    }
    indicators.add(indicator(OverTime.SUM, OverUnits.SUM));
    Collections.shuffle(indicators, random);
    derive(indicators);
    return SampleProgramme.of(
        random.nextBoolean() ? "VN" : "01",
        valid,
        random.nextInt(3) == 0 ? PeriodKind.HALF_YEAR : PeriodKind.QUARTER,
        expected,
        indicators);
  }

  private Indicator indicator(OverTime time, OverUnits over) {
    SampleProgramme.Kind kind =
        new SampleProgramme.Kind(over, time)
            .decimals(random.nextInt(3) == 0 ? 2 : 0)
            .since(random.nextInt(4) == 0 ? someDay() : null);
    return (random.nextBoolean() ? kind.addingLevels() : kind)
        .of(
            "i_"
                + time.name().toLowerCase(Locale.ROOT)
                + "_"
                + over.name().toLowerCase(Locale.ROOT)
                + "_"
                + random.nextInt(1_000_000),
            levels());
  }

  private Set<Level> levels() {
    Set<Level> levels = EnumSet.of(Level.COMMUNE);
    for (Level level : SampleProgramme.ALL_LEVELS) {
      if (random.nextInt(3) > 0) {
        levels.add(level);
      }
    }
    if (random.nextInt(6) == 0) {
      levels.remove(Level.COMMUNE);
      levels.add(Level.DISTRICT);
    }
    return levels;
  }

  private void derive(List<Indicator> indicators) {
    IndicatorCode a = indicators.get(random.nextInt(indicators.size())).code();
    IndicatorCode b = indicators.get(random.nextInt(indicators.size())).code();
    SampleProgramme.Kind kind = new SampleProgramme.Kind(OverUnits.SUM, OverTime.SUM);
    SampleProgramme.Kind some = random.nextBoolean() ? kind.addingLevels() : kind;
    Derivation count = new Derivation.CountOfUnits(new SmallExpression.Above(a, random.nextInt(8)));
    Derivation sum = new Derivation.FromTotals(new SmallExpression.Sum(a, b));
    indicators.add(random.nextInt(indicators.size()), some.derived(count).of("units", levels()));
    indicators.add(random.nextInt(indicators.size()), some.derived(sum).of("both", levels()));
    Derivation again =
        new Derivation.FromTotals(new SmallExpression.Sum(new IndicatorCode("both"), a));
    indicators.add(0, some.derived(again).of("again", levels()));
  }

  private Period review() {
    if (random.nextInt(5) == 0) {
      return PeriodCalendar.CALENDAR.period(
          PeriodCalendar.CALENDAR.containing(PeriodKind.QUARTER, someDay()).orElseThrow());
    }
    LocalDate start =
        random.nextBoolean() ? LocalDate.of(2019, 1, 1) : BEGIN.plusDays(60 + random.nextInt(200));
    LocalDate end =
        random.nextBoolean() ? LocalDate.of(2020, 1, 1) : start.plusDays(100 + random.nextInt(250));
    return new Period(start, end);
  }

  private void submit(OrgUnit unit) {
    if (unit.level() == Level.COUNTRY || random.nextInt(8) == 0) {
      return;
    }
    LocalDate day = BEGIN;
    while (day.isBefore(BEGIN.plusDays(DAYS))) {
      Optional<Period> period = next(day);
      Optional<Period> lived = period.flatMap(unit.validity()::cut);
      if (lived.isPresent() && random.nextInt(6) > 0) {
        submissions.add(
            new ReportedFigures(submissions.size() + 1, unit.id(), lived.get(), figures(unit)));
      }
      day = period.map(Period::endExclusive).orElse(day.plusDays(1));
    }
  }

  private Optional<Period> next(LocalDate day) {
    if (random.nextInt(6) == 0) {
      return Optional.of(new Period(day, day.plusDays(5 + random.nextInt(120))));
    }
    PeriodKind kind =
        switch (random.nextInt(8)) {
          case 0 -> PeriodKind.YEAR;
          case 1 -> PeriodKind.HALF_YEAR;
          case 2 -> PeriodKind.MONTH;
          default -> PeriodKind.QUARTER;
        };
    Period whole =
        PeriodCalendar.CALENDAR.period(PeriodCalendar.CALENDAR.containing(kind, day).orElseThrow());
    return whole.intersection(new Period(day, whole.endExclusive()));
  }

  private List<Figure> figures(OrgUnit unit) {
    List<Figure> figures = new ArrayList<>();
    Collection<Indicator> indicators = scope.programme().indicators();
    int column = 0;
    for (Indicator indicator : indicators) {
      column++;
      boolean isReported =
          (indicator.isHandedIn() && indicator.levels().contains(unit.level()))
              ? random.nextInt(6) > 0
              : random.nextInt(10) == 0;
      if (isReported) {
        figures.add(new Figure(indicator.code(), quantity(indicator), 2, column));
      }
    }
    if (random.nextInt(10) == 0) {
      figures.add(new Figure(new IndicatorCode("forgotten"), Quantity.exact(1), 2, 99));
    }
    return figures;
  }

  private Quantity quantity(Indicator indicator) {
    int number = random.nextInt(10);
    BigDecimal value =
        indicator.decimals() == 0
            ? BigDecimal.valueOf(random.nextInt(50) == 0 ? Long.MAX_VALUE - number : number)
            : BigDecimal.valueOf(random.nextInt(1000), random.nextInt(3));
    Qualifier[] all = Qualifier.values();
    return (value.signum() == 0 || random.nextInt(4) > 0)
        ? new Quantity(value, Qualifier.EXACT)
        : new Quantity(value, all[random.nextInt(all.length)]);
  }
}
