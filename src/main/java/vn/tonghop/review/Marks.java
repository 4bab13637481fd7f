package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.rollup.Spot;

/**
 * What to call the rows and columns of a table by, so that every figure in it can be asked after.
 *
 * @param columns as statistical tables have them below their headings: A, B, … over words, 1, 2, …
 *     over figures
 * @param rows the number that a row bears, or its place where rows bear none; 0 for the row before
 *     the first, T for the total
 */
public record Marks(List<String> columns, List<String> rows) {

  private static final String TOTAL = "T";
  private static final String BEFORE = "0";

  /** The marks of a table. */
  public static Marks of(Table table) {
    return new Marks(columns(table), rows(table));
  }

  /** Whether any of its cells can be followed to its sources. */
  public static boolean isTraced(Table table) {
    return table.rows().stream().anyMatch(row -> !row.spots().isEmpty());
  }

  /** The total that a cell is; empty when it is none, or there is no such cell. */
  public static Optional<Spot> spot(Table table, String row, String column) {
    Marks marks = of(table);
    int down = marks.rows.indexOf(row);
    int across = marks.columns.indexOf(column);
    return down < 0 || across < 0
        ? Optional.empty()
        : Optional.ofNullable(table.rows().get(down).spots().get(across));
  }

  /**
   * A cell that can be followed to its sources.
   *
   * @param row its mark; with the column's it is the cell in the figure's code
   * @param named what names its row
   * @param heading of its column, with the group's before it
   */
  public record Marked(String row, String column, String text, String named, String heading) {}

  /** All of them, row by row. */
  public static List<Marked> all(Table table) {
    Marks marks = of(table);
    List<Marked> all = new ArrayList<>();
    for (int down = 0; down < table.rows().size(); down++) {
      Row row = table.rows().get(down);
      for (int across = 0; across < row.cells().size(); across++) {
        if (row.spots().containsKey(across)) {
          all.add(
              new Marked(
                  marks.rows.get(down),
                  marks.columns.get(across),
                  row.cells().get(across),
                  named(table, row),
                  heading(table.columns().get(across))));
        }
      }
    }
    return all;
  }

  private static String named(Table table, Row row) {
    for (int across = 0; across < row.cells().size(); across++) {
      if (table.columns().get(across).align() == Align.LEFT) {
        return row.cells().get(across);
      }
    }
    return "";
  }

  private static String heading(Table.Column column) {
    return column.group().isEmpty() ? column.heading() : column.group() + ", " + column.heading();
  }

  private static List<String> columns(Table table) {
    List<String> marks = new ArrayList<>();
    int words = 0;
    int figures = 0;
    for (Table.Column column : table.columns()) {
      boolean isFigure = column.align() == Align.RIGHT;
      marks.add(isFigure ? String.valueOf(++figures) : String.valueOf((char) ('A' + words++)));
    }
    return List.copyOf(marks);
  }

  private static List<String> rows(Table table) {
    boolean numbered = !table.columns().isEmpty() && table.columns().get(0).align() == Align.CENTRE;
    List<String> marks = new ArrayList<>();
    int place = 0;
    for (Row row : table.rows()) {
      String number = row.cells().isEmpty() ? "" : row.cells().get(0);
      if (row.total()) {
        marks.add(TOTAL);
      } else if (numbered) {
        marks.add(number.isBlank() ? BEFORE : number);
      } else {
        marks.add(String.valueOf(++place));
      }
    }
    return List.copyOf(marks);
  }
}
