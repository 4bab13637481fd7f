package vn.tonghop.forms;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of a form, Times New Roman throughout; each is made once. */
final class FormStyles {

  static final String FONT = "Times New Roman";
  static final short SIZE = 13;

  private static final String INK = "000000";
  private static final String GREY = "6B6B6B";
  private static final String LINE = "7F7F7F";
  private static final String HEAD = "DCE6F1";
  private static final String INPUT = "FFF8DC";
  private static final String QUIET = "F2F2F2";

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();
  private final Map<String, XSSFFont> fonts = new HashMap<>();

  /** Sets the workbook's own font, by which widths of columns are counted. */
  FormStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont normal = workbook.getFontAt(0);
    normal.setFontName(FONT);
    normal.setFontHeightInPoints(SIZE);
  }

  XSSFCellStyle text() {
    return style("text", s -> s.setFont(font(SIZE, false, false, INK)));
  }

  XSSFCellStyle wrapped() {
    return style(
        "wrapped",
        s -> {
          s.setFont(font(SIZE, false, false, INK));
          s.setWrapText(true);
          s.setVerticalAlignment(VerticalAlignment.TOP);
        });
  }

  XSSFCellStyle heading() {
    return style("heading", s -> s.setFont(font(SIZE, true, false, INK)));
  }

  XSSFCellStyle centred(int size, boolean bold, boolean italic) {
    return style(
        "centred" + size + bold + italic,
        s -> {
          s.setFont(font(size, bold, italic, INK));
          s.setAlignment(HorizontalAlignment.CENTER);
          s.setVerticalAlignment(VerticalAlignment.CENTER);
          s.setWrapText(true);
        });
  }

  XSSFCellStyle note() {
    return style(
        "note",
        s -> {
          s.setFont(font(11, false, true, GREY));
          s.setWrapText(true);
          s.setVerticalAlignment(VerticalAlignment.CENTER);
        });
  }

  XSSFCellStyle label() {
    return style("label", s -> s.setFont(font(SIZE, false, false, GREY)));
  }

  XSSFCellStyle key() {
    return style("key", s -> s.setFont(font(SIZE, true, false, INK)));
  }

  /** An input cell above the table. */
  XSSFCellStyle input(String format) {
    return style(
        "input" + format,
        s -> {
          s.setFont(font(SIZE, false, false, INK));
          box(s);
          fill(s, INPUT);
          s.setLocked(false);
          s.setDataFormat(workbook.createDataFormat().getFormat(format));
          s.setAlignment(HorizontalAlignment.LEFT);
        });
  }

  XSSFCellStyle tableHead() {
    return style(
        "tableHead",
        s -> {
          s.setFont(font(SIZE, true, false, INK));
          box(s);
          fill(s, HEAD);
          s.setAlignment(HorizontalAlignment.CENTER);
          s.setVerticalAlignment(VerticalAlignment.CENTER);
          s.setWrapText(true);
        });
  }

  XSSFCellStyle number(boolean bold) {
    return style(
        "number" + bold,
        s -> {
          middle(s, font(SIZE, bold, false, INK));
          s.setAlignment(HorizontalAlignment.CENTER);
        });
  }

  XSSFCellStyle name(int depth, boolean bold) {
    return style(
        "name" + depth + bold,
        s -> {
          middle(s, font(SIZE, bold, false, INK));
          s.setAlignment(HorizontalAlignment.LEFT);
          s.setIndention((short) depth);
          s.setWrapText(true);
        });
  }

  XSSFCellStyle code() {
    return style(
        "code",
        s -> {
          middle(s, font(9, false, false, GREY));
          s.setAlignment(HorizontalAlignment.LEFT);
          s.setShrinkToFit(true);
        });
  }

  XSSFCellStyle measure() {
    return style(
        "measure",
        s -> {
          middle(s, font(11, false, false, INK));
          s.setAlignment(HorizontalAlignment.CENTER);
          s.setWrapText(true);
        });
  }

  /** The input cell of a figure. */
  XSSFCellStyle figure(int decimals) {
    return style(
        "figure" + decimals,
        s -> {
          middle(s, font(SIZE, false, false, INK));
          fill(s, INPUT);
          s.setLocked(false);
          s.setAlignment(HorizontalAlignment.RIGHT);
          s.setDataFormat(workbook.createDataFormat().getFormat(format(decimals)));
        });
  }

  XSSFCellStyle earlier(int decimals) {
    return style(
        "earlier" + decimals,
        s -> {
          middle(s, font(SIZE, false, false, GREY));
          fill(s, QUIET);
          s.setAlignment(HorizontalAlignment.RIGHT);
          s.setDataFormat(workbook.createDataFormat().getFormat(format(decimals)));
        });
  }

  /** Its text runs on to the right of the form, so that all of it can be read. */
  XSSFCellStyle check() {
    return style(
        "check",
        s -> {
          middle(s, font(11, false, false, INK));
          s.setAlignment(HorizontalAlignment.LEFT);
        });
  }

  XSSFCellStyle boxed() {
    return style(
        "boxed",
        s -> {
          middle(s, font(SIZE, false, false, INK));
          s.setWrapText(true);
        });
  }

  private static String format(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  private void middle(XSSFCellStyle style, XSSFFont font) {
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    box(style);
  }

  private static void box(XSSFCellStyle style) {
    XSSFColor line = color(LINE);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(line);
    style.setBottomBorderColor(line);
    style.setLeftBorderColor(line);
    style.setRightBorderColor(line);
  }

  private static void fill(XSSFCellStyle style, String rgb) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(color(rgb));
  }

  static XSSFColor color(String rgb) {
    // With the share of opacity before it: the schema wants four bytes.
    return new XSSFColor(HexFormat.of().parseHex("FF" + rgb));
  }

  private XSSFFont font(int size, boolean bold, boolean italic, String rgb) {
    return fonts.computeIfAbsent(
        size + " " + bold + italic + rgb,
        key -> {
          XSSFFont font = workbook.createFont();
          font.setFontName(FONT);
          font.setFontHeightInPoints((short) size);
          font.setBold(bold);
          font.setItalic(italic);
          font.setColor(color(rgb));
          return font;
        });
  }

  private XSSFCellStyle style(String name, Consumer<XSSFCellStyle> make) {
    XSSFCellStyle known = made.get(name);
    if (known != null) {
      return known;
    }
    XSSFCellStyle style = workbook.createCellStyle();
    make.accept(style);
    made.put(name, style);
    return style;
  }
}
