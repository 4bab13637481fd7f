package vn.tonghop.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import vn.tonghop.submission.CsvRows;
import vn.tonghop.validation.Finding;

/**
 * A workbook made of a CSV file, each row in the row of its line, all cells text as they were
 * handed in, with what was found marked. In memory are a few rows at a time. For one use.
 */
final class MarkedTable {

  private static final String SHEET = "Dữ liệu";
  private static final int ROWS_IN_MEMORY = 200;
  private static final int MOST_COMMENTS = 2_000;

  /** In characters. */
  private static final int WIDTH = 14;

  private static final int MARK_WIDTH = 70;
  private static final String TEXT = "@";

  /** The copy of the same bytes is the same, whenever it is made. */
  private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

  /** With these a text would be a formula, if a program took it for one. */
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final Map<String, CellStyle> styles = new HashMap<>();
  private final List<Finding> findings;
  private final Found found;
  private int comments;

  MarkedTable(List<Finding> findings) {
    this.findings = findings;
    this.found = Found.of(findings);
  }

  /** Writes it; the stream is left open. */
  void write(Path file, OutputStream out) throws IOException {
    try (workbook) {
      SXSSFSheet sheet = workbook.createSheet(SHEET);
      int width = Math.min(width(file), SpreadsheetVersion.EXCEL2007.getMaxColumns() - 1);
      sheet.setDefaultColumnWidth(WIDTH);
      sheet.setColumnWidth(width, MARK_WIDTH * 256);
      sheet.createFreezePane(0, 1);
      FormPage.sideways(sheet);
      fill(sheet, file, width);
      FindingsSheet.add(
          workbook, findings, place -> place.row() > 0 ? Optional.of(SHEET) : Optional.empty());
      SteadyWorkbook.sign(workbook.getXSSFWorkbook(), FindingsSheet.NAME, NO_DAY);
      SteadyWorkbook.write(workbook, out);
    }
  }

  private static int width(Path file) {
    int width = 0;
    try (CsvRows rows = CsvRows.open(file)) {
      for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        width = Math.max(width, row.get().cells().size());
      }
    }
    return width;
  }

  private void fill(SXSSFSheet sheet, Path file, int width) {
    int last = 0;
    try (CsvRows rows = CsvRows.open(file)) {
      for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        last = row.get().number();
        if (last > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
          return;
        }
        fill(sheet.createRow(last - 1), row.get(), width);
      }
    }
    // What could not be read has no row of its own; the mark tells where it would stand.
    for (int number : found.rows()) {
      if (number > last && number <= SpreadsheetVersion.EXCEL2007.getMaxRows()) {
        fill(sheet.createRow(number - 1), new CsvRows.Row(number, List.of()), width);
      }
    }
  }

  private void fill(Row row, CsvRows.Row from, int width) {
    Map<Integer, List<Finding>> bad = found.cells(from.number());
    int cells = Math.min(from.cells().size(), width);
    for (int column = 0; column < cells; column++) {
      List<Finding> here = bad.getOrDefault(column + 1, List.of());
      boolean hidden = here.stream().anyMatch(PersonalFindings::isOne);
      fill(row.createCell(column), hidden ? "" : from.cells().get(column), here);
    }
    bad.forEach(
        (column, here) -> {
          if (column > cells && column <= width) {
            fill(row.createCell(column - 1), "", here);
          }
        });
    if (!bad.isEmpty()) {
      Cell end = row.createCell(width);
      end.setCellValue(Mark.ofRow(found.inRow(from.number())));
      end.setCellStyle(ofRows());
    }
  }

  private void fill(Cell cell, String text, List<Finding> here) {
    int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    if (!text.isEmpty()) {
      cell.setCellValue(text.length() <= longest ? text : text.substring(0, longest));
    }
    boolean quoted = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    cell.setCellStyle(style(quoted, here.isEmpty() ? "" : Mark.rgb(here)));
    if (!here.isEmpty() && comments < MOST_COMMENTS) {
      Mark.comment(cell, here);
      comments++;
    }
  }

  private CellStyle style(boolean quoted, String rgb) {
    return styles.computeIfAbsent(
        quoted + rgb,
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat(TEXT));
          style.setQuotePrefixed(quoted);
          if (!rgb.isEmpty()) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            XSSFColor color = FormStyles.color(rgb);
            style.setFillForegroundColor(color);
          }
          return style;
        });
  }

  private CellStyle ofRows() {
    return styles.computeIfAbsent(
        Mark.SIGN,
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.TOP);
          Font font = workbook.createFont();
          font.setBold(true);
          font.setColor(Font.COLOR_RED);
          style.setFont(font);
          return style;
        });
  }
}
