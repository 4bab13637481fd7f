package vn.tonghop.forms;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed: A4 upright, one page wide, numbered. */
final class FormPage {

  private static final double INCH = 25.4;

  private FormPage() {}

  /**
   * Sets the page.
   *
   * @param version stands in the footer
   */
  static void set(XSSFSheet sheet, int lastColumn, int lastRow, String version) {
    XSSFPrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(false);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.TOP, 15 / INCH);
    sheet.setMargin(PageMargin.BOTTOM, 18 / INCH);
    sheet.setMargin(PageMargin.LEFT, 20 / INCH);
    sheet.setMargin(PageMargin.RIGHT, 12 / INCH);
    sheet.setMargin(PageMargin.HEADER, 8 / INCH);
    sheet.setMargin(PageMargin.FOOTER, 8 / INCH);
    Footer footer = sheet.getFooter();
    String font = "&\"Times New Roman,Regular\"&10";
    footer.setLeft(font + version);
    footer.setRight(font + "Trang &P/&N");
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(index, 0, lastColumn, 0, lastRow);
    sheet.setDisplayGridlines(false);
  }

  /** A4 on its side, one page wide: for wide tables. */
  static void sideways(Sheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
  }
}
