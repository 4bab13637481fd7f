package vn.tonghop.rendering;

import static vn.tonghop.rendering.DocxMeasures.twipsOf;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tonghop.review.Block;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Review;

/** Writes a review as the body of a text; keeps the charts that have to be put beside it. */
final class WordBlocks {

  private static final String HYPHEN = "- ";

  /** A table of an annex with so many rows begins on a page of its own, as it is printed. */
  private static final int MANY = 16;

  /** Lines that staff write on. */
  private static final int LINES = 3;

  private final WordMarkup out;
  private final DocxMeasures measures;
  private final List<Chart> charts = new ArrayList<>();
  private final SortedSet<Integer> sizes = new TreeSet<>();

  WordBlocks(WordMarkup out, DocxMeasures measures) {
    this.out = out;
    this.measures = measures;
  }

  /** In the order in which they stand; the first has the link {@code chart1}. */
  List<Chart> charts() {
    return List.copyOf(charts);
  }

  /** The sizes in which tables are printed, in half points. */
  SortedSet<Integer> sizes() {
    return sizes;
  }

  void write(Review review) {
    out.begin("w:document").begin("w:body");
    WordFrame frame = new WordFrame(out, measures);
    frame.head(review.head());
    blocks(review.body(), frame, false);
    frame.closing(review.closing());
    boolean more = !review.annexes().isEmpty();
    out.begin("w:p").begin("w:pPr").value("w:pStyle", WordStyle.GAP.id());
    if (more) {
      section(false, true);
    }
    out.end().end();
    for (int at = 0; at < review.annexes().size(); at++) {
      annex(review.annexes().get(at), at > 0, frame);
    }
    section(more, !more);
    out.end().end();
  }

  private void annex(Review.Annex annex, boolean onNewPage, WordFrame frame) {
    out.begin("w:p").begin("w:pPr").value("w:pStyle", WordStyle.ANNEX_LABEL.id());
    if (onNewPage) {
      out.lone("w:pageBreakBefore");
    }
    out.end().run(annex.label()).end();
    out.paragraph(WordStyle.ANNEX_TITLE, annex.title());
    blocks(annex.blocks(), frame, true);
  }

  private void blocks(List<Block> blocks, WordFrame frame, boolean sideways) {
    boolean first = true;
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        out.paragraph(style(heading), heading.text());
      } else if (block instanceof Block.Paragraph paragraph) {
        out.paragraph(WordStyle.BODY, paragraph.text());
      } else if (block instanceof Block.Item item) {
        String text = item.text();
        out.paragraph(WordStyle.ITEM, text.startsWith(HYPHEN) ? text : HYPHEN + text);
      } else if (block instanceof Block.Note note) {
        out.paragraph(WordStyle.NOTE, note.text());
      } else if (block instanceof Block.KeyFacts facts) {
        frame.facts(facts);
      } else if (block instanceof Block.ToWrite toWrite) {
        toWrite(toWrite, sideways);
      } else if (block instanceof Table table) {
        table(table, sideways, sideways && !first && table.rows().size() >= MANY);
      } else {
        chart((Chart) block, sideways);
      }
      first = false;
    }
  }

  private static WordStyle style(Block.Heading heading) {
    return switch (heading.depth()) {
      case 1 -> WordStyle.HEADING_1;
      case 2 -> WordStyle.HEADING_2;
      default -> WordStyle.HEADING_3;
    };
  }

  /** What belongs there, and dotted lines, which go when somebody writes on them. */
  private void toWrite(Block.ToWrite toWrite, boolean sideways) {
    out.paragraph(WordStyle.PROMPT, toWrite.prompt());
    String edge = String.valueOf(twipsOf(measures.textWidth(sideways)));
    for (int line = 0; line < LINES; line++) {
      out.begin("w:p").begin("w:pPr").value("w:pStyle", WordStyle.DOTS.id());
      out.begin("w:tabs").lone("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", edge).end();
      out.end().begin("w:r").lone("w:tab").end().end();
    }
  }

  private void table(Table table, boolean sideways, boolean onNewPage) {
    WordStyle above = table.caption().isBlank() ? WordStyle.GAP : WordStyle.CAPTION;
    out.begin("w:p").begin("w:pPr").value("w:pStyle", above.id());
    if (onNewPage) {
      out.lone("w:pageBreakBefore");
    }
    out.end().run(table.caption()).end();
    Ruler ruler = sideways ? Typeface.landscape() : Typeface.portrait();
    new WordTable(table, ruler, sideways, out, sizes).write();
    if (!table.source().isBlank()) {
      out.paragraph(WordStyle.SOURCE, table.source());
    } else {
      out.paragraph(WordStyle.GAP, "");
    }
  }

  private void chart(Chart chart, boolean sideways) {
    out.paragraph(WordStyle.CAPTION, chart.caption());
    charts.add(chart);
    out.begin("w:p").begin("w:pPr").value("w:pStyle", WordStyle.FIGURE.id()).end();
    WordChart.place(chart, charts.size(), measures.textWidth(sideways), out);
    out.end();
  }

  /**
   * The paper of what stands before.
   *
   * @param first whether page 1 is in it, which shows no number
   */
  private void section(boolean sideways, boolean first) {
    String width = millimetres(sideways ? measures.paperHeight() : measures.paperWidth());
    String height = millimetres(sideways ? measures.paperWidth() : measures.paperHeight());
    out.begin("w:sectPr");
    out.lone("w:headerReference", "w:type", "default", "r:id", WordParts.HEADER);
    out.value("w:type", "nextPage");
    out.lone(
        "w:pgSz", "w:w", width, "w:h", height, "w:orient", sideways ? "landscape" : "portrait");
    out.lone(
        "w:pgMar",
        "w:top",
        millimetres(measures.top()),
        "w:right",
        millimetres(measures.right()),
        "w:bottom",
        millimetres(measures.bottom()),
        "w:left",
        millimetres(measures.left()),
        "w:header",
        millimetres(measures.header()),
        "w:footer",
        millimetres(measures.header()),
        "w:gutter",
        "0");
    if (first) {
      out.lone("w:titlePg");
    }
    out.end();
  }

  private static String millimetres(double length) {
    return String.valueOf(DocxMeasures.twipsOfMillimetres(length));
  }
}
