package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.review.Block.Table;

/** How wide the columns of a table's sheet are: no figure is broken, and no word of a heading. */
final class SheetWidths {

  /** Of a column of words, beyond which its cells are broken into lines; in points. */
  private static final double PROSE = 210;

  /** The same for a column that is much longer than the others. */
  private static final double LONG_PROSE = 380;

  /** Lines that a heading may take without being a tower. */
  private static final int LINES = 3;

  /** Lines are never filled to their end. */
  private static final double LOOSE = 1.2;

  /** The table and its caption need at least as much. */
  private static final double LEAST = 330;

  private final Table table;
  private final double[] widths;

  private SheetWidths(Table table) {
    this.table = table;
    this.widths = new double[table.columns().size()];
  }

  /** In points, without the room on both sides of a text. */
  static List<Double> of(Table table) {
    SheetWidths widths = new SheetWidths(table);
    widths.cells();
    widths.headings();
    return widths.spread();
  }

  private void cells() {
    for (int column = 0; column < widths.length; column++) {
      double widest = 0;
      for (Table.Row row : table.rows()) {
        String text = row.cells().get(column);
        widest = Math.max(widest, Typeface.width(text, XlsxRenderer.SIZE, row.total()));
      }
      double most = widest > 3 * PROSE ? LONG_PROSE : PROSE;
      boolean words = table.columns().get(column).align() == Table.Align.LEFT;
      widths[column] = Math.max(XlsxRenderer.SIZE, words ? Math.min(most, widest) : widest);
    }
  }

  private void headings() {
    for (Headings.Heading heading : Headings.of(table).headings()) {
      float whole = Typeface.width(heading.text(), XlsxRenderer.SIZE, true);
      float word = Typeface.widestWord(heading.text(), XlsxRenderer.SIZE, true);
      double needed = Math.max(word, whole / LINES * LOOSE);
      double there = 0;
      for (int below = 0; below < heading.count(); below++) {
        there += widths[heading.first() + below];
      }
      for (int below = 0; below < heading.count() && there < needed; below++) {
        widths[heading.first() + below] += (needed - there) / heading.count();
      }
    }
  }

  private List<Double> spread() {
    double sum = 0;
    for (double width : widths) {
      sum += width;
    }
    List<Double> spread = new ArrayList<>();
    for (double width : widths) {
      spread.add(sum > 0 && sum < LEAST ? width * LEAST / sum : width);
    }
    return List.copyOf(spread);
  }
}
