package vn.tonghop.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.DocumentPlan;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Reporting;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;
import vn.tonghop.provenance.Sha256;

/** Programmes written by hand: calendar quarters, all four levels report. */
final class SampleProgramme {

  static final Set<Level> ALL_LEVELS =
      EnumSet.of(Level.PROVINCE, Level.DEPARTMENT, Level.DISTRICT, Level.COMMUNE);

  private SampleProgramme() {}

  static Programme of(String scope, Validity valid, Indicator... indicators) {
    return of(scope, valid, PeriodKind.QUARTER, List.of(Validity.ALWAYS), List.of(indicators));
  }

  static Programme of(
      String scope,
      Validity valid,
      PeriodKind base,
      List<Validity> expected,
      List<Indicator> indicators) {
    Words words = new Words("chương trình", "programme");
    return new Programme(
        new ProgrammeCode("p"),
        words,
        words,
        new UnitCode(scope),
        valid,
        new Reporting(
            PeriodCalendar.CALENDAR,
            base,
            EnumSet.allOf(PeriodKind.class),
            true,
            Stream.of(Level.values())
                .filter(ALL_LEVELS::contains)
                .map(level -> new Reporting.ReportingLevel(level, 2))
                .toList(),
            expected),
        indicators,
        List.of(),
        List.of(),
        List.of(),
        new DocumentPlan(words, indicators.get(0).code(), List.of(), List.of(), List.of()),
        Sha256.of("p"));
  }

  /** A count that adds up over units and time, reported by these levels. */
  static Indicator count(String code, Level... levels) {
    return new Kind(OverUnits.SUM, OverTime.SUM).of(code, levels);
  }

  /** How values add up; the rest of an indicator can be set one by one. */
  record Kind(
      OverUnits units,
      OverTime time,
      boolean levelsAdd,
      int decimals,
      @Nullable LocalDate since,
      @Nullable Derivation derivation) {

    Kind(OverUnits units, OverTime time) {
      this(units, time, false, 0, null, null);
    }

    Kind addingLevels() {
      return new Kind(units, time, true, decimals, since, derivation);
    }

    Kind decimals(int places) {
      return new Kind(units, time, levelsAdd, places, since, derivation);
    }

    Kind since(@Nullable LocalDate day) {
      return new Kind(units, time, levelsAdd, decimals, day, derivation);
    }

    Kind derived(Derivation how) {
      return new Kind(units, time, levelsAdd, decimals, since, how);
    }

    Indicator of(String code, Level... levels) {
      return of(code, Set.of(levels));
    }

    Indicator of(String code, Set<Level> levels) {
      Words words = new Words(code, code);
      return new Indicator(
          new IndicatorCode(code),
          words,
          words,
          units,
          time,
          levels,
          levelsAdd,
          Set.of(),
          decimals,
          new BigDecimal("1000000000"),
          since,
          derivation);
    }
  }
}
