package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;
import vn.tonghop.review.Block.Table;

/** A table, row by row: its caption never stands apart, its headings repeat on every page. */
final class Rows implements Flow {

  /** Rows that stand together on either side of a page break. */
  private static final int TOGETHER = 3;

  /** A table of fewer rows is not broken at all. */
  private static final int BROKEN = 6;

  /** Rows from which on a table is never set roomily. */
  private static final int MANY = 16;

  private final Grid grid;
  private final JasperReport report;
  private final List<Strip> caption;
  private final List<Strip> source;
  private final int captionHeight;
  private final int sourceHeight;

  /** Height of the first n rows, at n. */
  private final int[] below;

  Rows(Table table, Ruler ruler) {
    caption = optional(ruler, Kind.CAPTION, table.caption());
    source = optional(ruler, Kind.SOURCE, table.source());
    captionHeight = caption.stream().mapToInt(ruler::height).sum();
    sourceHeight = source.stream().mapToInt(ruler::height).sum();
    grid = grid(table, ruler, captionHeight + sourceHeight);
    report = grid.report();
    below = below(grid, table.rows().size());
  }

  /** As roomy as still stands on one page; what does not anyway is set closely, not tightly. */
  private static Grid grid(Table table, Ruler ruler, int besides) {
    int rows = table.rows().size();
    for (Setting setting : Setting.values()) {
      if (setting != Setting.ROOMY || rows < MANY) {
        Grid grid = new Grid(table, setting, ruler);
        if (besides + grid.headingHeight() + below(grid, rows)[rows] <= ruler.pageHeight()) {
          return grid;
        }
      }
    }
    return new Grid(table, Setting.CLOSE, ruler);
  }

  private static int[] below(Grid grid, int rows) {
    int[] below = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      below[row + 1] = below[row] + grid.height(row);
    }
    return below;
  }

  private static List<Strip> optional(Ruler ruler, Kind kind, String text) {
    return text.isBlank() ? List.of() : List.of(ruler.strip(kind, text));
  }

  /** At least one: a table without rows still shows its headings. */
  @Override
  public int parts() {
    return Math.max(1, below.length - 1);
  }

  @Override
  public boolean breaksAfter(int part) {
    return parts() >= BROKEN && part + 1 >= TOGETHER && parts() - part - 1 >= TOGETHER;
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
            Map.of("inner", report, "rows", grid.rows(from, Math.min(to, below.length - 1)))));
    if (to == parts()) {
      strips.addAll(source);
    }
    return strips;
  }
}
