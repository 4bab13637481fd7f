package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Column;
import vn.tonghop.review.Block.Table.Row;

/** A table in the making: its title, columns and rows, before it gets its number. */
final class Grid {

  private final String title;
  private final String source;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  Grid(String title, String source) {
    this.title = title;
    this.source = source;
  }

  String title() {
    return title;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Grid text(String heading, int weight) {
    columns.add(new Column(heading, Align.LEFT, weight));
    return this;
  }

  Grid centred(String heading, int weight) {
    return centred("", heading, weight);
  }

  Grid number(String heading, int weight) {
    return number("", heading, weight);
  }

  /** A column below the heading of its group. */
  Grid number(String group, String heading, int weight) {
    columns.add(new Column(heading, Align.RIGHT, weight, group));
    return this;
  }

  /** A column below the heading of its group. */
  Grid centred(String group, String heading, int weight) {
    columns.add(new Column(heading, Align.CENTRE, weight, group));
    return this;
  }

  void row(List<String> cells) {
    rows.add(new Row(cells, false));
  }

  void row(Cells cells) {
    rows.add(cells.row(false));
  }

  void total(List<String> cells) {
    rows.add(new Row(cells, true));
  }

  void total(Cells cells) {
    rows.add(cells.row(true));
  }

  Table table(String caption) {
    return new Table(caption, columns, Sums.proven(rows, columns), source);
  }

  /** As one of several tables of which only the last tells the source of all. */
  Table tableWithoutSource(String caption) {
    return new Table(caption, columns, Sums.proven(rows, columns), "");
  }
}
