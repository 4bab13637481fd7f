package vn.tonghop.forms;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.Units;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.Finding;

/** What is put at a bad cell in words: a comment, and a mark at the end of its row. */
final class Mark {

  static final String AUTHOR = "Tổng Hợp";

  /** With it begins what is put at the end of a row. */
  static final String SIGN = SubmissionFile.RETURNED_MARK;

  static final String ERROR_RGB = "FFB3A7";
  static final String WARNING_RGB = "FFE08A";

  private static final String HEAD = AUTHOR + " · ";

  /** Excel holds no longer text in a cell. */
  private static final int LONGEST = 32_000;

  private static final int COMMENT_COLUMNS = 5;
  private static final int COMMENT_ROWS = 8;

  private Mark() {}

  /** The colour of a cell: of the worst that was found there. */
  static String rgb(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isError) ? ERROR_RGB : WARNING_RGB;
  }

  static String kind(Finding finding) {
    return finding.isError() ? "lỗi" : "cảnh báo";
  }

  /** {@code ◄ K05: …}: all that was found in a row, in Vietnamese. */
  static String ofRow(List<Finding> findings) {
    String text =
        findings.stream()
            .map(finding -> finding.rule() + ": " + finding.message().vi())
            .distinct()
            .collect(Collectors.joining(" | "));
    return shortened(SIGN + text);
  }

  static boolean isOfRow(Cell cell) {
    return cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith(SIGN);
  }

  /** What was found at a cell, by which rule, and what to do; Vietnamese, then English. */
  static void comment(Cell cell, List<Finding> findings) {
    Sheet sheet = cell.getSheet();
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    // The place of the box is also the place of the comment: it begins in the cell, at its right.
    anchor.setCol1(cell.getColumnIndex());
    anchor.setDx1(Units.pixelToEMU((int) sheet.getColumnWidthInPixels(cell.getColumnIndex())));
    anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS * Math.min(3, findings.size()));
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(helper.createRichTextString(text(findings)));
    comment.setAuthor(AUTHOR);
    cell.setCellComment(comment);
  }

  private static String text(List<Finding> findings) {
    return shortened(
        findings.stream()
            .map(
                finding ->
                    HEAD
                        + finding.rule()
                        + " ("
                        + kind(finding)
                        + ")\n"
                        + finding.message().vi()
                        + "\n\n"
                        + finding.message().en())
            .distinct()
            .collect(Collectors.joining("\n\n")));
  }

  /** Whether it was put there by us: some programs do not keep the author. */
  static boolean isOurs(Comment comment) {
    return AUTHOR.equals(comment.getAuthor()) || comment.getString().getString().startsWith(HEAD);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
