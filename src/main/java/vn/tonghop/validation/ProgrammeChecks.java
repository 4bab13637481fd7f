package vn.tonghop.validation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Check;
import vn.tonghop.catalogue.Expression.Outcome;
import vn.tonghop.catalogue.Operand;
import vn.tonghop.catalogue.Reporting;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.submission.Submission;

/** Applies a programme's own arithmetic checks to the figures of one submission. */
final class ProgrammeChecks {

  private final History history;

  /**
   * @param history for operands of earlier periods
   */
  ProgrammeChecks(History history) {
    this.history = history;
  }

  void apply(Submission submission, SubmissionOf of, List<Figure> figures, Findings findings) {
    Map<Operand, Figure> own = new HashMap<>();
    figures.forEach(figure -> own.put(Operand.own(figure.indicator()), figure));
    Earlier earlier = new Earlier(of);
    Function<Operand, Optional<Quantity>> values =
        operand ->
            operand.whose() == Operand.Whose.OWN
                ? Optional.ofNullable(own.get(operand)).map(Figure::quantity)
                : earlier.value(operand);
    for (Check check : of.programme().checks()) {
      if (isFor(check, of) && check.expression().test(values) == Outcome.FAILS) {
        tell(check, submission, own, values, findings);
      }
    }
  }

  private static boolean isFor(Check check, SubmissionOf of) {
    if (!check.levels().contains(of.unit().level())
        || !check.valid().contains(of.period().start())) {
      return false;
    }
    return check.kinds().isEmpty()
        || of.programme()
            .reporting()
            .calendar()
            .name(of.period())
            .map(NamedPeriod::kind)
            .filter(check.kinds()::contains)
            .isPresent();
  }

  private static void tell(
      Check check,
      Submission submission,
      Map<Operand, Figure> own,
      Function<Operand, Optional<Quantity>> values,
      Findings findings) {
    Optional<Figure> first =
        check.expression().operands().stream()
            .filter(own::containsKey)
            .map(own::get)
            .min(
                (a, b) ->
                    a.row() != b.row()
                        ? Integer.compare(a.row(), b.row())
                        : Integer.compare(a.column(), b.column()));
    int row = first.map(Figure::row).orElse(submission.row());
    int column = first.map(Figure::column).orElse(0);
    String numbers = numbers(check, values);
    findings.add(
        row,
        column,
        new Finding(
            check.severity(),
            check.rule(),
            findings.place(row, column),
            findings.columnName(column),
            new Words(
                check.message().vi() + " Số đã báo: " + numbers + ".",
                check.message().en() + " Reported: " + numbers + ".")));
  }

  private static String numbers(Check check, Function<Operand, Optional<Quantity>> values) {
    return check.expression().operands().stream()
        .sorted(java.util.Comparator.comparing(Operand::whose).thenComparing(Operand::indicator))
        .map(operand -> name(operand) + " = " + values.apply(operand).orElseThrow())
        .collect(Collectors.joining("; "));
  }

  private static String name(Operand operand) {
    return switch (operand.whose()) {
      case OWN -> operand.indicator().value();
      case PREVIOUS -> "previous." + operand.indicator();
      case LAST_YEAR -> "last_year." + operand.indicator();
    };
  }

  /** Figures of earlier periods of the same unit; looked up only when a check asks. */
  private final class Earlier {

    private final SubmissionOf of;
    private final Map<Operand.Whose, Map<Operand, Quantity>> byWhose = new HashMap<>();

    Earlier(SubmissionOf of) {
      this.of = of;
    }

    Optional<Quantity> value(Operand operand) {
      return Optional.ofNullable(
          byWhose
              .computeIfAbsent(operand.whose(), whose -> load(whose))
              .get(Operand.own(operand.indicator())));
    }

    private Map<Operand, Quantity> load(Operand.Whose whose) {
      Map<Operand, Quantity> quantities = new HashMap<>();
      (whose == Operand.Whose.PREVIOUS ? previous() : lastYear())
          .flatMap(period -> of.programme().valid().cut(period))
          .flatMap(period -> of.unit().validity().cut(period))
          .flatMap(
              period ->
                  history.figures(new SubmissionKey(of.programme().code(), of.unit().id(), period)))
          .ifPresent(
              figures ->
                  figures.forEach(f -> quantities.put(Operand.own(f.indicator()), f.quantity())));
      return quantities;
    }

    /**
     * Of the whole piece in which the submission begins, not of what the unit's life left of it.
     */
    private Optional<Period> previous() {
      return basePiece(of.period().start()).flatMap(own -> basePiece(own.start().minusDays(1)));
    }

    private Optional<Period> basePiece(LocalDate day) {
      Reporting reporting = of.programme().reporting();
      return reporting
          .calendar()
          .containing(reporting.base(), day)
          .map(reporting.calendar()::period);
    }

    private Optional<Period> lastYear() {
      PeriodCalendar calendar = of.programme().reporting().calendar();
      return calendar
          .name(of.period())
          .filter(name -> name.year() > 1900)
          .map(name -> new NamedPeriod(name.kind(), name.year() - 1, name.ordinal()))
          .map(calendar::period);
    }
  }
}
