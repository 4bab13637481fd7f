package vn.tonghop.rendering;

import com.lowagie.text.pdf.ByteBuffer;
import java.awt.Rectangle;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.PdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;
import org.jspecify.annotations.Nullable;

/**
 * Exports pages, and marks every piece of print as some passage's or as nobody's. The engine's own
 * tags know neither a table that goes on over the page nor columns that are to be read one after
 * the other; so it is only made to number what it prints, and {@link Structure} does the rest.
 */
final class MarkingExporter extends JRPdfExporter {

  private final Map<JRPrintElement, Passage> passages;
  private final List<Mark> marks = new ArrayList<>();
  private int page = -1;
  private int next;

  /** How many texts of a passage are still to be printed. */
  private final Map<Passage, Integer> toCome = new HashMap<>();

  /** What the print that comes is part of; empty between marks. */
  private Optional<Passage> open = Optional.empty();

  /**
   * @param passages of the elements of all pages; what has none is decoration
   */
  MarkingExporter(JasperReportsContext context, Map<JRPrintElement, Passage> passages) {
    super(context);
    this.passages = passages;
    this.tagHelper = new Marker(this);
    passages.forEach(
        (element, passage) -> {
          if (element instanceof JRPrintText) {
            toCome.merge(passage, 1, Integer::sum);
          }
        });
  }

  /** In the order of the print. */
  List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** None: nothing leads to a page but the bookmarks, which are set by {@link Bookmarks}. */
  @Override
  protected void writePageAnchor(int pageIndex) {}

  @Override
  protected void exportPage(JRPrintPage printed) throws JRException, IOException {
    page++;
    next = 0;
    super.exportPage(printed);
  }

  @Override
  protected void exportElements(Collection<JRPrintElement> elements)
      throws IOException, JRException {
    super.exportElements(elements);
    close();
  }

  @Override
  protected AbstractPdfTextRenderer getTextRenderer(JRPrintText text, JRStyledText styled) {
    AbstractPdfTextRenderer renderer = super.getTextRenderer(text, styled);
    return renderer instanceof PdfTextRenderer
        ? new SteadyRenderer(
            jasperReportsContext, createPdfTextRendererContext(text, styled, getTextLocale(text)))
        : renderer;
  }

  /** Ends lines where they were measured to end. */
  private static final class SteadyRenderer extends PdfTextRenderer {

    SteadyRenderer(JasperReportsContext context, PdfTextRendererContext how) {
      super(
          context,
          how.getAwtIgnoreMissingFont(),
          how.getIndentFirstLine(),
          how.getJustifyLastLine());
    }

    @Override
    protected void renderParagraph(
        AttributedCharacterIterator all, int start, @Nullable String words) {
      int less =
          SteadyLines.narrower(
              jasperReportsContext, text, words, width - leftPadding - rightPadding);
      width -= less;
      super.renderParagraph(all, start, words);
      width += less;
    }
  }

  /** What is of the same passage stays one mark as long as nothing else comes between. */
  private void begin(Passage passage, JRPrintElement element) {
    if (open.filter(before -> before == passage).isPresent()) {
      return;
    }
    close();
    open = Optional.of(passage);
    if (passage.role() == Role.ARTIFACT) {
      pdfContent.setLiteral("/Artifact BMC\n");
    } else {
      pdfContent.setLiteral("/" + passage.role().word() + " <</MCID " + next + ">> BDC\n");
      Rectangle place =
          new Rectangle(element.getX(), element.getY(), element.getWidth(), element.getHeight());
      marks.add(new Mark(passage, page, next, place));
      next++;
    }
  }

  private void close() {
    if (open.isPresent()) {
      pdfContent.setLiteral("EMC\n");
      open = Optional.empty();
    }
  }

  /** Told by the engine what it is about to print: texts paragraph by paragraph, others whole. */
  private final class Marker extends JRPdfExporterTagHelper {

    private final LineEnds ends = new LineEnds();
    private Passage passage = Passage.DECORATION;
    private int paragraph;
    private List<String> paragraphs = List.of();

    Marker(JRPdfExporter exporter) {
      super(exporter);
    }

    private ByteBuffer content() {
      return ((ClassicPdfProducer) pdfProducer).getPdfContentByte().getInternalBuffer();
    }

    @Override
    protected void startElement(JRPrintElement element) {
      passage = passages.getOrDefault(element, Passage.DECORATION);
      paragraph = 0;
      if (element instanceof JRPrintText text) {
        toCome.merge(passage, -1, Integer::sum);
        paragraphs = text.getFullText().lines().toList();
      } else {
        begin(passage, element);
      }
    }

    @Override
    protected void endElement(JRPrintElement element) {}

    @Override
    protected void startText(JRPrintText text) {
      begin(passage.paragraph(paragraph), text);
      boolean more =
          passage.role() != Role.L
              && passage.role() != Role.ARTIFACT
              && (paragraph + 1 < paragraphs.size() || toCome.getOrDefault(passage, 0) > 0);
      String words = paragraph < paragraphs.size() ? paragraphs.get(paragraph) : "";
      ends.begin(content(), text, more ? words + " " : words);
      paragraph++;
    }

    @Override
    protected void startText(JRPrintText text, String actualText) {
      startText(text);
    }

    @Override
    protected void endText() {
      ends.end(content());
    }
  }
}
