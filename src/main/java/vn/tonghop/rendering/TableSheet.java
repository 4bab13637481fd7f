package vn.tonghop.rendering;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.catalogue.Language;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Sum;
import vn.tonghop.review.Block.Table.Value;
import vn.tonghop.review.Marks;
import vn.tonghop.review.Review;

/**
 * A table as a sheet: figures as numbers that show as they are printed, sums as formulas with the
 * ledger's own value beside them, all else as text.
 */
final class TableSheet {

  /** More columns than this are not frozen: a narrow window would show nothing else. */
  private static final int FROZEN = 2;

  /** The longest text that a cell holds. */
  private static final int LONGEST = 32_000;

  private static final int NOTE = 11;

  private final Leaf leaf;
  private final Table table;
  private final Page page;
  private final Language language;
  private final SheetWords words;

  TableSheet(Leaf leaf, XSSFSheet sheet, SheetStyles styles, Review review) {
    this.leaf = leaf;
    this.table = leaf.table();
    this.page = new Page(sheet, styles, review.layout().page(), SheetWidths.of(table));
    this.language = review.language();
    this.words = SheetWords.of(language);
  }

  void write(Imprint imprint) {
    leaf.above()
        .forEach(line -> page.across(line, Look.words(XlsxRenderer.SIZE).strong().centred()));
    if (!table.caption().isBlank()) {
      page.across(table.caption(), Look.words(XlsxRenderer.SIZE).strong());
    }
    int first = page.next();
    headings();
    marks();
    int body = page.next();
    table.rows().forEach(row -> row(row, body));
    leaf.notes().forEach(note -> page.across(note, Look.words(NOTE).slanted()));
    page.across(
        words.tableCode() + ": " + imprint.code() + "." + leaf.number(),
        Look.words(NOTE).slanted());
    page.sheet().createFreezePane(named(), body);
    page.print(leaf.sideways(), first, body - 1);
  }

  /** The columns before the first of figures, which stay when one goes to the right. */
  private int named() {
    int column = 0;
    while (column < table.columns().size()
        && column < FROZEN
        && table.columns().get(column).align() != Align.RIGHT) {
      column++;
    }
    return column;
  }

  private void headings() {
    Headings headings = Headings.of(table);
    XSSFRow upper = page.row();
    boolean inTwo = headings.inTwoRows();
    XSSFRow lower = inTwo ? page.row() : upper;
    for (int column = 0; column < table.columns().size(); column++) {
      page.cell(upper, column, Look.heading());
      if (inTwo) {
        page.cell(lower, column, Look.heading());
      }
    }
    double above = 0;
    double below = 0;
    double both = 0;
    for (Headings.Heading heading : headings.headings()) {
      XSSFRow row = heading.row() == Headings.Row.LOWER ? lower : upper;
      page.text(row, heading.first(), heading.text(), Look.heading());
      merge(heading, row, heading.row() == Headings.Row.BOTH ? lower : row);
      double height =
          page.height(heading.text(), heading.first(), heading.count(), Look.heading()) + 2;
      switch (heading.row()) {
        case UPPER -> above = Math.max(above, height);
        case LOWER -> below = Math.max(below, height);
        case BOTH -> both = Math.max(both, height);
      }
    }
    if (inTwo) {
      page.heighten(lower, below);
      page.heighten(upper, Math.max(above, both - below));
    } else {
      page.heighten(upper, both);
    }
  }

  private void merge(Headings.Heading heading, XSSFRow from, XSSFRow to) {
    CellRangeAddress cells =
        new CellRangeAddress(
            from.getRowNum(),
            to.getRowNum(),
            heading.first(),
            heading.first() + heading.count() - 1);
    if (cells.getNumberOfCells() > 1) {
      page.sheet().addMergedRegion(cells);
    }
  }

  private void marks() {
    if (Marks.isTraced(table)) {
      XSSFRow row = page.row();
      List<String> marks = Marks.of(table).columns();
      for (int column = 0; column < marks.size(); column++) {
        page.text(row, column, marks.get(column), Look.cell(Align.CENTRE, false).slanted());
      }
    }
  }

  /**
   * A row of the table.
   *
   * @param body the number of the first one in the sheet
   */
  private void row(Table.Row cells, int body) {
    XSSFRow row = page.row();
    double height = 0;
    for (int column = 0; column < cells.cells().size(); column++) {
      String text = cells.cells().get(column);
      Look look = Look.cell(table.columns().get(column).align(), cells.total());
      Value value = cells.values().get(column);
      if (value != null) {
        XSSFCell cell = page.cell(row, column, look.showing(NumberPattern.of(text, language)));
        put(value, cell, body);
      } else if (column == 0 && isNumber(text)) {
        page.cell(row, column, look.showing("0")).setCellValue(Integer.parseInt(text));
      } else {
        page.text(row, column, held(text), look);
      }
      height = Math.max(height, page.height(text, column, 1, look));
    }
    page.heighten(row, height);
  }

  /** The number that a row bears. */
  private static boolean isNumber(String text) {
    return text.matches("[1-9]\\d{0,5}");
  }

  private void put(Value value, XSSFCell cell, int body) {
    if (value.sum() != Sum.NONE) {
      cell.setCellFormula(formula(value, cell, body));
    }
    cell.setCellValue(value.number().doubleValue());
  }

  private String formula(Value value, XSSFCell cell, int body) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    String cells =
        value.sum() == Sum.ROWS
            ? place(body, column) + ":" + place(row - 1, column)
            : place(row, firstFigure()) + ":" + place(row, column - 1);
    int decimals = Math.max(0, value.number().scale());
    return decimals == 0 ? "SUM(" + cells + ")" : "ROUND(SUM(" + cells + ")," + decimals + ")";
  }

  private int firstFigure() {
    int column = 0;
    while (table.columns().get(column).align() != Align.RIGHT) {
      column++;
    }
    return column;
  }

  private static String place(int row, int column) {
    return new CellReference(row, column).formatAsString();
  }

  private String held(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + words.cut();
  }
}
