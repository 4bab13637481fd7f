package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import vn.tonghop.review.Block.Table;

/** A table, row by row: its caption never stands apart, its headings repeat on every page. */
final class Rows implements Flow {

  /** Rows that stand together on either side of a page break. */
  private static final int TOGETHER = 3;

  /** A table of fewer rows is not broken at all. */
  private static final int BROKEN = 6;

  /** Rows from which on a table is never set roomily. */
  private static final int MANY = 16;

  private final Contents contents;
  private final Ruler ruler;
  private final Grid grid;

  /** From the roomiest to the closest. */
  private final List<Setting> settings;

  private final List<Strip> caption;
  private final List<Strip> source;
  private final int captionHeight;
  private final int sourceHeight;

  /** Height of the first n rows, at n. */
  private final int[] below;

  /** A table that begins wherever the text has come to. */
  static Rows inText(Table table, Ruler ruler, Passage document) {
    return new Rows(
        Contents.of(table, ruler, document),
        ruler,
        settings(table, table.rows().size() < MANY ? Setting.CLOSE : Setting.TIGHT));
  }

  /** A table of an annex, which may be set as closely as it takes to stand on one page. */
  static Rows inAnnex(Table table, Ruler ruler, Passage document) {
    return whole(table, ruler, document).fitting(ruler.pageHeight());
  }

  /** As roomy as a table can be of an annex. */
  static Rows whole(Table table, Ruler ruler, Passage document) {
    return new Rows(Contents.of(table, ruler, document), ruler, settings(table, Setting.TIGHTEST));
  }

  /** How closely it is set. */
  Setting setting() {
    return settings.get(0);
  }

  /** Whether it stands in so much room, set as it is. */
  boolean fits(int room) {
    return height(0, parts()) <= room;
  }

  private static List<Setting> settings(Table table, Setting closest) {
    Setting roomiest = table.rows().size() < MANY ? Setting.ROOMY : Setting.CLOSE;
    return List.copyOf(EnumSet.range(roomiest, closest));
  }

  private Rows(Contents contents, Ruler ruler, List<Setting> settings) {
    Table table = contents.table();
    this.contents = contents;
    this.ruler = ruler;
    this.settings = settings;
    caption = optional(Kind.CAPTION, table.caption(), contents.passages().caption());
    source = optional(Kind.SOURCE, table.source(), contents.passages().source());
    captionHeight = caption.stream().mapToInt(ruler::height).sum();
    sourceHeight = source.stream().mapToInt(ruler::height).sum();
    grid = new Grid(contents, settings.get(0), ruler);
    below = below(grid, table.rows().size());
  }

  @Override
  public Rows fitting(int room) {
    Rows rows = this;
    while (rows.height(0, parts()) > room && rows.settings.size() > 1) {
      rows = new Rows(contents, ruler, rows.settings.subList(1, rows.settings.size()));
    }
    return rows.height(0, parts()) <= room ? rows : this;
  }

  private static int[] below(Grid grid, int rows) {
    int[] below = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      below[row + 1] = below[row] + grid.height(row);
    }
    return below;
  }

  private List<Strip> optional(Kind kind, String text, Passage passage) {
    return text.isBlank() ? List.of() : List.of(ruler.strip(kind, text).in(passage));
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
        new Strip(Kind.GRID, Map.of("drawing", grid.panel(from, Math.min(to, below.length - 1)))));
    if (to == parts()) {
      strips.addAll(source);
    }
    return strips;
  }
}
