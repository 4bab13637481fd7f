package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import vn.tonghop.review.Block.Table;

/**
 * A table's design, built from its columns. The headings are fixed texts as high as they were
 * measured; rows and totals are two bands that stretch.
 */
final class Grid {

  private static final int LEAST_HEIGHT = 10;

  private final Table table;
  private final Ruler ruler;
  private final Columns columns;
  private final List<JRDesignTextField> cells;
  private final List<JRDesignTextField> totals;
  private final int headingHeight;
  private final JasperReport report;

  Grid(Table table, Ruler ruler) {
    this.table = table;
    this.ruler = ruler;
    columns = Columns.of(table, ruler);
    cells = fields(false);
    totals = fields(true);
    headingHeight = measureHeadings();
    report = Cells.compile(ruler.templates().context(), design());
  }

  int headingHeight() {
    return headingHeight;
  }

  JasperReport report() {
    return report;
  }

  /** Height of a row when its longest cell has been broken into lines. */
  int height(int row) {
    Table.Row cellsOfRow = table.rows().get(row);
    return height(cellsOfRow.total() ? totals : cells, cellsOfRow.cells());
  }

  JRDataSource rows(int from, int to) {
    return new RowSource(table.rows().subList(from, to));
  }

  private int height(List<JRDesignTextField> fields, List<String> texts) {
    int height = fields.isEmpty() ? LEAST_HEIGHT : ruler.height(fields.get(0), "x");
    for (int column = 0; column < fields.size(); column++) {
      if (!fitsOneLine(fields.get(column), texts.get(column))) {
        height = Math.max(height, ruler.height(fields.get(column), texts.get(column)));
      }
    }
    return height;
  }

  /** Spares most cells the exact measure. */
  private boolean fitsOneLine(JRDesignTextField field, String text) {
    int room = field.getWidth() - 2 * Columns.PADDING - 1;
    return text.indexOf('\n') < 0 && ruler.width(text, columns.fontSize(), field.isBold()) <= room;
  }

  private int measureHeadings() {
    return height(totals, table.columns().stream().map(Table.Column::heading).toList()) + 4;
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
    int x = 0;
    for (int column = 0; column < cells.size(); column++) {
      int width = columns.widths().get(column);
      JRDesignStaticText heading =
          Cells.text(
              new JRDesignStaticText(),
              x,
              width,
              headingHeight,
              columns.fontSize(),
              HorizontalTextAlignEnum.CENTER);
      heading.setBold(true);
      heading.setText(table.columns().get(column).heading());
      Cells.box(heading);
      Cells.shade(heading);
      band.addElement(heading);
      x += width;
    }
    return band;
  }

  private List<JRDesignTextField> fields(boolean total) {
    List<JRDesignTextField> fields = new ArrayList<>();
    int x = 0;
    for (int column = 0; column < columns.widths().size(); column++) {
      int width = columns.widths().get(column);
      JRDesignTextField field =
          Cells.text(
              new JRDesignTextField(),
              x,
              width,
              LEAST_HEIGHT,
              columns.fontSize(),
              align(table.columns().get(column).align()));
      field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
      field.setExpression(new JRDesignExpression("$F{" + RowSource.name(column) + "}"));
      Cells.box(field);
      if (total) {
        field.setBold(true);
        Cells.shade(field);
      }
      fields.add(field);
      x += width;
    }
    return List.copyOf(fields);
  }

  private static HorizontalTextAlignEnum align(Table.Align align) {
    return switch (align) {
      case LEFT -> HorizontalTextAlignEnum.LEFT;
      case CENTRE -> HorizontalTextAlignEnum.CENTER;
      case RIGHT -> HorizontalTextAlignEnum.RIGHT;
    };
  }
}
