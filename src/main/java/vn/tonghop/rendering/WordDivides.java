package vn.tonghop.rendering;

import java.util.Locale;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Break;

/**
 * Dashes across a line over time of Office's own, where it goes over to other units: shapes that
 * stand over the chart, with the day beside them. The plot has a fixed place then, so that they
 * stand where they belong; whoever changes the periods of the figures must move them.
 */
final class WordDivides {

  private static final String SPACE =
      "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing";
  private static final double LEFT = 52;
  private static final double RIGHT = 8;
  private static final double EDGE = 6;
  private static final double PITCH = 13;
  private static final double GAP = 3;
  private static final String INK = "404040";

  private final Chart chart;
  private final String language;
  private final double width;
  private final double height;
  private final double below;

  /**
   * @param width of the chart, in points, as all measures
   * @param height of the chart
   * @param below room for the periods
   * @param language of the labels, as Office names it
   */
  WordDivides(Chart chart, double width, double height, double below, String language) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.below = below;
    this.language = language;
  }

  /** Room for what is said at them, above the line. */
  static double above(Chart chart) {
    return chart.breaks().size() * PITCH;
  }

  private double top() {
    return EDGE + above(chart);
  }

  private double plotWidth() {
    return width - LEFT - RIGHT;
  }

  /** Where the plot stands. */
  void layout(WordMarkup out) {
    out.begin("c:layout").begin("c:manualLayout").plain("c:layoutTarget", "inner");
    out.plain("c:xMode", "edge").plain("c:yMode", "edge");
    out.plain("c:x", share(LEFT / width)).plain("c:y", share(top() / height));
    out.plain("c:w", share(plotWidth() / width));
    out.plain("c:h", share((height - top() - below) / height)).end().end();
  }

  private static String share(double part) {
    return String.format(Locale.ROOT, "%.4f", part);
  }

  /** The shapes. */
  byte[] shapes() {
    WordMarkup out =
        new WordMarkup(
            "xmlns:c", WordMarkup.CHARTS, "xmlns:a", WordMarkup.DRAWINGS, "xmlns:cdr", SPACE);
    out.begin("c:userShapes");
    for (int row = 0; row < chart.breaks().size(); row++) {
      dashes(chart.breaks().get(row), row, out);
      label(chart.breaks().get(row), row, out);
    }
    out.end();
    return out.bytes();
  }

  private double x(Break divide) {
    return LEFT + plotWidth() * divide.position() / chart.points().size();
  }

  private void dashes(Break divide, int row, WordMarkup out) {
    double x = x(divide);
    anchor(x, EDGE + row * PITCH, x, height - below, out);
    out.begin("cdr:cxnSp");
    out.begin("cdr:nvCxnSpPr");
    out.lone("cdr:cNvPr", "id", id(2 * row), "name", divide.label());
    out.lone("cdr:cNvCxnSpPr").end();
    out.begin("cdr:spPr").begin("a:prstGeom", "prst", "line").lone("a:avLst").end();
    out.begin("a:ln", "w", "9525").begin("a:solidFill").plain("a:srgbClr", INK).end();
    out.plain("a:prstDash", "dash").end().end();
    out.end().end();
  }

  private void label(Break divide, int row, WordMarkup out) {
    double x = x(divide);
    double wide = Typeface.width(divide.label(), Bars.TEXT, false) + GAP;
    boolean right = x + GAP + wide <= width;
    double from = right ? x + GAP : x - GAP - wide;
    double y = EDGE + row * PITCH;
    anchor(from, y, from + wide, y + PITCH, out);
    out.begin("cdr:sp");
    out.begin("cdr:nvSpPr");
    out.lone("cdr:cNvPr", "id", id(2 * row + 1), "name", divide.label());
    out.lone("cdr:cNvSpPr", "txBox", "1").end();
    out.begin("cdr:spPr").begin("a:prstGeom", "prst", "rect").lone("a:avLst").end();
    out.lone("a:noFill").end();
    out.begin("cdr:txBody");
    out.lone(
        "a:bodyPr",
        "wrap",
        "none",
        "lIns",
        "0",
        "tIns",
        "0",
        "rIns",
        "0",
        "bIns",
        "0",
        "anchor",
        "ctr");
    out.begin("a:p").lone("a:pPr", "algn", right ? "l" : "r").begin("a:r");
    out.begin("a:rPr", "lang", language, "sz", String.format(Locale.ROOT, "%.0f", Bars.TEXT * 100));
    out.begin("a:solidFill").plain("a:srgbClr", "000000").end();
    out.lone("a:latin", "typeface", WordStyles.FONT).lone("a:cs", "typeface", WordStyles.FONT);
    out.end().element("a:t", divide.label()).end().end();
    out.end().end().end();
  }

  private static String id(int number) {
    return String.valueOf(number + 2);
  }

  private void anchor(double x, double y, double toX, double toY, WordMarkup out) {
    out.begin("cdr:relSizeAnchor");
    corner("cdr:from", x, y, out);
    corner("cdr:to", toX, toY, out);
  }

  private void corner(String name, double x, double y, WordMarkup out) {
    out.begin(name).element("cdr:x", share(x / width)).element("cdr:y", share(y / height)).end();
  }
}
