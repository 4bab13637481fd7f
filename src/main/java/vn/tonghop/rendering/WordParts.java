package vn.tonghop.rendering;

import java.util.List;
import vn.tonghop.office.OfficeParts;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Review;
import vn.tonghop.review.Sides;

/** The parts of a text file: the text, its styles, settings and header, charts with figures. */
final class WordParts {

  static final String HEADER = "header1";

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String LINK = WordMarkup.LINKS + "/";
  private static final String DOCUMENT = "word/document.xml";
  private static final String PACKAGE = "application/vnd.openxmlformats-package.";
  private static final String DESCRIPTION =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  private static final String PROPERTIES =
      "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

  private final OfficeParts parts = new OfficeParts();
  private final Review review;
  private final DocxMeasures measures;

  private WordParts(Review review) {
    this.review = review;
    this.measures = new DocxMeasures(review.layout());
  }

  /** The link from the text to a chart. */
  static String chart(int number) {
    return "chart" + number;
  }

  static OfficeParts of(Review review) {
    WordParts parts = new WordParts(review);
    parts.text();
    parts.part("settings", "settings", parts.settings());
    parts.part(HEADER, "header", header());
    parts.describe();
    return parts.parts;
  }

  private void text() {
    WordMarkup text = new WordMarkup();
    WordBlocks blocks = new WordBlocks(text, measures);
    blocks.write(review);
    parts.with(DOCUMENT, TYPE + "document.main+xml", text.bytes());
    parts.linked(OfficeParts.FILE, "rId1", LINK + "officeDocument", DOCUMENT);
    WordMarkup styles = new WordMarkup();
    new WordStyles(styles, review.language(), measures).write(blocks.sizes());
    part("styles", "styles", styles.bytes());
    List<Chart> charts = blocks.charts();
    for (int number = 1; number <= charts.size(); number++) {
      chart(new WordChart(charts.get(number - 1), review, measures), number);
    }
  }

  private void chart(WordChart chart, int number) {
    String drawing = "word/charts/chart" + number + ".xml";
    String figures = "word/embeddings/figures" + number + ".xlsx";
    String link = "figures";
    String shapes = "shapes";
    parts.with(
        drawing,
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        chart.drawing(link, shapes));
    parts.linked(DOCUMENT, chart(number), LINK + "chart", drawing);
    parts.with(
        figures,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        chart.workbook());
    parts.linked(drawing, link, LINK + "package", figures);
    if (chart.isDivided()) {
      String over = "word/drawings/drawing" + number + ".xml";
      parts.with(
          over,
          "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml",
          chart.divides().shapes());
      parts.linked(drawing, shapes, LINK + "chartUserShapes", over);
    }
  }

  /**
   * A part to which the text leads.
   *
   * @param kind what it is to the text
   */
  private void part(String name, String kind, byte[] content) {
    String place = "word/" + name + ".xml";
    parts.with(place, TYPE + kind + "+xml", content);
    parts.linked(DOCUMENT, name, LINK + kind, place);
  }

  /** As files of today are, so that nothing is said to be of an old version. */
  private byte[] settings() {
    WordMarkup out = new WordMarkup();
    out.begin("w:settings").lone("w:zoom", "w:percent", "100");
    if (review.layout().sides() == Sides.BOTH) {
      out.lone("w:mirrorMargins");
    }
    out.value("w:defaultTabStop", "720");
    out.begin("w:compat");
    out.lone(
        "w:compatSetting",
        "w:name",
        "compatibilityMode",
        "w:uri",
        "http://schemas.microsoft.com/office/word",
        "w:val",
        "15");
    out.end();
    out.lone("w:themeFontLang", "w:val", Authorship.tag(review.language()));
    boolean vietnamese = review.language().code().equals("vi");
    out.value("w:decimalSymbol", vietnamese ? "," : ".");
    out.value("w:listSeparator", vietnamese ? ";" : ",");
    out.end();
    return out.bytes();
  }

  private static byte[] header() {
    WordMarkup out = new WordMarkup();
    out.begin("w:hdr").begin("w:p");
    out.begin("w:pPr").value("w:pStyle", WordStyle.HEADER.id()).end();
    out.begin("w:fldSimple", "w:instr", " PAGE ").run("2").end();
    out.end().end();
    return out.bytes();
  }

  /** No date is written, for a review has none but the one printed on it. */
  private void describe() {
    WordMarkup core =
        new WordMarkup("xmlns:cp", DESCRIPTION, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    core.begin("cp:coreProperties");
    core.element("dc:creator", Authorship.author(review));
    core.element("dc:language", Authorship.tag(review.language()));
    core.element("dc:title", review.title()).end();
    parts.with("docProps/core.xml", PACKAGE + "core-properties+xml", core.bytes());
    parts.linked(
        OfficeParts.FILE,
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml");
    WordMarkup application = new WordMarkup("xmlns", PROPERTIES);
    application.begin("Properties").element("Application", Authorship.APPLICATION).end();
    parts.with(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        application.bytes());
    parts.linked(OfficeParts.FILE, "rId3", LINK + "extended-properties", "docProps/app.xml");
  }
}
