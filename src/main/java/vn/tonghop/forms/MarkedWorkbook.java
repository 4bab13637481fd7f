package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tonghop.provenance.Place;
import vn.tonghop.validation.Finding;

/**
 * Marks bad cells in a sender's own workbook and leaves all else as it is: values, formulas,
 * formats. Marks of an earlier return are taken away first. For one use.
 */
final class MarkedWorkbook {

  /** Programs get slow with more. */
  private static final int MOST_COMMENTS = 2_000;

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();
  private @Nullable XSSFCellStyle ofRows;
  private int comments;

  MarkedWorkbook(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Takes earlier marks away and puts these there. */
  void mark(List<Finding> findings) {
    unmark();
    FillMemory memory = new FillMemory(workbook);
    for (XSSFSheet sheet : sheets()) {
      List<Finding> here =
          findings.stream()
              .filter(finding -> name(finding.place()).equals(Optional.of(sheet.getSheetName())))
              .toList();
      mark(sheet, Found.of(here), memory);
    }
    FindingsSheet.add(workbook, findings, this::name);
    memory.moveToEnd();
  }

  private List<XSSFSheet> sheets() {
    List<XSSFSheet> sheets = new ArrayList<>();
    for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
      sheets.add(workbook.getSheetAt(index));
    }
    return sheets;
  }

  /** The worksheet that is meant: the first when none is named. */
  private Optional<String> name(Place place) {
    if (place.row() == 0) {
      return Optional.of(place.sheet()).filter(name -> workbook.getSheet(name) != null);
    }
    return place.sheet().isEmpty()
        ? Optional.of(workbook.getSheetName(0))
        : Optional.of(place.sheet()).filter(name -> workbook.getSheet(name) != null);
  }

  private void mark(XSSFSheet sheet, Found found, FillMemory memory) {
    if (found.isEmpty()) {
      return;
    }
    int free = firstFreeColumn(sheet);
    for (int number : found.rows()) {
      found
          .cells(number)
          .forEach(
              (column, findings) -> {
                if (column > 0) {
                  mark(sheet, number - 1, column - 1, findings, memory);
                }
              });
      XSSFCell end = row(sheet, number - 1).createCell(free);
      end.setCellValue(Mark.ofRow(found.inRow(number)));
      end.setCellStyle(ofRows());
    }
  }

  private static int firstFreeColumn(XSSFSheet sheet) {
    int free = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          free = Math.max(free, cell.getColumnIndex() + 1);
        }
      }
    }
    return free;
  }

  private void mark(
      XSSFSheet sheet, int rowIndex, int column, List<Finding> findings, FillMemory memory) {
    XSSFRow row = row(sheet, rowIndex);
    XSSFCell there = row.getCell(column);
    XSSFCell cell = there == null ? row.createCell(column) : there;
    memory.remember(cell, there == null);
    if (findings.stream().anyMatch(PersonalFindings::isOne)) {
      PersonalFindings.blank(cell);
    }
    String rgb = Mark.rgb(findings);
    cell.setCellStyle(
        styles.computeIfAbsent(
            cell.getCellStyle().getIndex() + rgb, key -> coloured(cell.getCellStyle(), rgb)));
    if (cell.getCellComment() == null && comments < MOST_COMMENTS) {
      Mark.comment(cell, findings);
      comments++;
    }
  }

  private static XSSFRow row(XSSFSheet sheet, int index) {
    XSSFRow row = sheet.getRow(index);
    return row == null ? sheet.createRow(index) : row;
  }

  private XSSFCellStyle coloured(XSSFCellStyle before, String rgb) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(before);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(FormStyles.color(rgb));
    style.setFillBackgroundColor((org.apache.poi.xssf.usermodel.XSSFColor) null);
    return style;
  }

  private XSSFCellStyle ofRows() {
    XSSFCellStyle style = ofRows;
    if (style == null) {
      style = workbook.createCellStyle();
      XSSFFont font = workbook.createFont();
      font.setFontName(FormStyles.FONT);
      font.setFontHeightInPoints((short) 11);
      font.setBold(true);
      font.setColor(Font.COLOR_RED);
      style.setFont(font);
      ofRows = style;
    }
    return style;
  }

  private void unmark() {
    FillMemory memory = FillMemory.recall(workbook);
    for (int index = workbook.getNumberOfSheets() - 1; index >= 0; index--) {
      if (FindingsSheet.isOne(workbook.getSheetAt(index)) && workbook.getNumberOfSheets() > 1) {
        workbook.removeSheetAt(index);
      }
    }
    sheets().forEach(sheet -> unmark(sheet, memory));
  }

  private void unmark(XSSFSheet sheet, FillMemory memory) {
    for (Map.Entry<CellAddress, XSSFComment> comment :
        new HashMap<>(sheet.getCellComments()).entrySet()) {
      if (Mark.isOurs(comment.getValue())) {
        CellAddress at = comment.getKey();
        row(sheet, at.getRow())
            .getCell(at.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
            .removeCellComment();
      }
    }
    for (Row row : sheet) {
      List<Cell> cells = new ArrayList<>();
      row.forEach(cells::add);
      cells.forEach(cell -> unmark(row, (XSSFCell) cell, memory));
    }
  }

  private void unmark(Row row, XSSFCell cell, FillMemory memory) {
    if (Mark.isOfRow(cell)) {
      row.removeCell(cell);
    } else if (isOurs(cell.getCellStyle())) {
      if (memory.wasAbsent(cell) && cell.getCellType() == CellType.BLANK) {
        row.removeCell(cell);
      } else {
        cell.setCellStyle(restored(cell, memory));
      }
    }
  }

  private static boolean isOurs(XSSFCellStyle style) {
    return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
        && style.getFillForegroundColorColor() != null
        && (isOurs(style, Mark.ERROR_RGB) || isOurs(style, Mark.WARNING_RGB));
  }

  private static boolean isOurs(XSSFCellStyle style, String rgb) {
    return ("FF" + rgb).equals(style.getFillForegroundColorColor().getARGBHex());
  }

  private XSSFCellStyle restored(XSSFCell cell, FillMemory memory) {
    return styles.computeIfAbsent(
        cell.getCellStyle().getIndex() + memory.key(cell),
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(cell.getCellStyle());
          memory.restore(cell, style);
          return style;
        });
  }
}
