package vn.tonghop.rendering;

import static vn.tonghop.rendering.DocxMeasures.twipsOf;

import java.util.SortedSet;
import vn.tonghop.catalogue.Language;
import vn.tonghop.review.Element;
import vn.tonghop.review.Print;

/** Writes the styles of a text: those of paragraphs, that of tables, and what all rest on. */
final class WordStyles {

  /** Of the tables of a review. */
  static final String TABLE = "ReviewTable";

  static final String FONT = "Times New Roman";
  static final String LINES = "595959";
  static final String SHADE = "EFEFEF";

  /** From the edges of the text to those to whom it is sent. */
  private static final double ADDRESSED = 112;

  private static final float SMALLEST = 6;
  private static final String LEFT = "left";
  private static final String CENTRE = "center";
  private static final String BOTH = "both";

  private final WordMarkup out;
  private final Language language;
  private final DocxMeasures measures;

  WordStyles(WordMarkup out, Language language, DocxMeasures measures) {
    this.out = out;
    this.language = language;
    this.measures = measures;
  }

  /**
   * How the paragraphs of a style stand.
   *
   * @param line exactly so many points; 0 = as high as its letters need
   * @param first indent of the first line
   * @param side indent on both sides
   * @param level in the outline from 0; -1 = none
   * @param withNext whether it stands on the page of what follows
   */
  private record Shape(
      String align,
      double before,
      double after,
      double line,
      double first,
      double side,
      int level,
      boolean withNext) {

    Shape(String align) {
      this(align, 0, 0, 0, 0, 0, -1, false);
    }

    Shape spaced(double above, double below, double pitch) {
      return new Shape(align, above, below, pitch, first, side, level, withNext);
    }

    Shape indented(double firstLine) {
      return new Shape(align, before, after, line, firstLine, side, level, withNext);
    }

    Shape narrowed(double sides) {
      return new Shape(align, before, after, line, first, sides, level, withNext);
    }

    Shape outlined(int depth) {
      return new Shape(align, before, after, line, first, side, depth, true);
    }

    Shape together() {
      return new Shape(align, before, after, line, first, side, level, true);
    }
  }

  /**
   * Writes all of them.
   *
   * @param halfPoints the sizes in which tables are printed, each with styles of its own
   */
  void write(SortedSet<Integer> halfPoints) {
    out.begin("w:styles");
    defaults();
    for (WordStyle style : WordStyle.values()) {
      style(style);
    }
    for (int size : halfPoints) {
      sized(WordStyle.CELL, size);
      sized(WordStyle.CELL_HEADING, size);
    }
    tables();
    out.end();
  }

  private void defaults() {
    out.begin("w:docDefaults").begin("w:rPrDefault").begin("w:rPr");
    out.lone("w:rFonts", "w:ascii", FONT, "w:hAnsi", FONT, "w:eastAsia", FONT, "w:cs", FONT);
    size(measures.print(Element.BODY).size());
    out.lone("w:lang", "w:val", Authorship.tag(language), "w:eastAsia", Authorship.tag(language));
    out.end().end();
    out.begin("w:pPrDefault").end().end();
  }

  private void size(double points) {
    String halves = String.valueOf(Math.round(points * 2));
    out.lone("w:sz", "w:val", halves).lone("w:szCs", "w:val", halves);
  }

  private void style(WordStyle style) {
    boolean normal = style == WordStyle.NORMAL;
    out.begin(
        "w:style",
        "w:type",
        "paragraph",
        "w:default",
        normal ? "1" : "",
        "w:customStyle",
        style.isOwn() ? "1" : "",
        "w:styleId",
        style.id());
    out.value("w:name", style.in(language));
    if (!normal) {
      out.value("w:basedOn", WordStyle.NORMAL.id());
    }
    next(style);
    out.lone("w:qFormat");
    shape(shape(style));
    print(print(style));
    out.end();
  }

  private void next(WordStyle style) {
    switch (style) {
      case HEADING_1, HEADING_2, HEADING_3 -> out.value("w:next", WordStyle.BODY.id());
      case ANNEX_LABEL -> out.value("w:next", WordStyle.ANNEX_TITLE.id());
      default -> {}
    }
  }

  private Shape shape(WordStyle style) {
    double line = measures.line();
    double indent = measures.indent();
    double gap = measures.paragraph();
    return switch (style) {
      case NORMAL -> new Shape(LEFT);
      case BODY, ITEM -> new Shape(BOTH).spaced(gap, 0, line).indented(indent);
      case HEADING_1 -> new Shape(LEFT).spaced(gap + 3, 0, line).indented(indent).outlined(0);
      case HEADING_2 -> new Shape(LEFT).spaced(gap + 2, 0, line).indented(indent).outlined(1);
      case HEADING_3 -> new Shape(LEFT).spaced(gap + 2, 0, line).indented(indent).outlined(2);
      case TITLE -> new Shape(CENTRE).spaced(24, 0, 0).together();
      case SUBTITLE -> new Shape(CENTRE).spaced(0, 0, line).narrowed(43).together();
      case DASHES -> new Shape(CENTRE).spaced(0, gap, 0);
      case CAPTION -> new Shape(CENTRE).spaced(12, 4, 17).together();
      case HEADER, HEAD, ISSUER, MOTTO, MOTTO_BELOW, NUMBER, PLACE, POSITION, CAPACITY ->
          new Shape(CENTRE);
      case ADDRESSEE -> new Shape(CENTRE).spaced(gap, 0, line);
      case ADDRESSEES -> new Shape(LEFT).spaced(0, 0, line).narrowed(ADDRESSED);
      case ANNEX_REFERENCE -> new Shape(CENTRE).spaced(0, 5, 0).together();
      case RULE -> new Shape(CENTRE).spaced(2, 0, 5);
      case DRAFT -> new Shape(CENTRE).spaced(3, 0, 0);
      case NOTE -> new Shape(BOTH).spaced(3, 2, 15);
      case SOURCE -> new Shape(LEFT).spaced(4, 2, 14);
      case PROMPT -> new Shape(LEFT).spaced(gap, 0, 18).indented(indent).together();
      case DOTS -> new Shape(LEFT).spaced(0, 0, 21);
      case FIGURE -> new Shape(CENTRE);
      case FACT -> new Shape(CENTRE).spaced(6, 0, 0).together();
      case FACT_LABEL -> new Shape(CENTRE).spaced(0, 6, 0);
      case RECIPIENTS_LABEL -> new Shape(LEFT).together();
      case RECIPIENTS -> new Shape(LEFT).spaced(0, 0, 15);
      case SIGNATORY -> new Shape(CENTRE).spaced(72, 0, 0);
      case ANNEX_LABEL -> new Shape(CENTRE).outlined(0);
      case ANNEX_TITLE -> new Shape(CENTRE).spaced(0, 5, line).narrowed(43).together();
      case CELL -> new Shape(LEFT);
      case CELL_HEADING -> new Shape(CENTRE).together();
      case GAP -> new Shape(LEFT).spaced(0, 0, 10);
    };
  }

  private Print print(WordStyle style) {
    return switch (style) {
      case NORMAL, BODY, ITEM, DASHES, DOTS, FIGURE -> measures.print(Element.BODY);
      case HEADING_1 -> measures.print(Element.PART);
      case HEADING_2 -> measures.print(Element.SECTION);
      case HEADING_3 -> measures.print(Element.POINT);
      case TITLE -> measures.print(Element.TYPE_NAME);
      case SUBTITLE -> measures.print(Element.ABSTRACT_LINE);
      case HEADER -> measures.print(Element.PAGE_NUMBER);
      case HEAD -> measures.print(Element.SUPERIOR);
      case ISSUER -> measures.print(Element.ISSUER);
      case MOTTO -> measures.print(Element.MOTTO);
      case MOTTO_BELOW -> measures.print(Element.MOTTO_BELOW);
      case NUMBER -> measures.print(Element.NUMBER);
      case PLACE -> measures.print(Element.PLACE_AND_DATE);
      case DRAFT -> measures.print(Element.DRAFT);
      case ADDRESSEE, ADDRESSEES -> measures.print(Element.ADDRESSEES);
      case CAPTION -> new Print(13, true, false, false);
      case NOTE -> new Print(12, false, true, false);
      case SOURCE -> new Print(11, false, true, false);
      case PROMPT -> new Print(13, false, true, false);
      case FACT -> new Print(16, true, false, false);
      case FACT_LABEL -> new Print(11, false, false, false);
      case RECIPIENTS_LABEL -> measures.print(Element.RECIPIENTS_LABEL);
      case RECIPIENTS -> measures.print(Element.RECIPIENTS);
      case CAPACITY -> measures.print(Element.CAPACITY);
      case POSITION -> measures.print(Element.POSITION);
      case SIGNATORY -> measures.print(Element.SIGNATORY);
      case ANNEX_LABEL -> measures.print(Element.ANNEX_LABEL);
      case ANNEX_TITLE -> measures.print(Element.ANNEX_TITLE);
      case ANNEX_REFERENCE -> measures.print(Element.ANNEX_REFERENCE);
      case CELL -> new Print(12, false, false, false);
      case CELL_HEADING -> new Print(12, true, false, false);
      case RULE, GAP -> new Print(SMALLEST, false, false, false);
    };
  }

  private void shape(Shape shape) {
    out.begin("w:pPr");
    if (shape.withNext()) {
      out.lone("w:keepNext");
    }
    out.lone("w:widowControl");
    out.lone(
        "w:spacing",
        "w:before",
        twips(shape.before()),
        "w:after",
        twips(shape.after()),
        "w:line",
        shape.line() == 0 ? "240" : twips(shape.line()),
        "w:lineRule",
        shape.line() == 0 ? "auto" : "exact");
    if (shape.side() > 0) {
      out.lone("w:ind", "w:left", twips(shape.side()), "w:right", twips(shape.side()));
    } else if (shape.first() > 0) {
      out.lone("w:ind", "w:firstLine", twips(shape.first()));
    }
    out.value("w:jc", shape.align());
    if (shape.level() >= 0) {
      out.value("w:outlineLvl", String.valueOf(shape.level()));
    }
    out.end();
  }

  private void print(Print print) {
    out.begin("w:rPr");
    if (print.bold()) {
      out.lone("w:b").lone("w:bCs");
    }
    if (print.italic()) {
      out.lone("w:i").lone("w:iCs");
    }
    size(print.size());
    if (print.underlined()) {
      out.value("w:u", "single");
    }
    out.end();
  }

  /** The style of tables in one size of print. */
  private void sized(WordStyle style, int halfPoints) {
    out.begin(
        "w:style",
        "w:type",
        "paragraph",
        "w:customStyle",
        "1",
        "w:styleId",
        sizedId(style, halfPoints));
    out.value("w:name", style.in(language) + " " + printed(halfPoints));
    out.value("w:basedOn", style.id());
    out.begin("w:rPr");
    size(halfPoints / 2.0);
    out.end().end();
  }

  static String sizedId(WordStyle style, int halfPoints) {
    return style.id() + halfPoints;
  }

  private String printed(int halfPoints) {
    String comma = language == Language.VI ? "," : ".";
    return halfPoints / 2 + (halfPoints % 2 == 0 ? "" : comma + "5");
  }

  private void tables() {
    out.begin("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
    out.value("w:name", "Normal Table");
    out.begin("w:tblPr").end().end();
    out.begin("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", TABLE);
    out.value("w:name", language == Language.VI ? "Bảng số liệu" : "Review Table");
    out.value("w:basedOn", "TableNormal");
    out.lone("w:qFormat");
    out.begin("w:tblPr").begin("w:tblBorders");
    for (String edge : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      out.lone("w:" + edge, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", LINES);
    }
    out.end().end().end();
  }

  private static String twips(double points) {
    return String.valueOf(twipsOf(points));
  }
}
