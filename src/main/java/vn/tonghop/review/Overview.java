package vn.tonghop.review;

import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Unallocated;

/** The last sections of part II: tables by level, by unit and by period, each with its charts. */
final class Overview {

  /** More columns of figures than this do not fit on a page in portrait. */
  private static final int COLUMNS = 7;

  private final Subject subject;
  private final Tables tables;
  private final Charts charts;
  private final Texts texts;

  Overview(Subject subject, Gathering gathering) {
    this.subject = subject;
    this.tables = new Tables(subject, gathering);
    this.charts = new Charts(subject);
    this.texts = subject.texts();
  }

  void write(Outline outline) {
    outline.section(texts.text("overview.levels"));
    outline.table(tables.byLevel());
    outline.notes(new Remarked(subject).of(subject.headline()));
    if (!subject.totals().children().isEmpty()) {
      children(outline);
    }
    if (subject.totals().pieces().size() > 1) {
      periods(outline);
    }
  }

  private void children(Outline outline) {
    List<Measured> columns = firstColumns(tables.childColumns(leadFirst()));
    if (columns.isEmpty()) {
      return;
    }
    outline.section(texts.text("overview.children", "types", subject.childTypes()));
    if (subject.totals().children().size() <= Charts.BARS) {
      outline.table(
          tables.byChild(
              texts.text("table.by_child", "types", subject.childTypes()), columns, true));
    } else {
      outline.paragraph(
          texts.text(
              "overview.children.annex",
              "n",
              subject.totals().units().size(),
              "types",
              subject.childTypes()));
    }
    leadSlices()
        .forEach(
            slice -> charts.bars(slice).ifPresent(chart -> withUnallocated(outline, chart, slice)));
  }

  /** Bars lack what could not be brought to any child. */
  private void withUnallocated(Outline outline, Block.Chart chart, Slice slice) {
    outline.chart(chart);
    subject
        .totals()
        .total(Unallocated.UNIT, slice, subject.lead().code())
        .value()
        .filter(value -> value.value().signum() > 0)
        .ifPresent(
            value ->
                outline.note(
                    texts.text(
                        "chart.unallocated", "amount", subject.amount(value, subject.lead()))));
  }

  private void periods(Outline outline) {
    String base = texts.text("base." + subject.programme().reporting().base());
    List<Measured> columns =
        firstColumns(
            Measured.of(leadFirst(), subject::slicesOf).stream()
                .filter(column -> column.isOf(subject))
                .toList());
    if (columns.isEmpty()) {
      return;
    }
    outline.section(texts.text("overview.periods", "base", base));
    outline.table(tables.byPeriod(texts.text("table.by_period", "base", base), columns));
    Stream<Slice> drawn =
        subject.totals().children().isEmpty()
            ? subject.slicesOf(subject.lead()).stream()
            : leadSlices();
    drawn.forEach(slice -> charts.line(slice).ifPresent(chart -> line(outline, chart, slice)));
  }

  private void line(Outline outline, Block.Chart chart, Slice slice) {
    outline.chart(chart);
    charts.lineNote(slice).ifPresent(outline::note);
  }

  private Stream<Slice> leadSlices() {
    return subject.slicesBelow(subject.lead()).stream();
  }

  private static List<Measured> firstColumns(List<Measured> columns) {
    return Measured.parts(columns, COLUMNS).stream().findFirst().orElse(List.of());
  }

  private List<Indicator> leadFirst() {
    return Stream.concat(Stream.of(subject.lead()), subject.headline().stream())
        .distinct()
        .toList();
  }
}
