package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import org.jspecify.annotations.Nullable;
import vn.tonghop.review.Block.Table;

/**
 * A table's design, built from its columns. The headings are fixed texts as high as they were
 * measured; rows and totals are two bands that stretch. Compiled once, when it is first needed.
 */
final class Grid {

  private static final int LEAST_HEIGHT = 10;

  /** Free in the rows of headings, besides what is free in every cell. */
  private static final int AIR = 2;

  private final Table table;
  private final Setting setting;
  private final Ruler ruler;
  private final Columns columns;
  private final Headings headings;
  private final List<JRDesignTextField> cells;
  private final List<JRDesignTextField> totals;
  private final List<Table.Row> rows;
  private final int lineHeight;
  private final int upperHeight;
  private final int headingHeight;
  private @Nullable JasperReport report;

  Grid(Contents contents, Setting setting, Ruler ruler) {
    this.table = contents.table();
    this.setting = setting;
    this.ruler = ruler;
    columns = Columns.of(contents, setting, ruler.width());
    headings = contents.above();
    cells = fields(false);
    totals = fields(true);
    rows = table.rows().stream().map(this::wrapped).toList();
    lineHeight = cells.isEmpty() ? LEAST_HEIGHT : ruler.wrappedHeight(cells.get(0), "x");
    int lower = height(Headings.Row.LOWER);
    headingHeight = Math.max(height(Headings.Row.UPPER) + lower, height(Headings.Row.BOTH));
    upperHeight = headingHeight - lower;
  }

  int headingHeight() {
    return headingHeight;
  }

  JasperReport report() {
    if (report == null) {
      report = Cells.compile(ruler.templates().context(), design());
    }
    return report;
  }

  /** Height of a row when its longest cell has been broken into lines. */
  int height(int row) {
    Table.Row cellsOfRow = rows.get(row);
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

  JRDataSource rows(int from, int to) {
    return new RowSource(rows.subList(from, to));
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

  private JasperDesign design() {
    JasperDesign design = Cells.design("table", columns.total());
    Cells.field(design, "total", Boolean.class);
    Cells.field(design, "row", Boolean.class);
    for (int column = 0; column < cells.size(); column++) {
      Cells.field(design, RowSource.name(column), String.class);
    }
    design.setColumnHeader(headings());
    JRDesignBand row = Cells.band(design, "row", LEAST_HEIGHT);
    cells.forEach(row::addElement);
    JRDesignBand total = Cells.band(design, "total", LEAST_HEIGHT);
    totals.forEach(total::addElement);
    return design;
  }

  private JRDesignBand headings() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(headingHeight);
    band.setSplitType(SplitTypeEnum.PREVENT);
    headings.headings().forEach(heading -> band.addElement(element(heading)));
    return band;
  }

  private JRDesignStaticText element(Headings.Heading heading) {
    JRDesignStaticText element =
        Cells.text(
            new JRDesignStaticText(),
            columns.width(0, heading.first()),
            columns.width(heading.first(), heading.count()),
            switch (heading.row()) {
              case UPPER -> upperHeight;
              case LOWER -> headingHeight - upperHeight;
              case BOTH -> headingHeight;
            },
            columns.fontSize(),
            HorizontalTextAlignEnum.CENTER);
    element.setY(heading.row() == Headings.Row.LOWER ? upperHeight : 0);
    element.setStretchType(StretchTypeEnum.NO_STRETCH);
    element.setBold(true);
    element.setText(ruler.wrapped(field(heading), heading.text()));
    Cells.box(element, setting);
    Cells.shade(element);
    return element;
  }

  private List<JRDesignTextField> fields(boolean total) {
    List<JRDesignTextField> fields = new ArrayList<>();
    for (int column = 0; column < columns.widths().size(); column++) {
      JRDesignTextField field = field(column, 1, align(table.columns().get(column).align()), total);
      field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
      field.setExpression(new JRDesignExpression("$F{" + RowSource.name(column) + "}"));
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
    Cells.box(field, setting);
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
