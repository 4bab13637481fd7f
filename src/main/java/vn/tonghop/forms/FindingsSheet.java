package vn.tonghop.forms;

import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import vn.tonghop.provenance.Place;
import vn.tonghop.validation.Finding;

/** The worksheet "Lỗi": a row for each finding, with a link to its cell. */
final class FindingsSheet {

  static final String NAME = "Lỗi";

  /** Stands in its first cell, by which it is known again. */
  static final String TITLE = "NHỮNG CHỖ CẦN SỬA (Tổng Hợp)";

  private static final int MOST = 10_000;
  private static final List<String> HEADER =
      List.of("TT", "Trang tính", "Ô", "Loại", "Quy tắc", "Nội dung và cách sửa");
  private static final int[] WIDTHS = {6, 18, 10, 11, 10, 110};
  private static final int CHARACTERS_PER_LINE = 115;
  private static final float LINE = 17;

  private final Sheet sheet;
  private final CellStyle plain;
  private final CellStyle bold;
  private final CellStyle wrapped;
  private final CellStyle link;
  private int next;

  private FindingsSheet(Workbook workbook) {
    this.sheet = workbook.createSheet(freeName(workbook));
    this.plain = boxed(workbook, font(workbook, false, IndexedColors.AUTOMATIC.getIndex()));
    this.bold = boxed(workbook, font(workbook, true, IndexedColors.AUTOMATIC.getIndex()));
    this.wrapped = boxed(workbook, font(workbook, false, IndexedColors.AUTOMATIC.getIndex()));
    this.wrapped.setWrapText(true);
    Font blue = font(workbook, false, IndexedColors.BLUE.getIndex());
    blue.setUnderline(Font.U_SINGLE);
    this.link = boxed(workbook, blue);
  }

  /** Told where a finding's worksheet is. */
  @FunctionalInterface
  interface Sheets {
    /** Its name; empty when the finding is about the file, or there is no such worksheet. */
    Optional<String> name(Place place);
  }

  /** Puts it behind the sender's worksheets and opens the workbook at it. */
  static void add(Workbook workbook, List<Finding> findings, Sheets sheets) {
    FindingsSheet added = new FindingsSheet(workbook);
    added.fill(findings, sheets);
    int index = workbook.getSheetIndex(added.sheet);
    for (int other = 0; other < workbook.getNumberOfSheets(); other++) {
      workbook.getSheetAt(other).setSelected(other == index);
    }
    workbook.setActiveSheet(index);
  }

  /** Whether it was put there by us. */
  static boolean isOne(Sheet sheet) {
    Row first = sheet.getRow(0);
    Cell cell = first == null ? null : first.getCell(0);
    return cell != null
        && cell.getCellType() == CellType.STRING
        && cell.getStringCellValue().equals(TITLE);
  }

  private static String freeName(Workbook workbook) {
    String name = NAME;
    for (int number = 2; workbook.getSheet(name) != null; number++) {
      name = NAME + " (" + number + ")";
    }
    return name;
  }

  private void fill(List<Finding> findings, Sheets sheets) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    row(bold, TITLE);
    row(bold, HEADER.toArray(String[]::new));
    int number = 1;
    for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
      add(number++, finding, sheets.name(finding.place()));
    }
    if (findings.size() > MOST) {
      row(bold, "", "", "", "", "", "Còn " + (findings.size() - MOST) + " chỗ, xem findings.csv");
    }
    sheet.createFreezePane(0, 2);
    FormPage.sideways(sheet);
  }

  private void add(int number, Finding finding, Optional<String> name) {
    Place place = finding.place();
    String reference = place.row() == 0 ? "" : place.cell().orElse("A" + place.row());
    Row row =
        row(
            plain,
            String.valueOf(number),
            name.orElse(place.sheet()),
            place.cell().orElse(place.row() == 0 ? "cả tệp" : "dòng " + place.row()),
            finding.isError() ? "Lỗi" : "Cảnh báo",
            finding.rule(),
            finding.message().vi());
    row.getCell(HEADER.size() - 1).setCellStyle(wrapped);
    int lines = 1 + finding.message().vi().length() / CHARACTERS_PER_LINE;
    row.setHeightInPoints(LINE * lines);
    if (name.isPresent() && !reference.isEmpty()) {
      Hyperlink target =
          sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      target.setAddress("'" + name.get().replace("'", "''") + "'!" + reference);
      row.getCell(2).setHyperlink(target);
      row.getCell(2).setCellStyle(link);
    }
  }

  private Row row(CellStyle style, String... texts) {
    Row row = sheet.createRow(next++);
    for (int column = 0; column < texts.length; column++) {
      Cell cell = row.createCell(column);
      cell.setCellValue(texts[column]);
      cell.setCellStyle(style);
    }
    return row;
  }

  private static CellStyle boxed(Workbook workbook, Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderTop(BorderStyle.HAIR);
    style.setBorderBottom(BorderStyle.HAIR);
    return style;
  }

  private static Font font(Workbook workbook, boolean isBold, short color) {
    Font font = workbook.createFont();
    font.setFontName(FormStyles.FONT);
    font.setFontHeightInPoints((short) 12);
    font.setBold(isBold);
    if (color != IndexedColors.AUTOMATIC.getIndex()) {
      font.setColor(color);
    }
    return font;
  }
}
