package vn.tonghop.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Figure;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.DayText;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.submission.Cell;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.Submission.Value;
import vn.tonghop.validation.NumberText.Thousands;

/** Makes figures of cells, each judged by itself: R01, R22 and the rules on single values. */
final class FigureReader {

  private final Map<ProgrammeCode, Map<String, Indicator>> indicators = new HashMap<>();
  private final ThousandsSigns signs = new ThousandsSigns();
  private final Suggestions suggestions = new Suggestions();

  FigureReader(Programmes programmes) {
    for (Programme programme : programmes.all()) {
      Map<String, Indicator> byName = new HashMap<>();
      programme.indicators().forEach(i -> byName.put(i.code().value(), i));
      indicators.put(programme.code(), byName);
    }
  }

  /** Begins with the submissions of a file. */
  void beginFile(long number) {
    suggestions.beginFile(number);
  }

  /** Before the first submission of a file is decided. */
  void forgetSigns() {
    signs.clear();
  }

  /** The figures that could be read, in the order of the cells. */
  List<Figure> read(Submission submission, SubmissionOf of, Findings findings) {
    List<Figure> figures = new ArrayList<>();
    Map<IndicatorCode, Value> seen =
        each(
            submission,
            of.programme(),
            findings,
            (cell, quantity, indicator) -> take(cell, quantity, indicator, of, figures, findings));
    requireAll(submission, of, figures, seen, findings);
    return figures;
  }

  /** Tells what is wrong with the values whoever's they are. */
  void look(Submission submission, Programme programme, Findings findings) {
    each(
        submission,
        programme,
        findings,
        (cell, quantity, indicator) -> isWithinMaximum(cell, quantity, indicator, findings));
  }

  /** What is done with a value that could be read. */
  @FunctionalInterface
  private interface Taking {
    void take(Cell cell, Quantity quantity, Indicator indicator);
  }

  private Map<IndicatorCode, Value> each(
      Submission submission, Programme programme, Findings findings, Taking taking) {
    Map<String, Indicator> known = indicators.getOrDefault(programme.code(), Map.of());
    Map<IndicatorCode, Value> seen = new LinkedHashMap<>();
    for (Value value : submission.values()) {
      Indicator indicator = known.get(value.indicator().text().toLowerCase(Locale.ROOT));
      if (indicator == null) {
        unknown(value, programme, known, findings);
      } else if (!repeats(value, indicator, seen, findings) && !value.amount().isBlank()) {
        read(submission.sheet(), value.amount(), indicator, findings, taking);
      }
    }
    return seen;
  }

  /** A column of another programme may stand there as long as it is blank. */
  private void unknown(
      Value value, Programme programme, Map<String, Indicator> known, Findings findings) {
    boolean named = value.isNamedInItsRow();
    if (named || !value.amount().isBlank()) {
      String name = value.indicator().text().toLowerCase(Locale.ROOT);
      findings.at(
          named ? value.indicator() : value.amount(),
          new ValueNotice.UnknownIndicator(
              programme.code().value(),
              suggestions.of(
                  programme.code() + " " + name, () -> Suggestion.among(name, known.keySet()))));
    }
  }

  private static boolean repeats(
      Value value, Indicator indicator, Map<IndicatorCode, Value> seen, Findings findings) {
    Value first = seen.putIfAbsent(indicator.code(), value);
    if (first == null) {
      return false;
    }
    findings.at(
        value.indicator(),
        new ValueNotice.RepeatedIndicator(indicator.name(), first.amount().row()));
    return true;
  }

  private void read(
      String sheet, Cell cell, Indicator indicator, Findings findings, Taking taking) {
    NumberText.Reading reading = NumberText.read(cell, indicator.decimals());
    if (reading instanceof NumberText.Reading.NotReported) {
      return;
    }
    if (!indicator.isHandedIn()) {
      findings.at(cell, new ValueNotice.WorkedOut(indicator.name()));
    } else if (reading instanceof NumberText.Reading.Faulty faulty) {
      findings.at(
          cell,
          otherSign(sheet, cell, Thousands.COMMA)
              .<ValueNotice>map(other -> new ValueNotice.MixedSeparators(indicator.name(), other))
              .orElseGet(() -> notice(faulty, indicator)));
    } else if (reading instanceof NumberText.Reading.Amount amount) {
      otherSign(sheet, cell, Thousands.DOT)
          .ifPresent(
              other -> findings.at(cell, new ValueNotice.DotBesideComma(indicator.name(), other)));
      taking.take(cell, amount.quantity(), indicator);
    }
  }

  /** Where the column has the other sign, if the cell has this one. */
  private Optional<String> otherSign(String sheet, Cell cell, Thousands sign) {
    return NumberText.thousands(cell)
        .filter(sign::equals)
        .flatMap(same -> signs.other(sheet, cell, same));
  }

  private static void take(
      Cell cell,
      Quantity quantity,
      Indicator indicator,
      SubmissionOf of,
      List<Figure> figures,
      Findings findings) {
    Level level = of.unit().level();
    if (!indicator.levels().contains(level)) {
      findings.at(
          cell,
          quantity.value().signum() == 0
              ? new ValueNotice.ZeroNotOfThisLevel(indicator.name())
              : new ValueNotice.NotOfThisLevel(indicator.name()));
    } else if (indicator
        .since()
        .filter(day -> !of.period().endExclusive().isAfter(day))
        .isPresent()) {
      LocalDate since = indicator.since().orElseThrow();
      findings.at(
          cell,
          new ValueNotice.NotCountedYet(
              indicator.name(), new Words(DayText.of(since), since.toString())));
    } else if (isWithinMaximum(cell, quantity, indicator, findings)) {
      figures.add(new Figure(indicator.code(), quantity, cell.row(), cell.column()));
    }
  }

  private static boolean isWithinMaximum(
      Cell cell, Quantity quantity, Indicator indicator, Findings findings) {
    boolean within = quantity.value().compareTo(indicator.max()) <= 0;
    if (!within) {
      findings.at(
          cell, new ValueNotice.AboveMaximum(indicator.name(), indicator.max().toPlainString()));
    }
    return within;
  }

  private static ValueNotice notice(NumberText.Reading.Faulty faulty, Indicator indicator) {
    return switch (faulty.fault()) {
      case NOT_A_NUMBER -> new ValueNotice.NotANumber(indicator.name(), faulty.kind());
      case NEGATIVE -> new ValueNotice.Negative(indicator.name());
      case FRACTION -> new ValueNotice.Fraction(indicator.name());
      case TOO_MANY_DECIMALS ->
          new ValueNotice.TooManyDecimals(indicator.name(), indicator.decimals());
      case SEPARATOR -> new ValueNotice.SuspectedSeparator(indicator.name());
      case BLANK_INSIDE -> new ValueNotice.BlankInside(indicator.name());
      case LETTER_FOR_DIGIT -> new ValueNotice.LetterForDigit(indicator.name());
      case UNIT_BEHIND -> new ValueNotice.UnitBehind(indicator.name());
      case TICK -> new ValueNotice.Tick(indicator.name());
      case ODD_DIGITS -> new ValueNotice.OddDigits(indicator.name());
      case EXPONENT -> new ValueNotice.Exponent(indicator.name());
      case PLUS -> new ValueNotice.PlusSign(indicator.name());
      case PERCENT -> new ValueNotice.Percentage(indicator.name());
      case SPELT_OUT -> new ValueNotice.SpeltOut(indicator.name());
      case QUALIFIED_ZERO -> new ValueNotice.QualifiedZero(indicator.name());
    };
  }

  private static void requireAll(
      Submission submission,
      SubmissionOf of,
      List<Figure> figures,
      Map<IndicatorCode, Value> seen,
      Findings findings) {
    for (Indicator indicator : of.programme().indicators()) {
      if (!indicator.required().contains(of.unit().level())
          || indicator.since().filter(d -> !of.period().endExclusive().isAfter(d)).isPresent()
          || figures.stream().anyMatch(f -> f.indicator().equals(indicator.code()))) {
        continue;
      }
      Value value = seen.get(indicator.code());
      ValueNotice missing = new ValueNotice.MissingRequired(indicator.name());
      if (value == null) {
        findings.at(submission.row(), 0, missing);
      } else if (!findings.isAt(value.amount())) {
        findings.at(value.amount(), missing);
      }
    }
  }
}
