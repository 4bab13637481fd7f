package vn.tonghop.forms;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.catalogue.Check;
import vn.tonghop.catalogue.Indicator;

/**
 * The sheet that says how the form is filled in, with the codes of reasons and of limitations and
 * the limits. Its tables bear no title that the form's or any table of figures has: it must not be
 * read for one.
 */
final class GuideSheet {

  static final String NAME = "Hướng dẫn";

  private static final double[] WIDTHS = {27, 39, 14, 13};
  private static final int LAST = 3;

  /** The name under which the form finds the codes of reasons. */
  static final String REASON_CODES = "LyDo";

  /** The name under which the form finds the codes of limitations. */
  static final String LIMITATION_CODES = "HanChe";

  private final Form form;
  private final XSSFSheet sheet;
  private final FormStyles styles;
  private int next;

  GuideSheet(Form form, XSSFWorkbook workbook, FormStyles styles) {
    this.form = form;
    this.sheet = workbook.createSheet(NAME);
    this.styles = styles;
  }

  /**
   * Fills the sheet.
   *
   * @param leftOut the checks that the form cannot show
   */
  void write(List<Check> leftOut) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, (int) (WIDTHS[column] * 256));
    }
    merged(row(26), "HƯỚNG DẪN GHI BIỂU", styles.centred(15, true, false));
    int number = 1;
    for (String advice : GuideText.of(form, leftOut)) {
      String text = number++ + ". " + advice;
      merged(row(Lines.height(text, 90, FormStyles.SIZE, 17) + 3), text, styles.wrapped());
    }
    row(8);
    codes(
        "Các lý do có thể ghi",
        "Mã của lý do",
        form.reasons().stream().map(each -> new Code(each.code(), each.name().vi())).toList(),
        REASON_CODES);
    codes(
        "Các hạn chế có thể ghi",
        "Mã của hạn chế",
        form.limitations().stream().map(each -> new Code(each.code(), each.name().vi())).toList(),
        LIMITATION_CODES);
    limits();
    FormPage.set(sheet, LAST, next - 1, form.version());
    sheet.enableLocking();
  }

  private record Code(String code, String meaning) {}

  private void codes(String title, String head, List<Code> codes, String definedName) {
    if (codes.isEmpty()) {
      return;
    }
    merged(row(20), title, styles.heading());
    header(head, "Nghĩa");
    int first = next + 1;
    for (Code code : codes) {
      XSSFRow row = row(Lines.height(code.meaning(), 60, FormStyles.SIZE, 17) + 3);
      FormCells.cell(row, 0, styles.boxed()).setCellValue(code.code());
      wide(row, code.meaning(), styles.boxed());
    }
    XSSFName name = sheet.getWorkbook().createName();
    name.setNameName(definedName);
    name.setRefersToFormula("'" + NAME + "'!$A$" + first + ":$A$" + next);
    row(8);
  }

  /** On a page of its own: a table's head must not stand alone at the foot of one. */
  private void limits() {
    sheet.setRowBreak(next - 1);
    merged(row(20), "Giới hạn của từng chỉ tiêu", styles.heading());
    header("Mã của chỉ tiêu", "Tên", "Tính bằng", "Nhiều nhất");
    for (Indicator indicator : form.indicators()) {
      XSSFRow row = row(Lines.height(indicator.name().vi(), WIDTHS[1], FormStyles.SIZE, 17) + 3);
      FormCells.cell(row, 0, styles.code()).setCellValue(indicator.code().value());
      FormCells.cell(row, 1, styles.boxed()).setCellValue(indicator.name().vi());
      FormCells.cell(row, 2, styles.measure()).setCellValue(indicator.unitOfMeasure().vi());
      FormCells.cell(row, LAST, styles.earlier(indicator.decimals()))
          .setCellValue(indicator.max().doubleValue());
    }
  }

  private void header(String... names) {
    XSSFRow row = row(20);
    for (int column = 0; column < names.length; column++) {
      FormCells.cell(row, column, styles.tableHead()).setCellValue(names[column]);
    }
    if (names.length == 2) {
      wide(row, names[1], styles.tableHead());
    }
  }

  private void wide(XSSFRow row, String text, CellStyle style) {
    for (int column = 1; column <= LAST; column++) {
      FormCells.cell(row, column, style);
    }
    row.getCell(1).setCellValue(text);
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, LAST));
  }

  private void merged(XSSFRow row, String text, CellStyle style) {
    FormCells.merged(row, 0, LAST, text, style);
  }

  private XSSFRow row(double points) {
    XSSFRow row = sheet.createRow(next++);
    row.setHeightInPoints((float) points);
    return row;
  }
}
