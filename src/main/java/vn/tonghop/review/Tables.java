package vn.tonghop.review;

import java.util.List;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;
import vn.tonghop.review.Block.Table.Sum;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Slice;

/** The tables of totals: by level, by direct child, by base piece. */
final class Tables {

  private final Subject subject;
  private final Gathering gathering;
  private final Texts texts;

  Tables(Subject subject, Gathering gathering) {
    this.subject = subject;
    this.gathering = gathering;
    this.texts = subject.texts();
  }

  /**
   * A row for each indicator, a column for each level that reports any, and one for all together
   * where indicators add over levels; then how many units sent everything.
   */
  Grid byLevel() {
    List<Indicator> indicators = subject.headline();
    List<Slice> slices =
        subject.totals().slices().stream()
            .filter(
                slice ->
                    indicators.stream()
                        .anyMatch(indicator -> new Measured(indicator, slice).isOf(subject)))
            .toList();
    Measures measures = new Measures(subject, indicators);
    Grid grid = new Grid(measures.title(texts.text("table.by_level")), subject.tracedSource());
    grid.text(texts.text("column.name"), 10);
    slices.forEach(slice -> grid.number(subject.levels().brief(slice), 4));
    for (Indicator indicator : indicators) {
      Cells cells = Cells.of(measures.heading(indicator));
      for (Slice slice : slices) {
        Measured measured = new Measured(indicator, slice);
        boolean adds = slice.equals(Slice.ALL) && measured.addsOverUnits();
        measured.addTo(cells, subject, subject.unit(), period(), adds ? Sum.COLUMNS : Sum.NONE);
      }
      grid.row(cells);
    }
    Cells units = Cells.of(texts.text("column.units"));
    for (Slice slice : slices) {
      Completeness level =
          slice.equals(Slice.ALL) ? gathering.whole() : gathering.of(subject.unit(), slice);
      units.text(of(level.unitsReported(), level.unitsDue()));
    }
    grid.row(units);
    return grid;
  }

  /** The columns that a table by direct child can have. */
  List<Measured> childColumns(List<Indicator> indicators) {
    return Measured.of(indicators, subject::slicesBelow).stream()
        .filter(column -> column.isOfAny(subject, subject.totals().children()))
        .toList();
  }

  /** The figures' columns; those of one indicator under its name, where levels stand apart. */
  private void addColumns(Grid grid, List<Measured> columns, Measures measures) {
    boolean withLevel = Measured.differInSlice(columns);
    for (Measured column : columns) {
      String name = measures.heading(column.indicator());
      if (withLevel) {
        grid.number(name, subject.levels().brief(column.slice()), 5);
      } else {
        grid.number(name, 5);
      }
    }
  }

  /**
   * A row for each direct child in official order, then their total.
   *
   * @param withSubmissions whether a last column tells how much each sent
   */
  Grid byChild(String title, List<Measured> columns, boolean withSubmissions) {
    Measures measures = new Measures(subject, Measured.indicators(columns));
    Grid grid = new Grid(measures.title(title), subject.tracedSource());
    grid.centred(texts.text("column.number"), 2);
    grid.text(texts.text("column.unit"), 8);
    addColumns(grid, columns, measures);
    if (withSubmissions) {
      grid.centred(texts.text("column.submissions"), 5);
    }
    boolean withOwn = columns.stream().anyMatch(column -> column.slice().equals(Slice.ALL));
    Slice own = Slice.of(subject.unit().level());
    if (withOwn && subject.totals().slices().contains(own)) {
      grid.row(ownRow(own, columns, withSubmissions));
    }
    int number = 0;
    for (OrgUnit child : subject.totals().children()) {
      number++;
      Cells cells = Cells.of(String.valueOf(number), subject.units().name(child));
      columns.forEach(column -> column.addTo(cells, subject, child, period()));
      grid.row(withSubmissions ? with(cells, gathering.of(child)) : cells);
    }
    Cells total = Cells.of("", texts.text("row.total"));
    columns.forEach(
        column ->
            column.addTo(
                total,
                subject,
                subject.unit(),
                period(),
                column.addsOverUnits() ? Sum.ROWS : Sum.NONE));
    Completeness all = withOwn ? gathering.whole() : gathering.below();
    grid.total(withSubmissions ? with(total, all) : total);
    return grid;
  }

  /** What the unit itself did, which a total over all levels holds beside what its children did. */
  private Cells ownRow(Slice own, List<Measured> columns, boolean withSubmissions) {
    Cells cells = Cells.of("", subject.levels().name(own));
    for (Measured column : columns) {
      if (column.slice().equals(Slice.ALL)) {
        new Measured(column.indicator(), own).addTo(cells, subject, subject.unit(), period());
      } else {
        cells.text(Signs.NOT_APPLICABLE);
      }
    }
    return withSubmissions ? with(cells, gathering.of(subject.unit(), own)) : cells;
  }

  private Cells with(Cells cells, Completeness completeness) {
    return cells.text(of(completeness.piecesReported(), completeness.piecesDue()));
  }

  /** A row for each base piece, then the whole period. */
  Grid byPeriod(String title, List<Measured> columns) {
    Measures measures = new Measures(subject, Measured.indicators(columns));
    Grid grid = new Grid(measures.title(title), subject.tracedSource());
    grid.text(texts.text("column.period"), 6);
    addColumns(grid, columns, measures);
    for (Period piece : subject.totals().pieces()) {
      Cells cells = Cells.of(subject.periods().inTable(piece));
      columns.forEach(column -> column.addTo(cells, subject, subject.unit(), piece));
      grid.row(cells);
    }
    Cells whole = Cells.of(texts.text("row.whole_period"));
    columns.forEach(
        column ->
            column.addTo(
                whole,
                subject,
                subject.unit(),
                period(),
                column.addsOverTime() ? Sum.ROWS : Sum.NONE));
    grid.total(whole);
    return grid;
  }

  /** {@code 28/30}; the sign for "not asked" where nothing was due. */
  String of(int part, int whole) {
    return whole == 0 ? Signs.NOT_APPLICABLE : texts.text("of", "part", part, "whole", whole);
  }

  private Period period() {
    return subject.totals().period();
  }
}
