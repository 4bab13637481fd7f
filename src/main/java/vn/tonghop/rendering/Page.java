package vn.tonghop.rendering;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.review.Layout;

/** A sheet as it is written row by row from the top, and printed on A4. Widths in points. */
final class Page {

  private static final double INCH = 25.4;

  /** A digit of the workbook's own font, in points: what widths of columns are counted in. */
  private static final double DIGIT = XlsxRenderer.SIZE / 2.0;

  /** Free on both sides of a cell's text, and what the reader's own font may be wider. */
  private static final double AIR = 9;

  /** Lines are taken to be so much shorter than they are: others measure a little otherwise. */
  private static final double SAFE = 0.97;

  /** Of a line, as a share of its letters' size. */
  private static final double LEADING = 1.28;

  /** The highest row that a workbook can have. */
  private static final double HIGHEST = 409;

  private static final double WIDEST = 250;

  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private final Layout.Page paper;
  private final List<Double> widths;
  private int next;

  /**
   * @param widths of the texts in the columns
   */
  Page(XSSFSheet sheet, SheetStyles styles, Layout.Page paper, List<Double> widths) {
    this.paper = paper;
    this.sheet = sheet;
    this.styles = styles;
    this.widths = widths.stream().map(width -> width / SAFE).toList();
    for (int column = 0; column < widths.size(); column++) {
      double digits = Math.min(WIDEST, (this.widths.get(column) + AIR) / DIGIT);
      sheet.setColumnWidth(column, (int) Math.round(digits * 256));
    }
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The number of the row that is written next, from 0. */
  int next() {
    return next;
  }

  XSSFRow row() {
    return sheet.createRow(next++);
  }

  XSSFCell cell(XSSFRow row, int column, Look look) {
    XSSFCell cell = row.createCell(column);
    XSSFCellStyle style = styles.of(look);
    cell.setCellStyle(style);
    return cell;
  }

  XSSFCell text(XSSFRow row, int column, String text, Look look) {
    XSSFCell cell = cell(row, column, look.holding(text));
    cell.setCellValue(text);
    return cell;
  }

  /** A text across all columns. */
  void across(String text, Look look) {
    XSSFRow row = row();
    text(row, 0, text, look);
    int last = widths.size() - 1;
    if (last > 0) {
      sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, last));
    }
    heighten(row, height(text, 0, widths.size(), look));
  }

  /** As high as a text needs in some of the columns. */
  double height(String text, int first, int count, Look look) {
    double room = AIR * (count - 1);
    for (int column = first; column < first + count; column++) {
      room += Math.min(widths.get(column), WIDEST * DIGIT);
    }
    return Typeface.lines(text, room * SAFE, look.size(), look.bold()) * look.size() * LEADING + 2;
  }

  void heighten(XSSFRow row, double height) {
    row.setHeightInPoints((float) Math.min(HIGHEST, Math.ceil(height * 4) / 4));
  }

  /** What is printed, on paper that lies so; rows {@code first} to {@code last} on every page. */
  void print(boolean sideways, int first, int last) {
    print(sideways);
    sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
  }

  void print(boolean sideways) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(sideways);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.TOP, paper.top() / INCH);
    sheet.setMargin(PageMargin.BOTTOM, paper.bottom() / INCH);
    sheet.setMargin(PageMargin.LEFT, paper.left() / INCH);
    sheet.setMargin(PageMargin.RIGHT, paper.right() / INCH);
    sheet.setMargin(PageMargin.HEADER, paper.number() / INCH);
    sheet.setMargin(PageMargin.FOOTER, paper.number() / INCH);
    sheet.getHeader().setCenter("&P");
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, widths.size() - 1, 0, next - 1);
  }
}
