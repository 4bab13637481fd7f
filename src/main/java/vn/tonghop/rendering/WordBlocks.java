package vn.tonghop.rendering;

import static vn.tonghop.rendering.DocxMeasures.twipsOf;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tonghop.review.Block;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Layout;
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
    annexes(review.annexes(), frame);
    boolean begins = !more || eachCounts();
    section(more, begins);
    out.end().end();
  }

  private boolean eachCounts() {
    return measures.layout().annexes() == Layout.Annexes.EACH;
  }

  /** Those that count their own pages have sections of their own. */
  private void annexes(List<Review.Annex> annexes, WordFrame frame) {
    for (int at = 0; at < annexes.size(); at++) {
      if (at > 0 && eachCounts()) {
        out.begin("w:p").begin("w:pPr").value("w:pStyle", WordStyle.GAP.id());
        section(true, true);
        out.end().end();
      }
      annex(annexes.get(at), at > 0 && !eachCounts(), frame);
    }
  }

  private void annex(Review.Annex annex, boolean onNewPage, WordFrame frame) {
    out.begin("w:p").begin("w:pPr").value("w:pStyle", WordStyle.ANNEX_LABEL.id());
    if (onNewPage) {
      out.lone("w:pageBreakBefore");
    }
    out.end().run(annex.label()).end();
    out.paragraph(WordStyle.ANNEX_TITLE, annex.title());
    if (!annex.reference().isEmpty()) {
      out.paragraph(WordStyle.ANNEX_REFERENCE, annex.reference());
    }
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
      out.lone("w:pageBreakBefore").lone("w:spacing", "w:before", "0");
    }
    out.end().run(table.caption()).end();
    Form form = Typeface.form(measures.layout());
    Ruler ruler = sideways ? form.sideways() : form.upright();
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
   * @param begins whether pages are counted from its first one, which shows no number
   */
  private void section(boolean sideways, boolean begins) {
    Layout.Page page = measures.layout().page();
    String number = DocxMeasures.twipsOfMillimetres(page.number());
    out.begin("w:sectPr");
    out.lone("w:headerReference", "w:type", "default", "r:id", WordParts.HEADER);
    out.value("w:type", "nextPage");
    out.lone(
        "w:pgSz",
        "w:w",
        measures.paperWidth(sideways),
        "w:h",
        measures.paperHeight(sideways),
        "w:orient",
        sideways ? "landscape" : "portrait");
    out.lone(
        "w:pgMar",
        "w:top",
        DocxMeasures.twipsOfMillimetres(page.top()),
        "w:right",
        DocxMeasures.twipsOfMillimetres(page.right()),
        "w:bottom",
        DocxMeasures.twipsOfMillimetres(page.bottom()),
        "w:left",
        DocxMeasures.twipsOfMillimetres(page.left()),
        "w:header",
        number,
        "w:footer",
        number,
        "w:gutter",
        "0");
    if (begins) {
      out.lone("w:pgNumType", "w:start", "1").lone("w:titlePg");
    }
    out.end();
  }
}
