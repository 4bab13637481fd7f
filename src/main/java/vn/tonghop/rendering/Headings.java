package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Column;

/**
 * What stands above the columns of a table: a row of headings, or two where columns have groups.
 * The heading of a group stands over all neighbours that share it; a column without one is as high
 * as both rows. In reading order: the upper row from left to right, then the lower one.
 */
record Headings(List<Heading> headings) {

  /**
   * A heading.
   *
   * @param first its first column
   * @param count of columns below it
   */
  record Heading(String text, int first, int count, Row row) {}

  /** Where a heading stands. */
  enum Row {
    UPPER,
    LOWER,
    BOTH
  }

  static Headings of(Table table) {
    List<Heading> upper = new ArrayList<>();
    List<Heading> lower = new ArrayList<>();
    List<Column> columns = table.columns();
    int next = 0;
    while (next < columns.size()) {
      Column column = columns.get(next);
      int end = next + 1;
      if (column.group().isEmpty()) {
        upper.add(new Heading(column.heading(), next, 1, Row.BOTH));
      } else {
        while (end < columns.size() && columns.get(end).group().equals(column.group())) {
          end++;
        }
        upper.add(new Heading(column.group(), next, end - next, Row.UPPER));
        for (int below = next; below < end; below++) {
          lower.add(new Heading(columns.get(below).heading(), below, 1, Row.LOWER));
        }
      }
      next = end;
    }
    upper.addAll(lower);
    return new Headings(List.copyOf(upper));
  }

  /** The column whose cells name their rows: the first of words; -1 when there is none. */
  static int naming(Table table) {
    for (int column = 0; column < table.columns().size(); column++) {
      if (table.columns().get(column).align() == Table.Align.LEFT) {
        return column;
      }
    }
    return -1;
  }

  boolean inTwoRows() {
    return headings.stream().anyMatch(heading -> heading.row() == Row.LOWER);
  }
}
