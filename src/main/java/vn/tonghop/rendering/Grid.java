package vn.tonghop.rendering;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Marks;

/** A table laid out: how wide its columns and how high its headings and rows are. */
final class Grid {

  private static final int LEAST_HEIGHT = 10;

  /** Free in the rows of headings, besides what is free in every cell. */
  private static final int AIR = 2;

  /** The print of the marks below the headings. */
  private static final float MARK = 8;

  private final Table table;
  private final Setting setting;
  private final Ruler ruler;
  private final Columns columns;
  private final Headings headings;
  private final List<JRDesignTextField> cells;
  private final List<JRDesignTextField> totals;
  private final List<Table.Row> rows;
  private final int[] heights;
  private final int lineHeight;
  private final int upperHeight;
  private final int headingHeight;

  /** What columns are called by; none where no figure can be asked after. */
  private final List<String> marks;

  private final int markHeight;
  private final CellPassages passages;

  Grid(Contents contents, Setting setting, Ruler ruler) {
    this.table = contents.table();
    this.passages = contents.passages();
    this.setting = setting;
    this.ruler = ruler;
    columns = Columns.of(contents, setting, ruler.width());
    headings = contents.above();
    cells = fields(false);
    totals = fields(true);
    rows = table.rows().stream().map(this::wrapped).toList();
    lineHeight = cells.isEmpty() ? LEAST_HEIGHT : ruler.wrappedHeight(cells.get(0), "x");
    heights = rows.stream().mapToInt(this::height).toArray();
    int lower = height(Headings.Row.LOWER);
    headingHeight = Math.max(height(Headings.Row.UPPER) + lower, height(Headings.Row.BOTH));
    upperHeight = headingHeight - lower;
    marks = Marks.isTraced(table) ? Marks.of(table).columns() : List.of();
    markHeight = marks.isEmpty() ? 0 : ruler.wrappedHeight(mark(0), "1");
  }

  /** With the row of marks below them. */
  int headingHeight() {
    return headingHeight + markHeight;
  }

  int height(int row) {
    return heights[row];
  }

  /** Height of a row when its longest cell has been broken into lines. */
  private int height(Table.Row cellsOfRow) {
    List<JRDesignTextField> fields = cellsOfRow.total() ? totals : cells;
    int height = lineHeight;
    for (int column = 0; column < fields.size(); column++) {
      String cell = cellsOfRow.cells().get(column);
      if (!ruler.isOneLine(fields.get(column), cell)) {
        height = Math.max(height, ruler.wrappedHeight(fields.get(column), cell));
      }
    }
    return height;
  }

  /** Some of the rows, below the headings. */
  Panel panel(int from, int to) {
    List<Panel.Cell> panel = new ArrayList<>();
    for (int index = 0; index < headings.headings().size(); index++) {
      panel.add(cell(headings.headings().get(index), passages.heading(index, from)));
    }
    for (int column = 0; column < marks.size(); column++) {
      Rectangle place =
          new Rectangle(
              columns.width(0, column), headingHeight, columns.width(column, 1), markHeight);
      panel.add(
          new Panel.Cell(
              mark(column), place, marks.get(column), true, passages.mark(column, from)));
    }
    int y = headingHeight();
    for (int row = from; row < to; row++) {
      for (int column = 0; column < cells.size(); column++) {
        panel.add(cell(row, column, y));
      }
      y += heights[row];
    }
    return new Panel(panel, columns.total(), y);
  }

  private Panel.Cell cell(int row, int column, int y) {
    return new Panel.Cell(
        (rows.get(row).total() ? totals : cells).get(column),
        new Rectangle(columns.width(0, column), y, columns.width(column, 1), heights[row]),
        rows.get(row).cells().get(column),
        true,
        passages.cell(row, column));
  }

  private Panel.Cell cell(Headings.Heading heading, Passage passage) {
    JRDesignTextField field = field(heading);
    Cells.shade(field);
    return new Panel.Cell(
        field,
        new Rectangle(
            columns.width(0, heading.first()),
            heading.row() == Headings.Row.LOWER ? upperHeight : 0,
            columns.width(heading.first(), heading.count()),
            switch (heading.row()) {
              case UPPER -> upperHeight;
              case LOWER -> headingHeight - upperHeight;
              case BOTH -> headingHeight;
            }),
        ruler.wrapped(field, heading.text()),
        true,
        passage);
  }

  private JRDesignTextField mark(int column) {
    JRDesignTextField field = field(column, 1, HorizontalTextAlignEnum.CENTER, false);
    field.setItalic(true);
    field.setFontSize(Math.min(columns.fontSize(), MARK));
    field.getLineBox().setTopPadding(0);
    field.getLineBox().setBottomPadding(0);
    return field;
  }

  private Table.Row wrapped(Table.Row row) {
    List<JRDesignTextField> fields = row.total() ? totals : cells;
    return new Table.Row(
        IntStream.range(0, fields.size())
            .mapToObj(column -> ruler.wrapped(fields.get(column), row.cells().get(column)))
            .toList(),
        row.total());
  }

  /** Height of the tallest heading that stands there; 0 when none does. */
  private int height(Headings.Row row) {
    return headings.headings().stream()
        .filter(heading -> heading.row() == row)
        .mapToInt(heading -> height(heading) + AIR)
        .max()
        .orElse(0);
  }

  private int height(Headings.Heading heading) {
    JRDesignTextField field = field(heading);
    return ruler.wrappedHeight(field, ruler.wrapped(field, heading.text()));
  }

  private JRDesignTextField field(Headings.Heading heading) {
    return field(heading.first(), heading.count(), HorizontalTextAlignEnum.CENTER, true);
  }

  private List<JRDesignTextField> fields(boolean total) {
    List<JRDesignTextField> fields = new ArrayList<>();
    for (int column = 0; column < columns.widths().size(); column++) {
      JRDesignTextField field = field(column, 1, align(table.columns().get(column).align()), total);
      if (total) {
        Cells.shade(field);
      }
      fields.add(field);
    }
    return List.copyOf(fields);
  }

  private JRDesignTextField field(
      int first, int count, HorizontalTextAlignEnum align, boolean bold) {
    JRDesignTextField field =
        Cells.text(
            new JRDesignTextField(),
            columns.width(0, first),
            columns.width(first, count),
            LEAST_HEIGHT,
            columns.fontSize(),
            align);
    Cells.pad(field, setting);
    field.setBold(bold);
    return field;
  }

  private static HorizontalTextAlignEnum align(Table.Align align) {
    return switch (align) {
      case LEFT -> HorizontalTextAlignEnum.LEFT;
      case CENTRE -> HorizontalTextAlignEnum.CENTER;
      case RIGHT -> HorizontalTextAlignEnum.RIGHT;
    };
  }
}
