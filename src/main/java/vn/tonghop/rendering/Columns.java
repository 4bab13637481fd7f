package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.review.Block.Table;

/**
 * How wide the columns of a table are, and how large its print is: as large as lets every word
 * stand whole, within limits; widths by weight, but none less than its longest word.
 */
record Columns(float fontSize, List<Integer> widths) {

  static final int PADDING = 4;

  private static final float[] SIZES = {12, 11.5f, 11, 10.5f, 10, 9.5f, 9};

  static Columns of(Table table, Ruler ruler) {
    for (float size : SIZES) {
      int[] least = least(table, ruler, size);
      if (IntStream.of(least).sum() <= ruler.width()) {
        return new Columns(size, widths(table, least, ruler.width()));
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
      least[column] = (int) Math.ceil(longest) + 2 * PADDING + 1;
    }
    return least;
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
