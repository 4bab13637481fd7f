package vn.tonghop.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.office.OfficeParts;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Point;
import vn.tonghop.review.Review;

/**
 * A chart of Office's own, which staff can change: its drawing, and a workbook with its figures.
 * What was not reported is a gap and bears its sign beside its name.
 */
final class WordChart {

  private static final int EMUS = 12_700;
  private static final double PITCH = 13;
  private static final double BELOW = 46;
  private static final double TALLEST = 640;
  private static final double LINE = 190;

  /** Every so many figures stand well beside each other above a line. */
  private static final int SPARSE = 12;

  /** Room that the figures of the axis take, and what is free between labels. */
  private static final double VALUES = 60;

  private static final double SPACE = 6;

  /** Room below the line for periods, and how much of their length they take when they slope. */
  private static final double FLAT = 20;

  private static final double SLOPE = 0.71;
  private static final String LEVEL = "0";
  private static final String SLOPING = "-2700000";
  private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String SHEET = "Sheet1";
  private static final String INK = "2F4B6B";
  private static final String GRID = "D9D9D9";

  private final Chart chart;
  private final Review review;
  private final DocxMeasures measures;
  private final WordMarkup out = new WordMarkup();

  WordChart(Chart chart, Review review, DocxMeasures measures) {
    this.chart = chart;
    this.review = review;
    this.measures = measures;
  }

  private static boolean isBars(Chart chart) {
    return chart.kind() == Chart.Kind.BARS;
  }

  /**
   * Writes where it stands in the text.
   *
   * @param number of the chart, from 1
   */
  static void place(Chart chart, int number, double width, WordMarkup out) {
    double height = height(chart);
    out.begin("w:r").begin("w:drawing");
    out.begin("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    out.lone("wp:extent", "cx", emus(width - 2), "cy", emus(height));
    out.lone(
        "wp:docPr",
        "id",
        String.valueOf(number),
        "name",
        chart.caption(),
        "descr",
        chart.alternative());
    out.lone("wp:cNvGraphicFramePr");
    out.begin("a:graphic").begin("a:graphicData", "uri", WordMarkup.CHARTS);
    out.lone("c:chart", "r:id", WordParts.chart(number));
    out.end().end().end().end().end();
  }

  private static double height(Chart chart) {
    return isBars(chart)
        ? Math.min(TALLEST, chart.points().size() * PITCH + BELOW)
        : LINE + WordDivides.above(chart);
  }

  private static String emus(double points) {
    return String.valueOf(Math.round(points * EMUS));
  }

  /**
   * The drawing.
   *
   * @param link by which it finds its workbook
   * @param shapes by which it finds what stands over it, where anything does
   */
  byte[] drawing(String link, String shapes) {
    out.begin("c:chartSpace");
    out.plain("c:date1904", "0");
    out.plain("c:lang", Authorship.tag(review.language()));
    out.plain("c:roundedCorners", "0");
    out.begin("c:chart").plain("c:autoTitleDeleted", "1");
    out.begin("c:plotArea");
    if (isDivided()) {
      divides().layout(out);
    } else {
      out.lone("c:layout");
    }
    if (isBars(chart)) {
      bars();
    } else {
      line();
    }
    categories();
    values();
    out.begin("c:spPr").lone("a:noFill").begin("a:ln").lone("a:noFill").end().end();
    out.end();
    out.plain("c:plotVisOnly", "1").plain("c:dispBlanksAs", "gap").end();
    out.begin("c:spPr").lone("a:noFill").begin("a:ln").lone("a:noFill").end().end();
    print(LEVEL);
    out.begin("c:externalData", "r:id", link).plain("c:autoUpdate", "0").end();
    if (isDivided()) {
      out.lone("c:userShapes", "r:id", shapes);
    }
    out.end();
    return out.bytes();
  }

  /** Whether anything stands over it. */
  boolean isDivided() {
    return !chart.breaks().isEmpty();
  }

  /** What stands over it: dashes where the line goes over to other units. */
  WordDivides divides() {
    double below = isRoomy() ? FLAT : longestName() * SLOPE + FLAT;
    return new WordDivides(
        chart,
        measures.textWidth(false) - 2,
        height(chart),
        below,
        Authorship.tag(review.language()));
  }

  private void bars() {
    out.begin("c:barChart").plain("c:barDir", "bar").plain("c:grouping", "clustered");
    out.plain("c:varyColors", "0");
    series();
    out.begin("c:spPr");
    fill(INK);
    out.end().plain("c:invertIfNegative", "0");
    labels(Set.of(), true, "outEnd");
    figures();
    out.end().plain("c:gapWidth", "55").plain("c:axId", "1").plain("c:axId", "2").end();
  }

  private void line() {
    out.begin("c:lineChart").plain("c:grouping", "standard").plain("c:varyColors", "0");
    series();
    out.begin("c:spPr").begin("a:ln", "w", "22225");
    fill(INK);
    out.end().end();
    out.begin("c:marker").plain("c:symbol", "circle").plain("c:size", "5").begin("c:spPr");
    fill(INK);
    out.end().end();
    boolean every = chart.points().size() <= SPARSE;
    labels(every ? Set.of() : told(), every, "t");
    figures();
    out.plain("c:smooth", "0").end();
    out.plain("c:marker", "1").plain("c:axId", "1").plain("c:axId", "2").end();
  }

  private void fill(String colour) {
    out.begin("a:solidFill").plain("a:srgbClr", colour).end();
  }

  private void series() {
    out.begin("c:ser").plain("c:idx", "0").plain("c:order", "0");
    out.begin("c:tx").begin("c:strRef").element("c:f", SHEET + "!$B$1");
    out.begin("c:strCache").plain("c:ptCount", "1").begin("c:pt", "idx", "0");
    out.element("c:v", chart.valueAxis()).end().end().end().end();
  }

  /** The last point that was reported, and the highest. */
  private Set<Integer> told() {
    Set<Integer> told = new TreeSet<>();
    int highest = -1;
    int last = -1;
    for (int at = 0; at < chart.points().size(); at++) {
      if (chart.points().get(at).value().isPresent()) {
        last = at;
        highest = highest < 0 || amount(at).compareTo(amount(highest)) > 0 ? at : highest;
      }
    }
    if (last >= 0) {
      told.add(highest);
      told.add(last);
    }
    return told;
  }

  private BigDecimal amount(int at) {
    return chart.points().get(at).value().orElse(BigDecimal.ZERO);
  }

  /**
   * The figures beside the points: as they are printed, qualifiers and all.
   *
   * @param some those that have one when not all do
   */
  private void labels(Set<Integer> some, boolean all, String place) {
    String usual = pattern(decimals());
    out.begin("c:dLbls");
    for (int at = 0; at < chart.points().size(); at++) {
      Point point = chart.points().get(at);
      String own = NumberPattern.shown(point.printed(), review.language());
      if (point.value().isPresent() && (all ? !own.equals(usual) : some.contains(at))) {
        out.begin("c:dLbl").plain("c:idx", String.valueOf(at));
        label(own, true, place);
        out.end();
      }
    }
    label(usual, all, place);
    out.end();
  }

  private void label(String pattern, boolean shown, String place) {
    out.lone("c:numFmt", "formatCode", pattern, "sourceLinked", "0");
    out.begin("c:spPr").lone("a:noFill").begin("a:ln").lone("a:noFill").end().end();
    print(LEVEL);
    out.plain("c:dLblPos", place);
    out.plain("c:showLegendKey", "0").plain("c:showVal", shown ? "1" : "0");
    out.plain("c:showCatName", "0").plain("c:showSerName", "0");
    out.plain("c:showPercent", "0").plain("c:showBubbleSize", "0");
  }

  private static String pattern(int places) {
    return places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
  }

  private int decimals() {
    return chart.points().stream()
        .flatMap(point -> point.value().stream())
        .mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale()))
        .max()
        .orElse(0);
  }

  private void figures() {
    int last = chart.points().size() + 1;
    String count = String.valueOf(chart.points().size());
    out.begin("c:cat").begin("c:strRef").element("c:f", SHEET + "!$A$2:$A$" + last);
    out.begin("c:strCache").plain("c:ptCount", count);
    for (int at = 0; at < chart.points().size(); at++) {
      out.begin("c:pt", "idx", String.valueOf(at));
      out.element("c:v", name(chart.points().get(at))).end();
    }
    out.end().end().end();
    out.begin("c:val").begin("c:numRef").element("c:f", SHEET + "!$B$2:$B$" + last);
    out.begin("c:numCache").element("c:formatCode", "General").plain("c:ptCount", count);
    for (int at = 0; at < chart.points().size(); at++) {
      Point point = chart.points().get(at);
      if (point.value().isPresent()) {
        out.begin("c:pt", "idx", String.valueOf(at));
        out.element("c:v", point.value().get().toPlainString()).end();
      }
    }
    out.end().end().end();
  }

  private static String name(Point point) {
    return point.value().isPresent() ? point.label() : point.label() + " " + point.printed();
  }

  private void categories() {
    boolean bars = isBars(chart);
    out.begin("c:catAx").plain("c:axId", "1");
    out.begin("c:scaling").plain("c:orientation", bars ? "maxMin" : "minMax").end();
    out.plain("c:delete", "0").plain("c:axPos", bars ? "l" : "b");
    out.lone("c:numFmt", "formatCode", "General", "sourceLinked", "0");
    out.plain("c:majorTickMark", "none").plain("c:minorTickMark", "none");
    out.plain("c:tickLblPos", "low");
    out.begin("c:spPr").begin("a:ln", "w", "6350");
    fill("7F7F7F");
    out.end().end();
    print(bars || isRoomy() ? LEVEL : SLOPING);
    out.plain("c:crossAx", "2").plain("c:crosses", "autoZero").plain("c:auto", "0");
    out.plain("c:lblAlgn", "ctr").plain("c:lblOffset", "50");
    out.plain("c:tickLblSkip", "1");
    out.plain("c:noMultiLvlLbl", "1").end();
  }

  /** Whether the periods have room for their labels beside each other. */
  private boolean isRoomy() {
    double slot = (measures.textWidth(false) - VALUES) / Math.max(1, chart.points().size());
    return longestName() + SPACE <= slot;
  }

  private double longestName() {
    return chart.points().stream()
        .mapToDouble(point -> Typeface.width(name(point), Bars.TEXT, false))
        .max()
        .orElse(0);
  }

  private void values() {
    boolean bars = isBars(chart);
    out.begin("c:valAx").plain("c:axId", "2");
    out.begin("c:scaling").plain("c:orientation", "minMax").plain("c:min", "0").end();
    out.plain("c:delete", "0").plain("c:axPos", bars ? "b" : "l");
    out.begin("c:majorGridlines").begin("c:spPr").begin("a:ln", "w", "6350");
    fill(GRID);
    out.end().end().end();
    out.begin("c:title").begin("c:tx").begin("c:rich").lone("a:bodyPr").begin("a:p");
    out.begin("a:pPr");
    properties("a:defRPr", true);
    out.end().begin("a:r");
    properties("a:rPr", true);
    out.element("a:t", chart.valueAxis()).end().end().end().end();
    out.plain("c:overlay", "0").end();
    out.lone("c:numFmt", "formatCode", pattern(0), "sourceLinked", "0");
    out.plain("c:majorTickMark", "none").plain("c:minorTickMark", "none");
    out.plain("c:tickLblPos", "nextTo");
    out.begin("c:spPr").begin("a:ln").lone("a:noFill").end().end();
    print(LEVEL);
    // the categories of bars begin at the top, so that the axis would stand there too
    out.plain("c:crossAx", "1").plain("c:crosses", bars ? "max" : "autoZero");
    out.plain("c:crossBetween", "between").end();
  }

  /**
   * How texts are printed.
   *
   * @param turn in sixty-thousandths of a degree
   */
  private void print(String turn) {
    out.begin("c:txPr").lone("a:bodyPr", "rot", turn, "vert", "horz").begin("a:p").begin("a:pPr");
    properties("a:defRPr", false);
    out.end().lone("a:endParaRPr", "lang", Authorship.tag(review.language())).end().end();
  }

  private void properties(String name, boolean italic) {
    String size = String.format(Locale.ROOT, "%.0f", Bars.TEXT * 100);
    out.begin(name, "sz", size, "b", "0", "i", italic ? "1" : "0");
    fill("000000");
    out.lone("a:latin", "typeface", WordStyles.FONT);
    out.lone("a:cs", "typeface", WordStyles.FONT).end();
  }

  /** The workbook that opens when somebody changes the figures. */
  byte[] workbook() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      figureParts().write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write the figures of " + chart.caption(), e);
    }
    return bytes.toByteArray();
  }

  private OfficeParts figureParts() {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String book = "xl/workbook.xml";
    String sheet = "xl/worksheets/sheet1.xml";
    WordMarkup workbook = new WordMarkup("xmlns", SHEETS, "xmlns:r", WordMarkup.LINKS);
    workbook.begin("workbook").begin("sheets");
    workbook.lone("sheet", "name", SHEET, "sheetId", "1", "r:id", "rId1").end().end();
    return new OfficeParts()
        .with(book, type + "sheet.main+xml", workbook.bytes())
        .with(sheet, type + "worksheet+xml", sheet())
        .linked(OfficeParts.FILE, "rId1", WordMarkup.LINKS + "/officeDocument", book)
        .linked(book, "rId1", WordMarkup.LINKS + "/worksheet", sheet);
  }

  private byte[] sheet() {
    WordMarkup sheet = new WordMarkup("xmlns", SHEETS);
    sheet.begin("worksheet").begin("sheetData").begin("row", "r", "1");
    text(sheet, "B1", chart.valueAxis());
    sheet.end();
    for (int at = 0; at < chart.points().size(); at++) {
      Point point = chart.points().get(at);
      String row = String.valueOf(at + 2);
      sheet.begin("row", "r", row);
      text(sheet, "A" + row, name(point));
      if (point.value().isPresent()) {
        sheet.begin("c", "r", "B" + row);
        sheet.element("v", point.value().get().toPlainString()).end();
      }
      sheet.end();
    }
    sheet.end().end();
    return sheet.bytes();
  }

  private static void text(WordMarkup sheet, String cell, String text) {
    sheet.begin("c", "r", cell, "t", "inlineStr");
    sheet.begin("is").element("t", text).end().end();
  }
}
