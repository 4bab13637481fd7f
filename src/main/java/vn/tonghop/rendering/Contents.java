package vn.tonghop.rendering;

import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.review.Block.Table;

/**
 * A table and how much room its texts take at the size of one point, measured once for all settings
 * in which it is tried.
 *
 * @param columns of the cells of each column
 * @param headings of each heading, in the order of {@code above}
 * @param passages what its cells are to those who listen
 */
record Contents(
    Table table,
    Headings above,
    List<Widest> columns,
    List<Widest> headings,
    CellPassages passages) {

  /**
   * The widest of some texts.
   *
   * @param word the widest word of any
   * @param whole the widest text in one line
   */
  record Widest(float word, float whole) {

    static final Widest NOTHING = new Widest(0, 0);

    static Widest of(String text, boolean bold, Ruler ruler) {
      return new Widest(ruler.widestWord(text, 1, bold), ruler.width(text, 1, bold));
    }

    Widest or(Widest other) {
      return new Widest(Math.max(word, other.word), Math.max(whole, other.whole));
    }
  }

  static Contents of(Table table, Ruler ruler, Passage document) {
    Headings above = Headings.of(table);
    return new Contents(
        table,
        above,
        IntStream.range(0, table.columns().size())
            .mapToObj(column -> widest(table, column, ruler))
            .toList(),
        above.headings().stream().map(heading -> Widest.of(heading.text(), true, ruler)).toList(),
        CellPassages.of(table, document));
  }

  private static Widest widest(Table table, int column, Ruler ruler) {
    return table.rows().stream()
        .map(row -> Widest.of(row.cells().get(column), row.total(), ruler))
        .reduce(Widest.NOTHING, Widest::or);
  }
}
