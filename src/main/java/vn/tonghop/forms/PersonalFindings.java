package vn.tonghop.forms;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import vn.tonghop.validation.Finding;

/** Keeps personal data out of what goes back (law 9). */
final class PersonalFindings {

  /** By which the rule book knows the finding. */
  private static final String RULE = "F13";

  private PersonalFindings() {}

  static boolean isOne(Finding finding) {
    return finding.rule().equals(RULE);
  }

  /** Blanks a cell, and its text in the table of texts that a workbook keeps apart from it. */
  static void blank(XSSFCell cell) {
    if (cell.getCellType() == CellType.STRING) {
      XSSFRichTextString text = cell.getRichStringCellValue();
      text.setString("");
    }
    cell.setBlank();
  }
}
