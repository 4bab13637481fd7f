package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.DocumentPlan.Topic;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;

/** The table of a topic: into which parts a whole falls, such as opinions by field. */
final class Shares {

  private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(100);

  private final Subject subject;
  private final Texts texts;
  private final Topic topic;
  private final Indicator whole;
  private final List<Indicator> parts;
  private final List<Slice> slices;

  Shares(Subject subject, Topic topic) {
    this.subject = subject;
    this.texts = subject.texts();
    this.topic = topic;
    this.whole = subject.indicator(topic.whole());
    this.parts = topic.parts().stream().map(subject::indicator).toList();
    this.slices =
        slices().stream().filter(slice -> subject.total(slice, whole).value().isPresent()).toList();
  }

  /** All levels together where whole and parts add over them, else the levels that give both. */
  private List<Slice> slices() {
    if (subject.slicesOf(whole).contains(Slice.ALL)
        && parts.stream().allMatch(Indicator::levelsAdd)) {
      return List.of(Slice.ALL);
    }
    return subject.levelSlices().stream()
        .filter(slice -> Subject.reports(slice, whole))
        .filter(slice -> parts.stream().anyMatch(part -> Subject.reports(slice, part)))
        .toList();
  }

  /** A row for each part that was asked for, then the whole; without rows when nothing is in. */
  Grid grid() {
    String title =
        texts.text(
            "table.measure",
            "title",
            subject.in(topic.title()),
            "measure",
            subject.in(whole.unitOfMeasure()));
    Grid grid = new Grid(title, subject.tracedSource());
    grid.text(texts.text("column.part"), 10);
    for (Slice slice : slices) {
      String group = slices.size() == 1 ? "" : subject.levels().brief(slice);
      grid.number(group, texts.text("column.amount"), 5);
      grid.number(group, texts.text("column.share"), 4);
    }
    for (Indicator part : parts) {
      if (slices.stream().anyMatch(slice -> isTold(subject.total(slice, part)))) {
        grid.row(row(part));
      }
    }
    if (!grid.isEmpty()) {
      grid.total(row(whole));
    }
    return grid;
  }

  private static boolean isTold(Total total) {
    return total.due() > 0 || total.value().isPresent();
  }

  private Cells row(Indicator part) {
    Cells cells = Cells.of(subject.in(part.name()));
    for (Slice slice : slices) {
      Total total = subject.total(slice, part);
      new Measured(part, slice).addTo(cells, subject, subject.unit(), subject.totals().period());
      Total of = subject.total(slice, whole);
      cells.number(share(total, of, part.equals(whole)), fraction(total, of));
    }
    return cells;
  }

  /** A share of a whole that is none is no share; one of approximate values is approximate. */
  private String share(Total part, Total of, boolean isWhole) {
    if (part.value().isEmpty()) {
      return part.due() > 0 && part.reported() == 0 ? Signs.NOT_REPORTED : Signs.NOT_APPLICABLE;
    }
    Quantity value = part.value().get();
    Quantity all = of.value().orElseThrow();
    if (all.value().signum() == 0 || value.value().signum() == 0) {
      return Signs.NONE;
    }
    String percent = subject.numbers().percent(value.value(), all.value());
    return isWhole || (value.isExact() && all.isExact())
        ? percent
        : texts.text("about", "value", percent);
  }

  private static Optional<BigDecimal> fraction(Total part, Total of) {
    BigDecimal all = of.value().orElseThrow().value();
    return part.value()
        .map(Quantity::value)
        .map(value -> all.signum() == 0 ? BigDecimal.ZERO : Numbers.ratio(value, all))
        .map(percent -> percent.movePointLeft(2));
  }

  /** That the printed shares do not make 100% though the parts make the whole. */
  Optional<String> remark() {
    return slices.stream().anyMatch(this::isRounded)
        ? Optional.of(texts.text("note.rounding"))
        : Optional.empty();
  }

  private boolean isRounded(Slice slice) {
    BigDecimal all = subject.total(slice, whole).value().orElseThrow().value();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal printed = BigDecimal.ZERO;
    for (Indicator part : parts) {
      BigDecimal value =
          subject.total(slice, part).value().map(Quantity::value).orElse(BigDecimal.ZERO);
      sum = sum.add(value);
      printed = printed.add(all.signum() == 0 ? BigDecimal.ZERO : Numbers.ratio(value, all));
    }
    return all.signum() > 0 && sum.compareTo(all) == 0 && printed.compareTo(ALL_OF_IT) != 0;
  }
}
