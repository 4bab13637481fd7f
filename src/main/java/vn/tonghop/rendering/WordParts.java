package vn.tonghop.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Review;

/**
 * The parts of a text file: the text, its styles, settings and header, charts with their figures.
 */
final class WordParts {

  static final String HEADER = "header1";

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String LINK = WordMarkup.LINKS + "/";
  private static final String CHART_TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  private static final String WORKBOOK_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PROPERTIES =
      "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

  private final OPCPackage parts;

  WordParts(OPCPackage parts) {
    this.parts = parts;
  }

  /** The link from the text to a chart. */
  static String chart(int number) {
    return "chart" + number;
  }

  void write(Review review, DocxMeasures measures) {
    WordMarkup text = new WordMarkup();
    WordBlocks blocks = new WordBlocks(text, measures);
    blocks.write(review);
    PackagePart document = part("/word/document.xml", TYPE + "document.main+xml", text.bytes());
    parts.addRelationship(
        document.getPartName(),
        TargetMode.INTERNAL,
        PackageRelationshipTypes.CORE_DOCUMENT,
        "rId1");
    WordMarkup styles = new WordMarkup();
    new WordStyles(styles, review.language(), measures).write(blocks.sizes());
    link(document, part("/word/styles.xml", TYPE + "styles+xml", styles.bytes()), "styles");
    link(document, part("/word/settings.xml", TYPE + "settings+xml", settings(review)), "settings");
    link(document, part("/word/header1.xml", TYPE + "header+xml", header()), "header", HEADER);
    List<Chart> charts = blocks.charts();
    for (int number = 1; number <= charts.size(); number++) {
      chart(new WordChart(charts.get(number - 1), review, measures), number, document);
    }
    describe(review);
  }

  private void chart(WordChart chart, int number, PackagePart document) {
    String link = "figures";
    PackagePart drawing =
        part("/word/charts/chart" + number + ".xml", CHART_TYPE, chart.drawing(link));
    link(document, drawing, "chart", chart(number));
    PackagePart figures =
        part("/word/embeddings/figures" + number + ".xlsx", WORKBOOK_TYPE, chart.workbook());
    link(drawing, figures, "package", link);
  }

  /** As files of today are, so that nothing is said to be of an old version. */
  private static byte[] settings(Review review) {
    WordMarkup out = new WordMarkup();
    out.begin("w:settings").lone("w:zoom", "w:percent", "100");
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

  private void describe(Review review) {
    WordMarkup out = new WordMarkup();
    out.begin("Properties", "xmlns", PROPERTIES);
    out.element("Application", Authorship.APPLICATION).end();
    PackagePart application =
        part(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            out.bytes());
    parts.addRelationship(
        application.getPartName(),
        TargetMode.INTERNAL,
        PackageRelationshipTypes.EXTENDED_PROPERTIES,
        "rId2");
    try {
      Authorship.describe((PackagePropertiesPart) parts.getPackageProperties(), review);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("Cannot describe " + review.title(), e);
    }
  }

  private PackagePart part(String name, String type, byte[] content) {
    PackagePart part = parts.createPart(name(name), type);
    try (OutputStream out = part.getOutputStream()) {
      out.write(content);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write " + name, e);
    }
    return part;
  }

  private static PackagePartName name(String name) {
    try {
      return PackagingURIHelper.createPartName(name);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("Not a part's name: " + name, e);
    }
  }

  private static void link(PackagePart from, PackagePart to, String kind) {
    link(from, to, kind, kind);
  }

  private static void link(PackagePart from, PackagePart to, String kind, String link) {
    from.addRelationship(to.getPartName(), TargetMode.INTERNAL, LINK + kind, link);
  }
}
