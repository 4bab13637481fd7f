package vn.tonghop.forms;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import vn.tonghop.catalogue.Indicator;

/** What may be typed where, and the colours of what the checks say. */
final class FormInputs {

  private final XSSFSheet sheet;
  private final DataValidationHelper validations;

  FormInputs(XSSFSheet sheet) {
    this.sheet = sheet;
    this.validations = sheet.getDataValidationHelper();
  }

  /**
   * A number in range with no more places than the indicator has, or a text that begins like an
   * approximate number, or a sign for "none" or "not reported".
   */
  void figure(int row, int column, Indicator indicator) {
    String cell = new CellReference(row, column).formatAsString();
    String places = String.valueOf(indicator.decimals());
    String formula =
        "IF(ISNUMBER(%1$s),AND(%1$s>=0,%1$s<=%2$s,%1$s=ROUND(%1$s,%3$s)),"
            + "OR(%1$s=\"-\",%1$s=\"…\",%1$s=\"...\",LEFT(%1$s,5)=\"trên \",LEFT(%1$s,4)=\"hơn \","
            + "LEFT(%1$s,4)=\"gần \",LEFT(%1$s,7)=\"khoảng \"))";
    String max = indicator.max().toPlainString();
    DataValidation validation =
        add(
            validations.createCustomConstraint(
                formula.replace("%1$s", cell).replace("%2$s", max).replace("%3$s", places)),
            row,
            column);
    String kind =
        indicator.decimals() == 0
            ? "số nguyên"
            : "số có nhiều nhất " + indicator.decimals() + " chữ số thập phân";
    validation.createErrorBox(
        "Số liệu chưa đúng",
        "Ghi "
            + kind
            + " từ 0 đến "
            + max
            + ", viết liền không có dấu chấm; hoặc trên/gần/khoảng kèm số; hoặc để trống nếu chưa"
            + " có số liệu.");
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    sheet.addValidationData(validation);
  }

  /** A day that is not before the period begins. */
  void day(int row, int column, LocalDate earliest) {
    String first =
        "DATE("
            + earliest.getYear()
            + ","
            + earliest.getMonthValue()
            + ","
            + earliest.getDayOfMonth()
            + ")";
    DataValidation validation =
        add(
            validations.createDateConstraint(
                OperatorType.GREATER_OR_EQUAL, "=" + first, "", "dd/mm/yyyy"),
            row,
            column);
    validation.createErrorBox(
        "Ngày gửi chưa đúng", "Ghi ngày, tháng, năm gửi biểu, như 05/4/2019.");
    validation.createPromptBox("Ngày gửi", "Ngày, tháng, năm gửi biểu; gửi lại thì ghi ngày mới.");
    validation.setShowPromptBox(true);
    sheet.addValidationData(validation);
  }

  /** One of the codes from a list; more than one may be typed, with blanks between. */
  void reasons(int row, int column, String codes) {
    codes(row, column, codes, "Mã lý do", "Chỉ ghi khi số liệu tăng, giảm bất thường.");
  }

  /** The same for shortcomings that the unit finds in its own work. */
  void limitations(int row, int column, String codes) {
    codes(
        row,
        column,
        codes,
        "Mã hạn chế",
        "Những hạn chế mà đơn vị tự thấy; không có thì để trống.");
  }

  private void codes(int row, int column, String codes, String title, String what) {
    DataValidation validation = add(validations.createFormulaListConstraint(codes), row, column);
    validation.setShowErrorBox(false);
    validation.createPromptBox(
        title,
        what
            + " Chọn một mã, hoặc gõ nhiều mã cách nhau bằng dấu cách; nghĩa của mã ở trang Hướng"
            + " dẫn.");
    validation.setShowPromptBox(true);
    sheet.addValidationData(validation);
  }

  private DataValidation add(DataValidationConstraint constraint, int row, int column) {
    DataValidation validation =
        validations.createValidation(
            constraint, new CellRangeAddressList(row, row, column, column));
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    return validation;
  }

  /** Green for what holds, red for what is wrong, brown for what is doubtful. */
  void colourChecks(CellRangeAddress range) {
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    String first = new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString();
    CellRangeAddress[] ranges = {range};
    formatting.addConditionalFormatting(
        ranges,
        new XSSFConditionalFormattingRule[] {
          colour(formatting, first, CheckFormulas.HOLDS, IndexedColors.GREEN),
          colour(formatting, first, CheckFormulas.WRONG, IndexedColors.DARK_RED),
          colour(formatting, first, CheckFormulas.DOUBTFUL, IndexedColors.BROWN)
        });
  }

  private static XSSFConditionalFormattingRule colour(
      XSSFSheetConditionalFormatting formatting, String cell, String sign, IndexedColors color) {
    XSSFConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule("LEFT(" + cell + ",1)=\"" + sign + "\"");
    // By number: of others POI writes three bytes, where the schema wants four.
    rule.createFontFormatting().setFontColorIndex(color.getIndex());
    return rule;
  }
}
