package vn.tonghop.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, in a worksheet that nobody sees, which fill each coloured cell had, so that a returned
 * file that comes back and goes out again can be given its own colours first.
 *
 * <p>What is remembered is the fill itself, since programs number styles anew when they save. A
 * cell that the sender moved meanwhile loses its colour, nothing else.
 */
final class FillMemory {

  static final String SHEET = "_tonghop";

  private static final String ABSENT = "ABSENT";

  private final XSSFWorkbook workbook;
  private final Map<String, Fill> fills = new HashMap<>();
  private @Nullable XSSFSheet sheet;
  private int next;

  FillMemory(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** A fill in words; {@code pattern} may be {@link #ABSENT}: there was no such cell. */
  private record Fill(String pattern, String foreground, String background) {}

  /** Reads what was remembered when the file went out before, and takes the worksheet away. */
  static FillMemory recall(XSSFWorkbook workbook) {
    FillMemory memory = new FillMemory(workbook);
    XSSFSheet earlier = workbook.getSheet(SHEET);
    if (earlier != null) {
      for (Row row : earlier) {
        memory.fills.put(
            text(row, 0) + "!" + text(row, 1), new Fill(text(row, 2), text(row, 3), text(row, 4)));
      }
      workbook.removeSheetAt(workbook.getSheetIndex(earlier));
    }
    return memory;
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null ? "" : cell.toString();
  }

  /** Whether the cell was made for the mark only. */
  boolean wasAbsent(XSSFCell cell) {
    return known(cell).filter(fill -> fill.pattern().equals(ABSENT)).isPresent();
  }

  /** Gives the style the fill that the cell had; none if it is not remembered. */
  void restore(XSSFCell cell, XSSFCellStyle style) {
    Optional<Fill> fill = known(cell).filter(known -> !known.pattern().equals(ABSENT));
    style.setFillPattern(
        fill.map(Fill::pattern).map(FillPatternType::valueOf).orElse(FillPatternType.NO_FILL));
    style.setFillForegroundColor(fill.map(Fill::foreground).map(this::color).orElse(null));
    style.setFillBackgroundColor(fill.map(Fill::background).map(this::color).orElse(null));
  }

  /** What tells one restored style from another. */
  String key(XSSFCell cell) {
    return known(cell).map(Fill::toString).orElse("");
  }

  private Optional<Fill> known(XSSFCell cell) {
    return Optional.ofNullable(fills.get(key(cell.getSheet().getSheetName(), cell.getReference())));
  }

  private static String key(String sheetName, String reference) {
    return sheetName + "!" + reference;
  }

  /** Remembers the fill of a cell that is about to be coloured. */
  void remember(XSSFCell cell, boolean absent) {
    XSSFCellStyle style = cell.getCellStyle();
    XSSFRow row = sheet().createRow(next++);
    row.createCell(0).setCellValue(cell.getSheet().getSheetName());
    row.createCell(1).setCellValue(cell.getReference());
    row.createCell(2).setCellValue(absent ? ABSENT : style.getFillPattern().name());
    row.createCell(3).setCellValue(text(style.getFillForegroundColorColor()));
    row.createCell(4).setCellValue(text(style.getFillBackgroundColorColor()));
  }

  /** Behind all that people see. */
  void moveToEnd() {
    if (sheet != null) {
      workbook.setSheetOrder(SHEET, workbook.getNumberOfSheets() - 1);
    }
  }

  private XSSFSheet sheet() {
    XSSFSheet known = sheet;
    if (known == null) {
      known = workbook.createSheet(SHEET);
      workbook.setSheetVisibility(workbook.getSheetIndex(known), SheetVisibility.VERY_HIDDEN);
      sheet = known;
    }
    return known;
  }

  /** {@code theme 4 0.6}, {@code indexed 64}, {@code rgb FFDCE6F1 0.0}; empty for none. */
  private static String text(@Nullable XSSFColor color) {
    if (color == null || color.isAuto()) {
      return "";
    }
    if (color.isThemed()) {
      return "theme " + color.getTheme() + " " + color.getTint();
    }
    if (color.isIndexed()) {
      return "indexed " + color.getIndexed();
    }
    String rgb = color.getARGBHex();
    return rgb == null ? "" : "rgb " + rgb + " " + color.getTint();
  }

  private @Nullable XSSFColor color(String text) {
    String[] words = text.split(" ", -1);
    if (words.length < 2) {
      return null;
    }
    XSSFColor color = new XSSFColor(workbook.getStylesSource().getIndexedColors());
    switch (words[0]) {
      case "theme" -> color.setTheme(Integer.parseInt(words[1]));
      case "indexed" -> color.setIndexed(Integer.parseInt(words[1]));
      default -> color.setARGBHex(words[1]);
    }
    if (words.length > 2 && Double.parseDouble(words[2]) != 0) {
      color.setTint(Double.parseDouble(words[2]));
    }
    return color;
  }
}
