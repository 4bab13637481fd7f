package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.review.Block.Table;

/**
 * How wide the columns of a table are, and how large its print is: as large as lets every cell that
 * is no prose stand in one line, else as large as lets every word stand whole, within limits.
 *
 * <p>Widths go by weight, but first every column gets what its longest word needs; then, as far as
 * there is room, what its longest cell needs; then what its heading needs to be no tower. In that
 * order, for a heading is read once, but cells row by row.
 */
record Columns(float fontSize, List<Integer> widths) {

  private static final float[] SIZES = {12, 11.5f, 11, 10.5f, 10, 9.5f, 9};

  /** Share of the paper beyond which a cell is prose and may be broken. */
  private static final double PROSE = 0.3;

  /** The same where there is room left. */
  private static final double WIDE_PROSE = 0.62;

  /** Lines that a heading may take without being a tower. */
  private static final int LINES = 3;

  /** Lines are never filled to their end. */
  private static final double LOOSE = 1.15;

  /** A heading so short is broken only where cells would be. */
  private static final int SHORT = 60;

  /** A heading of a few words, which is not broken if there is room. */
  private static final int WORDS = 90;

  static Columns of(Contents contents, Setting setting, int width) {
    Sizing last = null;
    for (Wish wish : Wish.values()) {
      for (float size : SIZES) {
        if (size <= setting.largest() && size >= wish.smallest) {
          Sizing sizing = new Sizing(contents, setting, width, size, wish);
          last = sizing;
          if (sizing.fits()) {
            return sizing.columns();
          }
        }
      }
    }
    return last == null ? new Columns(setting.largest(), List.of()) : last.columns();
  }

  /** What is given up in turn when there is no room, and how small the print may be before. */
  private enum Wish {
    SHORT_HEADINGS_WHOLE(11),
    CELLS_WHOLE(9),
    WORDS_WHOLE(9);

    private final float smallest;

    Wish(float smallest) {
      this.smallest = smallest;
    }
  }

  /** What the columns need in one size of print. */
  private static final class Sizing {

    private final Contents contents;
    private final Setting setting;
    private final int paper;
    private final float size;
    private final Wish wish;
    private final int[] least;
    private final int[] whole;

    Sizing(Contents contents, Setting setting, int paper, float size, Wish wish) {
      this.contents = contents;
      this.setting = setting;
      this.paper = paper;
      this.size = size;
      this.wish = wish;
      this.least = least();
      this.whole = whole(PROSE);
    }

    boolean fits() {
      return IntStream.of(wish == Wish.WORDS_WHOLE ? least : whole).sum() <= paper;
    }

    Columns columns() {
      Table table = contents.table();
      if (IntStream.of(least).sum() > paper) {
        return new Columns(size, byWeight(table, new int[least.length], paper));
      }
      int[] needed = between(between(least, whole, paper), whole(WIDE_PROSE), paper);
      return new Columns(size, byWeight(table, between(needed, wished(needed), paper), paper));
    }

    /** What the longest word of each column needs. */
    private int[] least() {
      int[] needed = new int[contents.columns().size()];
      for (int index = 0; index < contents.headings().size(); index++) {
        widen(needed, index, contents.headings().get(index).word() * size);
      }
      for (int column = 0; column < needed.length; column++) {
        needed[column] =
            Math.max(needed[column], room(contents.columns().get(column).word() * size));
      }
      return needed;
    }

    /**
     * What it takes to break no cell but prose, and no short heading of a group's column.
     *
     * @param share of the paper beyond which a cell may be broken
     */
    private int[] whole(double share) {
      int[] needed = least.clone();
      if (wish == Wish.SHORT_HEADINGS_WHOLE) {
        for (int index = 0; index < contents.headings().size(); index++) {
          float width = contents.headings().get(index).whole() * size;
          boolean lower = heading(index).row() == Headings.Row.LOWER;
          if (lower && width <= SHORT) {
            widen(needed, index, width);
          }
        }
      }
      int prose = (int) (paper * share);
      for (int column = 0; column < needed.length; column++) {
        needed[column] =
            Math.max(
                needed[column],
                Math.min(prose, room(contents.columns().get(column).whole() * size)));
      }
      return needed;
    }

    /** What it takes besides to break no heading into more than a few lines. */
    private int[] wished(int[] needed) {
      int[] wished = needed.clone();
      for (int index = 0; index < contents.headings().size(); index++) {
        float width = contents.headings().get(index).whole() * size;
        int lines = heading(index).row() == Headings.Row.BOTH ? LINES : LINES - 1;
        widen(wished, index, width <= WORDS ? width : (float) (width / lines * LOOSE));
      }
      return wished;
    }

    private Headings.Heading heading(int index) {
      return contents.above().headings().get(index);
    }

    /** Shares out what a heading lacks among the columns below it. */
    private void widen(int[] widths, int index, float text) {
      Headings.Heading heading = heading(index);
      int lacking = room(text);
      for (int below = 0; below < heading.count(); below++) {
        lacking -= widths[heading.first() + below];
      }
      for (int below = 0; below < heading.count() && lacking > 0; below++) {
        int share = (lacking + heading.count() - below - 1) / (heading.count() - below);
        widths[heading.first() + below] += share;
        lacking -= share;
      }
    }

    private int room(float text) {
      return (int) Math.ceil(text) + 2 * setting.side() + 1;
    }
  }

  /** The whole if it has room, else as far from the least towards the whole as has room. */
  private static int[] between(int[] least, int[] whole, int total) {
    double free = total - IntStream.of(least).sum();
    double wanted = IntStream.of(whole).sum() - IntStream.of(least).sum();
    double share = wanted <= free ? 1 : Math.max(0, free / wanted);
    return IntStream.range(0, least.length)
        .map(column -> least[column] + (int) ((whole[column] - least[column]) * share))
        .toArray();
  }

  /** Columns that need more than their share get what they need; the others share the rest. */
  private static List<Integer> byWeight(Table table, int[] least, int total) {
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
    return wholePoints(widths);
  }

  private static int weight(Table table, int column) {
    return Math.max(1, table.columns().get(column).weight());
  }

  /** Whole points whose sum is the whole of the sum. */
  private static List<Integer> wholePoints(double[] widths) {
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

  /** Width of the columns from {@code first} on. */
  int width(int first, int count) {
    return widths.subList(first, first + count).stream().mapToInt(Integer::intValue).sum();
  }

  int total() {
    return width(0, widths.size());
  }
}
