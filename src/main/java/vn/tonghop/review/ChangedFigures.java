package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.review.Block.Table.Sum;
import vn.tonghop.review.ChangedSubmission.Kind;
import vn.tonghop.rollup.Spot;

/**
 * The section on what changed since the review was issued last: a sentence and a table, and annexes
 * with the figures that do not fit in and with the submissions that caused it.
 */
final class ChangedFigures {

  /** Rows of the table in the text. */
  private static final int IN_TEXT = 20;

  /** Rows of the annex; whoever needs more compares the two figures.csv. */
  private static final int IN_ANNEX = 500;

  /** Submissions that are named in a row. */
  private static final int NAMED = 2;

  private final Subject subject;
  private final Changes changes;
  private final Texts texts;
  private final List<ChangedFigure> told = new ArrayList<>();
  private final List<ChangedFigure> left = new ArrayList<>();

  ChangedFigures(Subject subject, Changes changes) {
    this.subject = subject;
    this.changes = changes;
    this.texts = subject.texts();
    boolean all = changes.figures().size() <= IN_TEXT;
    for (ChangedFigure figure : changes.figures()) {
      boolean fits = all || (isForText(figure) && told.size() < IN_TEXT);
      (fits ? told : left).add(figure);
    }
  }

  /** Whether the text tells the whole review's figures so: over all levels, or by level (law 5). */
  private boolean isForText(ChangedFigure figure) {
    Spot spot = figure.spot();
    return !isOfPiece(figure)
        && subject
            .programme()
            .indicator(spot.indicator())
            .filter(indicator -> subject.slicesOf(indicator).contains(spot.slice()))
            .isPresent();
  }

  private boolean isOfWholePeriod(ChangedFigure figure) {
    return figure.spot().period().equals(subject.totals().period());
  }

  private boolean isOfPiece(ChangedFigure figure) {
    return subject.totals().pieces().contains(figure.spot().period());
  }

  void write(Outline outline) {
    outline.section(texts.text("changes.heading"));
    outline.paragraph(summary());
    if (changes.completeness() > 0) {
      outline.paragraph(texts.text("changes.completeness", "n", changes.completeness()));
    }
    if (!told.isEmpty()) {
      outline.table(table(told));
    }
    if (!left.isEmpty()) {
      outline.note(texts.text("changes.left", "n", left.size()));
    }
    if (changes.unknown() > 0) {
      outline.note(texts.text("changes.unknown", "n", changes.unknown()));
    }
  }

  private String summary() {
    String date = new DayWords(texts).day(changes.date());
    if (!changes.readable()) {
      return texts.text("changes.unreadable", "issued", changes.printed(), "date", date);
    }
    return changes.figures().isEmpty()
        ? texts.text("changes.none", "issued", changes.printed(), "date", date)
        : texts.text(
            "changes.some",
            "issued",
            changes.printed(),
            "date",
            date,
            "n",
            changes.figures().size(),
            "submissions",
            changes.submissions().size());
  }

  /** The figures that the text does not tell. */
  Grid rest() {
    return table(left.subList(0, Math.min(IN_ANNEX, left.size())));
  }

  /** What is not told there either; empty when all is. */
  Optional<String> untold() {
    int more = left.size() - IN_ANNEX;
    return more <= 0 ? Optional.empty() : Optional.of(texts.text("changes.untold", "n", more));
  }

  private Grid table(List<ChangedFigure> figures) {
    Grid grid = new Grid(texts.text("changes.heading"), subject.tracedSource());
    grid.text(texts.text("column.unit"), 7);
    grid.text(texts.text("column.level"), 5);
    grid.text(texts.text("column.period"), 6);
    grid.text(texts.text("column.name"), 8);
    grid.number(texts.text("column.issued"), 4);
    grid.number(texts.text("column.present"), 4);
    grid.number(texts.text("column.difference"), 4);
    grid.text(texts.text("column.cause"), 9);
    figures.forEach(figure -> grid.row(row(figure)));
    return grid;
  }

  private Cells row(ChangedFigure figure) {
    Spot spot = figure.spot();
    Optional<Indicator> indicator = subject.programme().indicator(spot.indicator());
    int decimals = indicator.map(Indicator::decimals).orElse(0);
    Cells cells =
        Cells.of(
                subject.units().name(spot.unit()),
                subject.levels().brief(spot.slice()),
                period(figure),
                indicator.map(each -> subject.in(each.name())).orElse(spot.indicator().value()))
            .number(value(figure.before(), decimals), number(figure.before(), decimals));
    String now = value(figure.now(), decimals);
    boolean isTold = indicator.isPresent() && (isOfWholePeriod(figure) || isOfPiece(figure));
    Optional<BigDecimal> number = number(figure.now(), decimals);
    return (isTold ? cells.figure(now, number, Sum.NONE, spot) : cells.number(now, number))
        .text(difference(figure, decimals))
        .text(causes(figure.causes()));
  }

  private String period(ChangedFigure figure) {
    Period of = figure.spot().period();
    if (isOfWholePeriod(figure)) {
      return texts.text("row.whole_period");
    }
    return isOfPiece(figure) ? subject.periods().inTable(of) : subject.periods().phrase(of);
  }

  private static Optional<BigDecimal> number(Optional<Quantity> value, int decimals) {
    return value.map(given -> Numbers.rounded(given.value(), decimals));
  }

  private String value(Optional<Quantity> value, int decimals) {
    return value
        .map(given -> Signs.cell(given, decimals, subject.numbers()))
        .orElse(Signs.NOT_REPORTED);
  }

  /** {@code +2}, {@code -2}, {@code khoảng +2}; none where one of the two is not known. */
  private String difference(ChangedFigure figure, int decimals) {
    if (figure.before().isEmpty() || figure.now().isEmpty()) {
      return Signs.NOT_APPLICABLE;
    }
    Quantity before = figure.before().get();
    Quantity now = figure.now().get();
    BigDecimal by = now.value().subtract(before.value());
    if (by.signum() == 0) {
      return Signs.NOT_APPLICABLE; // only the qualifier differs
    }
    String sign = by.signum() > 0 ? "+" : "-";
    String number = sign + subject.numbers().number(by.abs(), decimals);
    return before.isExact() && now.isExact() ? number : texts.text("about", "value", number);
  }

  private String causes(List<ChangedSubmission> causes) {
    if (causes.isEmpty()) {
      return texts.text("cause.none");
    }
    return causes.size() > NAMED
        ? texts.text("cause.many", "n", causes.size())
        : causes.stream()
            .map(each -> texts.text("cause." + each.kind(), "case", each.caseNumber()))
            .collect(Collectors.joining("; "));
  }

  /** A row for each submission that was added, handed in once more or withdrawn. */
  Grid submissions() {
    Grid grid = new Grid(texts.text("changes.submissions"), subject.source());
    grid.centred(texts.text("column.number"), 2);
    grid.text(texts.text("column.unit"), 9);
    grid.text(texts.text("column.submission_period"), 8);
    grid.text(texts.text("column.remark"), 7);
    grid.text(texts.text("column.case"), 6);
    grid.text(texts.text("column.receipt"), 8);
    int number = 0;
    for (Kind kind : Kind.values()) {
      for (ChangedSubmission each : changes.submissions()) {
        if (each.kind() == kind) {
          number++;
          grid.row(
              Cells.of(
                  String.valueOf(number),
                  subject.units().name(each.unit()),
                  PeriodText.of(each.period(), subject.programme().reporting().calendar()),
                  texts.text("changed." + kind),
                  each.caseNumber(),
                  each.receipt()));
        }
      }
    }
    return grid;
  }
}
