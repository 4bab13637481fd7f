package vn.tonghop.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.catalogue.Check;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.orgunit.Level;
import vn.tonghop.quantity.Quantity;

/**
 * The form itself: whose it is, of what and of when, each told by a label with its value to the
 * right; the table with a line for each indicator; the place to sign. All but the input cells is
 * locked, without a password.
 */
final class FormSheet {

  static final String NAME = "Biểu";

  private static final String RULE = "─".repeat(14);

  private static final List<String> HEADER =
      List.of("TT", "Chỉ tiêu", "Mã", "Đơn vị tính", "Số liệu", "Kỳ trước", "Kiểm tra");

  /** In characters of the workbook's own font. */
  private static final double[] WIDTHS = {6, 33, 14, 9.5, 10.5, 9.5, 9};

  private static final int NUMBER = 0;
  private static final int INDICATOR = 1;
  private static final int CODE = 2;
  private static final int MEASURE = 3;
  private static final int FIGURE = 4;
  private static final int EARLIER = 5;
  private static final int CHECK = 6;
  private static final int LAST = CHECK;

  private final Form form;
  private final XSSFSheet sheet;
  private final FormStyles styles;
  private final FormInputs inputs;
  private int next;
  private List<Check> leftOut = List.of();

  FormSheet(Form form, XSSFWorkbook workbook, FormStyles styles) {
    this.form = form;
    this.sheet = workbook.createSheet(NAME);
    this.styles = styles;
    this.inputs = new FormInputs(sheet);
  }

  void write() {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, (int) (WIDTHS[column] * 256));
    }
    head();
    keys();
    table();
    signatures();
    FormPage.set(sheet, LAST, next - 1, form.version());
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  /** The checks that the form cannot show. */
  List<Check> checksLeftOut() {
    return leftOut;
  }

  private void head() {
    XSSFRow first = row(18);
    form.above()
        .ifPresent(
            above ->
                FormCells.merged(
                    first,
                    NUMBER,
                    CODE,
                    above.toUpperCase(Locale.ROOT),
                    styles.centred(12, false, false)));
    FormCells.merged(
        first, MEASURE, LAST, "Biểu " + form.programme().code(), styles.centred(12, true, false));
    XSSFRow second = row(18);
    FormCells.merged(
        second,
        NUMBER,
        CODE,
        form.state().name().toUpperCase(Locale.ROOT),
        styles.centred(12, true, false));
    FormCells.merged(second, MEASURE, LAST, "Dùng cho " + level(), styles.centred(12, false, true));
    FormCells.merged(row(10), NUMBER, CODE, RULE, styles.centred(6, false, false));
    FormCells.merged(row(24), NUMBER, LAST, "BIỂU SỐ LIỆU", styles.centred(15, true, false));
    String name = form.programme().name().vi();
    FormCells.merged(
        row(Lines.height(name, 80, 14, 19)), NUMBER, LAST, name, styles.centred(14, true, false));
    FormCells.merged(row(19), NUMBER, LAST, periodInWords(), styles.centred(13, false, true));
    row(8);
  }

  private String level() {
    Level level = form.unit().level();
    return switch (level) {
      case COUNTRY -> "cấp Trung ương";
      case PROVINCE -> "cấp tỉnh, thành phố";
      case DEPARTMENT -> "sở, ban, ngành";
      case DISTRICT -> "cấp huyện";
      case COMMUNE -> "cấp xã";
      case GROUP -> throw new IllegalStateException("A group hands nothing in");
    };
  }

  /** With its days, which the name leaves open in one of the two calendars. */
  private String periodInWords() {
    String words = PeriodPhrase.of(form.period(), form.programme().reporting());
    String days = PeriodPhrase.days(form.period());
    String whole = words.equals(days) ? days : words + " (" + days + ")";
    return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
  }

  private void keys() {
    key("Mã chương trình", form.programme().code().value());
    key("Mã đơn vị", form.state().code().value());
    key("Kỳ báo cáo", form.periodText());
    key("Phiên bản biểu", form.version());
    int day = inputKey("Ngày gửi", "dd/mm/yyyy");
    inputs.day(day, CODE, form.period().start());
    if (!form.reasons().isEmpty()) {
      inputs.reasons(inputKey("Mã lý do", "@"), CODE, GuideSheet.REASON_CODES);
    }
    if (!form.limitations().isEmpty()) {
      inputs.limitations(inputKey("Mã hạn chế", "@"), CODE, GuideSheet.LIMITATION_CODES);
    }
    String note =
        "Chỉ ghi vào ô nền vàng. Để trống = chưa có số liệu; 0 = không phát sinh. (*) bắt buộc có"
            + " số liệu. Hạn gửi: ngày "
            + PeriodPhrase.day(form.deadline())
            + ". Cách ghi: xem trang “Hướng dẫn”.";
    FormCells.merged(row(34), NUMBER, LAST, note, styles.note());
  }

  private void key(String label, String value) {
    XSSFRow row = row(19);
    FormCells.merged(row, NUMBER, INDICATOR, label, styles.label());
    FormCells.cell(row, CODE, styles.key()).setCellValue(value);
  }

  /** The row of the input cell. */
  private int inputKey(String label, String format) {
    XSSFRow row = row(20);
    FormCells.merged(row, NUMBER, INDICATOR, label, styles.label());
    CellStyle style = styles.input(format);
    FormCells.cell(row, CODE, style);
    FormCells.cell(row, MEASURE, style);
    FormCells.cell(row, FIGURE, style);
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), CODE, FIGURE));
    return row.getRowNum();
  }

  private void table() {
    XSSFRow header = row(36);
    for (int column = 0; column < HEADER.size(); column++) {
      FormCells.cell(header, column, styles.tableHead()).setCellValue(HEADER.get(column));
    }
    sheet.setRepeatingRows(
        new CellRangeAddress(header.getRowNum(), header.getRowNum(), NUMBER, LAST));
    int first = next;
    Map<IndicatorCode, Integer> rows = new HashMap<>();
    for (FormLine line : FormLines.of(form)) {
      line.indicator().ifPresent(indicator -> rows.put(indicator.code(), next + 1));
      line(line);
    }
    CheckFormulas checks = new CheckFormulas(form, rows, "E", "F");
    leftOut = checks.leftOut();
    for (int row = first; row < next; row++) {
      XSSFCell cell = FormCells.cell(sheet.getRow(row), CHECK, styles.check());
      checks.formula(row + 1).ifPresent(cell::setCellFormula);
    }
    inputs.colourChecks(new CellRangeAddress(first, next - 1, CHECK, CHECK));
    summary(first + 1, next);
  }

  private void line(FormLine line) {
    boolean bold = line.indicator().isEmpty();
    double characters = WIDTHS[INDICATOR] - 1.5 * line.depth() - 1;
    XSSFRow row = row(Lines.height(line.name(), characters, FormStyles.SIZE, 17) + 4);
    FormCells.cell(row, NUMBER, styles.number(bold)).setCellValue(line.number());
    FormCells.cell(row, INDICATOR, styles.name(line.depth(), bold)).setCellValue(line.name());
    if (line.indicator().isEmpty()) {
      for (int column = CODE; column <= EARLIER; column++) {
        FormCells.cell(row, column, styles.boxed());
      }
      return;
    }
    Indicator indicator = line.indicator().get();
    FormCells.cell(row, CODE, styles.code()).setCellValue(indicator.code().value());
    FormCells.cell(row, MEASURE, styles.measure()).setCellValue(indicator.unitOfMeasure().vi());
    FormCells.cell(row, FIGURE, styles.figure(indicator.decimals()));
    inputs.figure(row.getRowNum(), FIGURE, indicator);
    earlier(FormCells.cell(row, EARLIER, styles.earlier(indicator.decimals())), indicator.code());
  }

  private void earlier(XSSFCell cell, IndicatorCode code) {
    Quantity quantity = form.earlier().map(before -> before.quantities().get(code)).orElse(null);
    if (quantity != null && quantity.isExact()) {
      cell.setCellValue(quantity.value().doubleValue());
    } else if (quantity != null) {
      cell.setCellValue(Lines.amount(quantity));
    }
  }

  /** How many checks speak up, since paper shows but the beginning of what they say. */
  private void summary(int firstRow, int lastRow) {
    row(6);
    String range = "$G$" + firstRow + ":$G$" + lastRow;
    XSSFRow row = row(20);
    String wrong = "COUNTIF(" + range + ",\"" + CheckFormulas.WRONG + "*\")";
    String doubtful = "COUNTIF(" + range + ",\"" + CheckFormulas.DOUBTFUL + "*\")";
    FormCells.merged(row, NUMBER, LAST, "", styles.note());
    row.getCell(NUMBER)
        .setCellFormula(
            "IF("
                + wrong
                + "+"
                + doubtful
                + "=0,\"\",\"Còn \"&"
                + wrong
                + "&\" chỗ phải sửa, \"&"
                + doubtful
                + "&\" chỗ cần xem lại (cột Kiểm tra).\")");
  }

  private void signatures() {
    row(6);
    XSSFRow day = row(19);
    FormCells.merged(
        day, MEASURE, LAST, "……………, ngày …… tháng …… năm ………", styles.centred(13, false, true));
    XSSFRow who = row(19);
    FormCells.merged(who, NUMBER, INDICATOR, "NGƯỜI LẬP BIỂU", styles.centred(13, true, false));
    FormCells.merged(who, MEASURE, LAST, "THỦ TRƯỞNG ĐƠN VỊ", styles.centred(13, true, false));
    XSSFRow how = row(19);
    FormCells.merged(how, NUMBER, INDICATOR, "(ký trên bản in)", styles.centred(12, false, true));
    FormCells.merged(
        how, MEASURE, LAST, "(ký, đóng dấu trên bản in)", styles.centred(12, false, true));
    row(60);
  }

  private XSSFRow row(double points) {
    XSSFRow row = sheet.createRow(next++);
    row.setHeightInPoints((float) points);
    return row;
  }
}
