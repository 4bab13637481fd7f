package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.review.Comparison.Change;
import vn.tonghop.review.Comparison.Kind;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;

/**
 * The section on the same period of the year before: sentences on the lead, a table on the rest.
 */
final class Compared {

  private static final Optional<BigDecimal> NOTHING = Optional.of(BigDecimal.ZERO);

  private final Subject subject;
  private final Comparison comparison;
  private final Texts texts;
  private final String year;

  Compared(Subject subject, Comparison comparison) {
    this.subject = subject;
    this.comparison = comparison;
    this.texts = subject.texts();
    this.year = String.valueOf(comparison.before().period().lastDay().getYear());
  }

  void write(Outline outline) {
    outline.section(texts.text("compare.heading", "year", year));
    if (!comparison.isDirect()) {
      outline.paragraph(
          texts.text(
              "compare.structure",
              "year",
              year,
              "n",
              comparison.partly().size(),
              "unit",
              subject.units().inSentence(subject.unit())));
      return;
    }
    for (Slice slice : subject.slicesOf(subject.lead())) {
      told(slice).ifPresent(outline::item);
    }
    Grid table = table();
    if (!table.isEmpty()) {
      outline.table(table);
    }
    incomplete(outline);
    restated(outline);
  }

  /** Where the units that report are others than then. */
  private void restated(Outline outline) {
    for (Slice slice : subject.levelSlices()) {
      int now = comparison.now().completeness(subject.unit(), slice).unitsDue();
      int then = comparison.before().completeness(subject.unit(), slice).unitsDue();
      if (now != then && then > 0) {
        outline.note(
            texts.text(
                "compare.units",
                "level",
                subject.levels().name(slice),
                "now",
                now,
                "then",
                then,
                "year",
                year));
      }
    }
    if (comparison.assumed() > 0) {
      outline.note(texts.text("compare.assumed", "n", comparison.assumed(), "year", year));
    }
  }

  private Optional<String> told(Slice slice) {
    Indicator lead = subject.lead();
    return comparison
        .change(slice, lead)
        .map(
            change ->
                texts.text(
                    "compare." + change.kind(),
                    "level",
                    subject.levels().name(slice),
                    "amount",
                    subject.amount(subject.total(slice, lead).value().orElseThrow(), lead),
                    "by",
                    subject.amount(change.by(), lead),
                    "percent",
                    about(change, percent(change)),
                    "year",
                    year));
  }

  private Grid table() {
    Grid grid = new Grid(texts.text("table.compare", "year", year), subject.tracedSource());
    grid.text(texts.text("column.level"), 8);
    grid.text(texts.text("column.name"), 9);
    grid.number(texts.text("column.now"), 5);
    grid.number(texts.text("column.before"), 5);
    grid.number(texts.text("column.change"), 5);
    grid.number(texts.text("column.change_rate"), 4);
    for (Indicator indicator : subject.headline()) {
      for (Slice slice : subject.slicesOf(indicator)) {
        comparison
            .change(slice, indicator)
            .ifPresent(change -> grid.row(row(slice, indicator, change)));
      }
    }
    return grid;
  }

  private Cells row(Slice slice, Indicator indicator, Change change) {
    Cells cells = Cells.of(subject.levels().brief(slice), subject.in(indicator.name()));
    new Measured(indicator, slice).addTo(cells, subject, subject.unit(), subject.totals().period());
    Total base = comparison.base(slice, indicator);
    cells.number(Signs.cell(base, indicator, subject.numbers()), Signs.number(base, indicator));
    BigDecimal by = Numbers.rounded(change.by().value(), indicator.decimals());
    return switch (change.kind()) {
      case UP, DOWN ->
          cells
              .number(
                  signed(change, subject.numbers().number(by, indicator.decimals())),
                  signed(change, by))
              .number(signed(change, percent(change)), signed(change, fraction(change)));
      case SAME -> cells.number(Signs.NONE, NOTHING).number(Signs.NONE, NOTHING);
      case FROM_NONE, NO_BASE, UNDECIDED ->
          cells.text(Signs.NOT_APPLICABLE).text(Signs.NOT_APPLICABLE);
    };
  }

  private static Optional<BigDecimal> signed(Change change, BigDecimal by) {
    return Optional.of(change.kind() == Kind.UP ? by : by.negate());
  }

  private static BigDecimal fraction(Change change) {
    return Numbers.ratio(change.by().value(), change.base().orElseThrow().value()).movePointLeft(2);
  }

  /** {@code +20}, {@code -20}, {@code khoảng +20}. */
  private String signed(Change change, String number) {
    return about(change, (change.kind() == Kind.UP ? "+" : "-") + number);
  }

  private String about(Change change, String text) {
    return change.by().isExact() ? text : texts.text("about", "value", text);
  }

  /** The change as a share of what was before; empty where it neither rose nor fell. */
  private String percent(Change change) {
    return change.kind() == Kind.UP || change.kind() == Kind.DOWN
        ? subject.numbers().percentInText(change.by().value(), change.base().orElseThrow().value())
        : "";
  }

  private void incomplete(Outline outline) {
    for (Slice slice : subject.slicesOf(subject.lead())) {
      Total base = comparison.base(slice, subject.lead());
      if (base.due() > 0 && !base.isComplete()) {
        outline.note(
            texts.text(
                "compare.incomplete",
                "level",
                subject.levels().name(slice),
                "year",
                year,
                "complete",
                base.unitsReported(),
                "units",
                base.unitsDue()));
      }
    }
  }
}
