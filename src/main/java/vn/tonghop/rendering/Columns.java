package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.review.Block.Table;

/**
 * How wide the columns of a table are, and how large its print is: as large as lets every word
 * stand whole, within limits. Widths go by weight, but no column is narrower than its longest word,
 * nor, as far as there is room, than its longest cell in one line.
 */
record Columns(float fontSize, List<Integer> widths) {

  static final int PADDING = 4;

  private static final float[] SIZES = {12, 11.5f, 11, 10.5f, 10, 9.5f, 9};

  static Columns of(Table table, Ruler ruler) {
    for (float size : SIZES) {
      int[] least = least(table, ruler, size);
      if (IntStream.of(least).sum() <= ruler.width()) {
        int[] whole = whole(table, ruler, size, least);
        return new Columns(
            size, widths(table, between(least, whole, ruler.width()), ruler.width()));
      }
    }
    float smallest = SIZES[SIZES.length - 1];
    return new Columns(smallest, widths(table, new int[table.columns().size()], ruler.width()));
  }

  private static int[] least(Table table, Ruler ruler, float size) {
    int[] least = new int[table.columns().size()];
    for (int column = 0; column < least.length; column++) {
      float longest = longestWord(table.columns().get(column).heading(), ruler, size, true);
      for (Table.Row row : table.rows()) {
        String cell = row.cells().get(column);
        longest = Math.max(longest, longestWord(cell, ruler, size, row.total()));
      }
      least[column] = room(longest);
    }
    return least;
  }

  /** What it takes to break no cell; headings may be broken. */
  private static int[] whole(Table table, Ruler ruler, float size, int[] least) {
    int[] whole = least.clone();
    for (Table.Row row : table.rows()) {
      for (int column = 0; column < whole.length; column++) {
        whole[column] =
            Math.max(whole[column], room(ruler.width(row.cells().get(column), size, row.total())));
      }
    }
    return whole;
  }

  private static int room(float text) {
    return (int) Math.ceil(text) + 2 * PADDING + 1;
  }

  /** The whole if it has room, else as far from the least towards the whole as has room. */
  private static int[] between(int[] least, int[] whole, int total) {
    double free = total - IntStream.of(least).sum();
    double wanted = IntStream.of(whole).sum() - IntStream.of(least).sum();
    double share = wanted <= free ? 1 : free / wanted;
    return IntStream.range(0, least.length)
        .map(column -> least[column] + (int) ((whole[column] - least[column]) * share))
        .toArray();
  }

  private static float longestWord(String text, Ruler ruler, float size, boolean bold) {
    float longest = 0;
    for (String word : text.split(" ", -1)) {
      longest = Math.max(longest, ruler.width(word, size, bold));
    }
    return longest;
  }

  /** Columns that need more than their share get what they need; the others share the rest. */
  private static List<Integer> widths(Table table, int[] least, int total) {
    double[] widths = new double[least.length];
    boolean[] fixed = new boolean[least.length];
    boolean again = true;
    while (again) {
      again = false;
      double rest = total;
      double weights = 0;
      for (int column = 0; column < least.length; column++) {
        rest -= fixed[column] ? least[column] : 0;
        weights += fixed[column] ? 0 : weight(table, column);
      }
      for (int column = 0; column < least.length; column++) {
        double share = rest * weight(table, column) / weights;
        if (!fixed[column] && share < least[column]) {
          fixed[column] = true;
          again = true;
        }
        widths[column] = fixed[column] ? least[column] : share;
      }
    }
    return whole(widths);
  }

  private static int weight(Table table, int column) {
    return Math.max(1, table.columns().get(column).weight());
  }

  /** Whole points whose sum is the whole of the sum. */
  private static List<Integer> whole(double[] widths) {
    List<Integer> whole = new ArrayList<>();
    double edge = 0;
    int before = 0;
    for (double width : widths) {
      edge += width;
      whole.add((int) Math.round(edge) - before);
      before = (int) Math.round(edge);
    }
    return List.copyOf(whole);
  }

  int total() {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }
}
