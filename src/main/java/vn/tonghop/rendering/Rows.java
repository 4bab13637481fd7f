package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.review.Block.Table;

/** A table, row by row: its caption never stands apart, its headings repeat on every page. */
final class Rows implements Flow {

  private static final int TOGETHER = 2;

  private final Grid grid;
  private final List<Strip> caption;
  private final List<Strip> source;
  private final int captionHeight;
  private final int sourceHeight;

  /** Height of the first n rows, at n. */
  private final int[] below;

  Rows(Table table, Ruler ruler) {
    grid = new Grid(table, ruler);
    caption = optional(Kind.CAPTION, table.caption());
    source = optional(Kind.SOURCE, table.source());
    captionHeight = caption.stream().mapToInt(ruler::height).sum();
    sourceHeight = source.stream().mapToInt(ruler::height).sum();
    below = new int[table.rows().size() + 1];
    for (int row = 0; row < table.rows().size(); row++) {
      below[row + 1] = below[row] + grid.height(row);
    }
  }

  private static List<Strip> optional(Kind kind, String text) {
    return text.isBlank() ? List.of() : List.of(Strip.of(kind, text));
  }

  /** At least one: a table without rows still shows its headings. */
  @Override
  public int parts() {
    return Math.max(1, below.length - 1);
  }

  @Override
  public boolean breaksAfter(int part) {
    return part + 1 >= TOGETHER && parts() - part - 1 >= TOGETHER;
  }

  @Override
  public int height(int from, int to) {
    return grid.headingHeight()
        + below[Math.min(to, below.length - 1)]
        - below[from]
        + (from == 0 ? captionHeight : 0)
        + (to == parts() ? sourceHeight : 0);
  }

  @Override
  public List<Strip> strips(int from, int to) {
    List<Strip> strips = new ArrayList<>();
    if (from == 0) {
      strips.addAll(caption);
    }
    strips.add(
        new Strip(
            Kind.GRID,
            Map.of(
                "inner", grid.report(), "rows", grid.rows(from, Math.min(to, below.length - 1)))));
    if (to == parts()) {
      strips.addAll(source);
    }
    return strips;
  }
}
