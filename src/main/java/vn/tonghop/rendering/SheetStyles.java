package vn.tonghop.rendering;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once. */
final class SheetStyles {

  private static final String FONT = "Times New Roman";
  private static final byte[] SHADE = {(byte) 0xFF, (byte) 0xEF, (byte) 0xEF, (byte) 0xEF};
  private static final byte[] LINES = {(byte) 0xFF, 0x59, 0x59, 0x59};
  private static final byte[] LINK = {(byte) 0xFF, 0x1F, 0x4E, (byte) 0x9E};

  private record Letters(int size, boolean bold, boolean italic, boolean link) {}

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> made = new HashMap<>();
  private final Map<Letters, XSSFFont> fonts = new HashMap<>();

  /** Sets the workbook's own font, by which widths of columns are counted. */
  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont normal = workbook.getFontAt(0);
    normal.setFontName(FONT);
    normal.setFontHeightInPoints((short) XlsxRenderer.SIZE);
    fonts.put(new Letters(XlsxRenderer.SIZE, false, false, false), normal);
  }

  XSSFCellStyle of(Look look) {
    return made.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(
        fonts.computeIfAbsent(
            new Letters(look.size(), look.bold(), look.italic(), look.link()), this::font));
    style.setAlignment(look.align());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setQuotePrefixed(look.literal());
    if (look.boxed()) {
      box(style);
    }
    if (look.shaded()) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(new XSSFColor(SHADE, null));
    }
    return style;
  }

  private static void box(XSSFCellStyle style) {
    XSSFColor lines = new XSSFColor(LINES, null);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(lines);
    style.setBottomBorderColor(lines);
    style.setLeftBorderColor(lines);
    style.setRightBorderColor(lines);
  }

  private XSSFFont font(Letters letters) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) letters.size());
    font.setBold(letters.bold());
    font.setItalic(letters.italic());
    if (letters.link()) {
      font.setUnderline(Font.U_SINGLE);
      font.setColor(new XSSFColor(LINK, null));
    }
    return font;
  }
}
