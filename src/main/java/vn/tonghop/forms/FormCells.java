package vn.tonghop.forms;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Cells of the sheets of a form, single ones and merged ones; columns count from 0. */
final class FormCells {

  private FormCells() {}

  /** The cell there, made if need be, in this style. */
  static XSSFCell cell(XSSFRow row, int column, CellStyle style) {
    XSSFCell cell = row.getCell(column);
    if (cell == null) {
      cell = row.createCell(column);
    }
    cell.setCellStyle(style);
    return cell;
  }

  /** Cells of a row as one, with the text unless it is empty; both ends are included. */
  static void merged(XSSFRow row, int from, int to, String text, CellStyle style) {
    for (int column = from; column <= to; column++) {
      cell(row, column, style);
    }
    if (!text.isEmpty()) {
      row.getCell(from).setCellValue(text);
    }
    row.getSheet()
        .addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
  }
}
