package vn.tonghop.rendering;

import static vn.tonghop.rendering.DocxMeasures.twipsOf;

import java.util.Collections;
import java.util.List;
import vn.tonghop.review.Block;
import vn.tonghop.review.Element;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Print;
import vn.tonghop.review.Review;

/** Writes what stands in columns round the text: head, box of key facts, closing. */
final class WordFrame {

  /** Columns of which rows of one to four facts can be made. */
  private static final int TWELVE = 12;

  private static final double SIDE = 5;

  /** A third to a half of the words above a rule is asked for. */
  private static final double PART = 0.4;

  private final WordMarkup out;
  private final DocxMeasures measures;
  private final double width;

  /** Of the left column of the table that is being written. */
  private double left;

  WordFrame(WordMarkup out, DocxMeasures measures) {
    this.out = out;
    this.measures = measures;
    this.width = measures.textWidth(false);
  }

  void head(Review.Head head) {
    left = measures.headLeft();
    table(List.of(left, width - left));
    if (measures.layout().belowIssuer() == Layout.Sign.RULE) {
      ruled(head);
    } else {
      starred(head);
    }
    row(WordStyle.NUMBER, head.number(), WordStyle.PLACE, head.placeAndDate());
    head.draft().ifPresent(mark -> row(WordStyle.DRAFT, mark, WordStyle.HEAD, ""));
    out.end();
    out.paragraph(WordStyle.TITLE, head.typeName());
    out.paragraph(WordStyle.SUBTITLE, head.abstractLine());
    if (measures.layout().belowAbstract() == Layout.Sign.RULE) {
      rule(width, head.abstractLine(), Element.ABSTRACT_LINE, PART);
    } else {
      out.paragraph(WordStyle.DASHES, "-----");
    }
    WordStyle addressed =
        head.addressees().size() == 1 ? WordStyle.ADDRESSEE : WordStyle.ADDRESSEES;
    head.addressees().forEach(line -> out.paragraph(addressed, line));
  }

  /** The issuer above an asterisk, the motto above a rule. */
  private void starred(Review.Head head) {
    row(WordStyle.HEAD, head.superior(), WordStyle.MOTTO, head.motto());
    begin();
    cell(left);
    out.paragraph(WordStyle.ISSUER, head.issuer()).end();
    cell(width - left);
    rule(width - left, head.motto(), Element.MOTTO, 1);
    out.end().end();
    row(WordStyle.HEAD, "*", WordStyle.HEAD, "");
  }

  /** The issuer and the motto above rules. */
  private void ruled(Review.Head head) {
    begin();
    cell(left);
    if (!head.superior().isEmpty()) {
      out.paragraph(WordStyle.HEAD, head.superior());
    }
    out.paragraph(WordStyle.ISSUER, head.issuer());
    rule(left, head.issuer(), Element.ISSUER, PART);
    out.end();
    cell(width - left);
    out.paragraph(WordStyle.MOTTO, head.motto());
    out.paragraph(WordStyle.MOTTO_BELOW, head.mottoBelow());
    rule(width - left, head.mottoBelow(), Element.MOTTO_BELOW, 1);
    out.end().end();
  }

  /**
   * A rule below words.
   *
   * @param part of the words that it is long
   */
  private void rule(double room, String words, Element element, double part) {
    double longest = 0;
    for (String line : words.split("\n", -1)) {
      Print print = measures.print(element);
      longest = Math.max(longest, Typeface.width(line, print.size(), print.bold()));
    }
    double length = Math.min(room, longest) * part;
    String side = String.valueOf(twipsOf((room - length) / 2));
    out.begin("w:p").begin("w:pPr").value("w:pStyle", WordStyle.RULE.id());
    out.begin("w:pBdr");
    out.lone("w:top", "w:val", "single", "w:sz", "6", "w:space", "1", "w:color", "000000");
    out.end();
    out.lone("w:ind", "w:left", side, "w:right", side);
    out.end().end();
  }

  void facts(Block.KeyFacts facts) {
    if (facts.facts().isEmpty()) {
      return;
    }
    out.paragraph(WordStyle.GAP, "");
    out.begin("w:tbl").begin("w:tblPr").value("w:tblStyle", WordStyles.TABLE);
    grid(Collections.nCopies(TWELVE, width / TWELVE), SIDE);
    for (List<Block.KeyFacts.Fact> row : Facts.shared(facts.facts())) {
      begin();
      for (Block.KeyFacts.Fact fact : row) {
        out.begin("w:tc").begin("w:tcPr");
        width("w:tcW", width / row.size());
        out.value("w:gridSpan", String.valueOf(TWELVE / row.size())).end();
        out.paragraph(WordStyle.FACT, fact.value());
        out.paragraph(WordStyle.FACT_LABEL, fact.label());
        out.end();
      }
      out.end();
    }
    out.end();
    out.paragraph(WordStyle.GAP, "");
  }

  /** The recipients at the left, who signs at the right. */
  void closing(Review.Closing closing) {
    left = measures.closingLeft();
    out.paragraph(WordStyle.GAP, "");
    table(List.of(left, width - left));
    boolean inOwnRight = closing.capacity().isBlank();
    if (!inOwnRight) {
      row(
          WordStyle.RECIPIENTS_LABEL,
          closing.recipientsLabel(),
          WordStyle.CAPACITY,
          closing.capacity());
    }
    begin();
    cell(left);
    if (inOwnRight) {
      out.paragraph(WordStyle.RECIPIENTS_LABEL, closing.recipientsLabel());
    }
    closing.recipients().forEach(each -> out.paragraph(WordStyle.RECIPIENTS, each));
    if (closing.recipients().isEmpty() && !inOwnRight) {
      out.paragraph(WordStyle.RECIPIENTS, "");
    }
    out.end();
    cell(width - left);
    out.paragraph(WordStyle.POSITION, closing.position());
    out.paragraph(WordStyle.SIGNATORY, closing.signatory());
    out.end().end().end();
  }

  /** Begins a table without lines. */
  private void table(List<Double> widths) {
    out.begin("w:tbl").begin("w:tblPr");
    grid(widths, 0);
  }

  /**
   * The columns of a table.
   *
   * @param side free at the left and at the right of a cell
   */
  private void grid(List<Double> widths, double side) {
    width("w:tblW", width);
    out.lone("w:tblLayout", "w:type", "fixed");
    out.begin("w:tblCellMar");
    width("w:left", side);
    width("w:right", side);
    out.end().end().begin("w:tblGrid");
    widths.forEach(each -> out.lone("w:gridCol", "w:w", String.valueOf(twipsOf(each))));
    out.end();
  }

  private void row(WordStyle leftStyle, String atLeft, WordStyle rightStyle, String atRight) {
    begin();
    cell(left);
    out.paragraph(leftStyle, atLeft).end();
    cell(width - left);
    out.paragraph(rightStyle, atRight).end();
    out.end();
  }

  private void begin() {
    out.begin("w:tr").begin("w:trPr").lone("w:cantSplit").end();
  }

  private void cell(double points) {
    out.begin("w:tc").begin("w:tcPr");
    width("w:tcW", points);
    out.end();
  }

  private void width(String name, double points) {
    out.lone(name, "w:w", String.valueOf(twipsOf(points)), "w:type", "dxa");
  }
}
