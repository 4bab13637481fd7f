package vn.tonghop.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.DocumentPlan;
import vn.tonghop.catalogue.DocumentPlan.SentencePattern;
import vn.tonghop.catalogue.DocumentPlan.Topic;
import vn.tonghop.catalogue.Expression;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.NamedReview;
import vn.tonghop.catalogue.Operand;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Reporting;
import vn.tonghop.catalogue.Reporting.ReportingLevel;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.quantity.Quantity;

/** A programme put together line by line; its first indicator leads. */
final class SampleProgramme {

  private final String scope;
  private final Set<Level> levels;
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<IndicatorCode> headline = new ArrayList<>();
  private final List<SentencePattern> sentences = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final List<NamedReview> named = new ArrayList<>();
  private Validity valid = Validity.ALWAYS;
  private PeriodCalendar calendar = PeriodCalendar.CALENDAR;

  SampleProgramme(String scope, Level... levels) {
    this.scope = scope;
    this.levels = EnumSet.copyOf(List.of(levels));
  }

  SampleProgramme validFrom(LocalDate day) {
    valid = new Validity(day, null);
    return this;
  }

  SampleProgramme decree() {
    calendar = PeriodCalendar.DECREE;
    return this;
  }

  /** A sum over time and units, which adds over levels or not. */
  SampleProgramme count(String code, String name, String measure, boolean levelsAdd, Level... at) {
    return add(code, name, measure, OverTime.SUM, levelsAdd, null, null, at);
  }

  SampleProgramme stock(String code, String name, String measure, Level... at) {
    return add(code, name, measure, OverTime.LAST, false, null, null, at);
  }

  /** The largest of all units and times. */
  SampleProgramme largest(String code, String name, String measure, Level... at) {
    return add(code, name, measure, OverUnits.MAX, OverTime.MAX, false, null, null, at);
  }

  SampleProgramme since(String code, String name, String measure, LocalDate day, Level... at) {
    return add(code, name, measure, OverTime.SUM, false, day, null, at);
  }

  /** How many units have more than none of {@code of}. */
  SampleProgramme unitsWith(String code, String name, String of, Level... at) {
    return add(
        code,
        name,
        "đơn vị",
        OverTime.SUM,
        false,
        null,
        new Derivation.CountOfUnits(new Above(new IndicatorCode(of))),
        at);
  }

  private SampleProgramme add(
      String code,
      String name,
      String measure,
      OverTime time,
      boolean levelsAdd,
      @Nullable LocalDate since,
      @Nullable Derivation derivation,
      Level... at) {
    return add(code, name, measure, OverUnits.SUM, time, levelsAdd, since, derivation, at);
  }

  private SampleProgramme add(
      String code,
      String name,
      String measure,
      OverUnits units,
      OverTime time,
      boolean levelsAdd,
      @Nullable LocalDate since,
      @Nullable Derivation derivation,
      Level... at) {
    IndicatorCode id = new IndicatorCode(code);
    indicators.add(
        new Indicator(
            id,
            new Words(name, code.replace('_', ' ')),
            new Words(measure, "number"),
            units,
            time,
            Set.of(at),
            levelsAdd,
            Set.of(),
            0,
            new BigDecimal("1000000000"),
            since,
            derivation));
    headline.add(id);
    return this;
  }

  SampleProgramme sentence(String vi, String en, Level... at) {
    sentences.add(new SentencePattern(Set.of(at), new Words(vi, en)));
    return this;
  }

  SampleProgramme topic(String title, String whole, List<String> parts, String vi, String en) {
    topics.add(
        new Topic(
            new Words(title, "Topic"),
            new IndicatorCode(whole),
            parts.stream().map(IndicatorCode::new).toList(),
            List.of(new SentencePattern(Set.of(), new Words(vi, en)))));
    return this;
  }

  SampleProgramme named(Period period, String unit, String title) {
    named.add(
        new NamedReview(
            period, List.of(new UnitCode(unit)), "then", new Words(title, "five-year review")));
    return this;
  }

  Programme build() {
    return new Programme(
        new ProgrammeCode("hn-2200"),
        new Words("Quyết định số 2200-QĐ/TU", "Decision 2200-QĐ/TU"),
        new Words(
            "Quyết định số 2200-QĐ/TU, ngày 25/5/2017 của Thành ủy Hà Nội",
            "Decision 2200-QĐ/TU of 25 May 2017 of the Hà Nội City Party Committee"),
        new UnitCode(scope),
        valid,
        new Reporting(
            calendar,
            PeriodKind.QUARTER,
            Set.of(PeriodKind.values()),
            true,
            levels.stream().map(level -> new ReportingLevel(level, 2)).toList(),
            List.of(Validity.ALWAYS)),
        indicators,
        List.of(),
        List.of(),
        named,
        new DocumentPlan(
            new Words(
                "kết quả tiếp xúc, đối thoại trực tiếp với Nhân dân",
                "the results of direct dialogue with the people"),
            headline.get(0),
            headline.subList(0, Math.min(5, headline.size())),
            sentences,
            topics),
        Sha256.of("programme"));
  }

  /** The condition that an indicator is above none. */
  private record Above(IndicatorCode indicator) implements Expression {

    @Override
    public String source() {
      return indicator + " > 0";
    }

    @Override
    public Set<Operand> operands() {
      return Set.of(Operand.own(indicator));
    }

    @Override
    public Outcome test(Function<Operand, Optional<Quantity>> values) {
      return values
          .apply(Operand.own(indicator))
          .map(value -> value.value().signum() > 0 ? Outcome.HOLDS : Outcome.FAILS)
          .orElse(Outcome.UNDECIDED);
    }

    @Override
    public Optional<Quantity> value(Function<Operand, Optional<Quantity>> values, int decimals) {
      throw new IllegalStateException("A condition has no number");
    }
  }
}
