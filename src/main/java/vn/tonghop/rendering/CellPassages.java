package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Marks;

/**
 * What the parts of a table are to those who listen: one table, over however many pages it is
 * printed. What is printed again on a further page is not read again.
 *
 * @param headings in the order of {@link Headings}
 * @param marks the numbers of the columns below them
 * @param rows the cells of each row
 * @param source the paragraph behind the table
 */
record CellPassages(
    Passage caption,
    List<Passage> headings,
    List<Passage> marks,
    List<List<Passage>> rows,
    Passage source) {

  static CellPassages of(Table table, Passage document) {
    Passage whole = document.add(Role.TABLE);
    Passage caption =
        table.caption().isBlank() ? Passage.DECORATION : whole.add(Role.CAPTION, table.caption());
    Passage head = whole.add(Role.THEAD);
    List<Passage> headings = headings(Headings.of(table), head);
    List<Passage> marks = Marks.isTraced(table) ? row(table, head.add(Role.TR), -1) : List.of();
    List<List<Passage>> rows = new ArrayList<>();
    if (!table.rows().isEmpty()) {
      Passage body = whole.add(Role.TBODY);
      int naming = Headings.naming(table);
      table.rows().forEach(row -> rows.add(row(table, body.add(Role.TR), naming)));
    }
    Passage source = table.source().isBlank() ? Passage.DECORATION : document.add(Role.P);
    return new CellPassages(caption, headings, marks, List.copyOf(rows), source);
  }

  private static List<Passage> headings(Headings headings, Passage head) {
    Passage upper = head.add(Role.TR);
    Passage lower = headings.inTwoRows() ? head.add(Role.TR) : upper;
    int both = headings.inTwoRows() ? 2 : 1;
    return headings.headings().stream()
        .map(
            heading ->
                switch (heading.row()) {
                  case UPPER -> upper.add(Passage.Heads.below(heading.count(), 1));
                  case LOWER -> lower.add(Passage.Heads.below(1, 1));
                  case BOTH -> upper.add(Passage.Heads.below(1, both));
                })
        .toList();
  }

  /**
   * @param naming the column whose cell is the heading of the row; -1 when there is none
   */
  private static List<Passage> row(Table table, Passage row, int naming) {
    List<Passage> cells = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      cells.add(column == naming ? row.add(Passage.Heads.ROW) : row.add(Role.TD));
    }
    return List.copyOf(cells);
  }

  /**
   * @param from the first row on the page
   */
  Passage heading(int index, int from) {
    return from == 0 ? headings.get(index) : Passage.DECORATION;
  }

  /**
   * @param from the first row on the page
   */
  Passage mark(int column, int from) {
    return from == 0 ? marks.get(column) : Passage.DECORATION;
  }

  Passage cell(int row, int column) {
    return rows.get(row).get(column);
  }
}
