package vn.tonghop.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import vn.tonghop.review.Review;

/**
 * Renders reviews as PDF that is fit to be archived (PDF/A-3a) and to be read aloud (PDF/UA-1).
 * Templates are loaded once; safe for threads. The same review gives the same bytes on every
 * machine.
 */
public final class PdfRenderer {

  private final Templates templates = new Templates();

  /**
   * Writes the review and leaves the stream open.
   *
   * @throws IOException when {@code to} cannot be written
   * @throws IllegalStateException when the engine fails, which is our fault
   */
  public void render(Review review, OutputStream to) throws IOException {
    render(review, List.of(), to);
  }

  /**
   * Writes the review with files enclosed, and leaves the stream open.
   *
   * @see #render(Review, OutputStream)
   */
  public void render(Review review, List<Attachment> attachments, OutputStream to)
      throws IOException {
    Pages pages = pages(review);
    MarkingExporter exporter = new MarkingExporter(context(), pages.passages());
    byte[] pdf = export(exporter, pages.parts());
    Marked marked = new Marked(pages.document(), exporter.marks());
    Finish.write(pdf, marked, review, attachments, to);
  }

  /** What the engine knows: the typefaces. */
  JasperReportsContext context() {
    return templates.context();
  }

  /** The pages as they are handed to the exporter: the document, then its annexes. */
  Pages pages(Review review) {
    Pages pages = new Pages(new ArrayList<>(), Passage.document(), new IdentityHashMap<>());
    document(review, pages);
    if (!review.annexes().isEmpty()) {
      annexes(review, pages);
    }
    Touches.numberPages(pages.parts(), review.layout().annexes());
    Touches.fitRules(pages.parts().get(0), templates.form(review.layout()).upright());
    return pages;
  }

  private void document(Review review, Pages to) {
    Form form = templates.form(review.layout());
    Ruler ruler = form.upright();
    List<Flow> flows = new Composition(ruler, review.language(), to.document()).document(review);
    fill(form.portrait(), Pagination.of(flows, ruler.pageHeight()), ruler, to);
  }

  private void annexes(Review review, Pages to) {
    Form form = templates.form(review.layout());
    Ruler ruler = form.sideways();
    Composition composition = new Composition(ruler, review.language(), to.document());
    List<List<Strip>> pages = new ArrayList<>();
    for (Review.Annex annex : review.annexes()) {
      pages.addAll(Pagination.of(composition.annex(annex), ruler.pageHeight()));
    }
    fill(form.landscape(), pages, ruler, to);
  }

  private void fill(JasperReport template, List<List<Strip>> pages, Ruler ruler, Pages to) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    try {
      JasperPrint print =
          JasperFillManager.getInstance(context())
              .fill(template, parameters, new StripSource(pages));
      Inlay.lay(print, ruler, to.document(), to.passages());
      to.parts().add(print);
    } catch (JRException e) {
      throw new IllegalStateException("Cannot fill the template", e);
    }
  }

  /** What that exporter makes of the pages. */
  static byte[] export(JRPdfExporter exporter, List<JasperPrint> parts) {
    exporter.setExporterInput(SimpleExporterInput.getInstance(parts));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
    SimplePdfExporterConfiguration whole = new SimplePdfExporterConfiguration();
    whole.setCompressed(true);
    exporter.setConfiguration(whole);
    SimplePdfReportConfiguration each = new SimplePdfReportConfiguration();
    each.setForceSvgShapes(false);
    exporter.setConfiguration(each);
    try {
      exporter.exportReport();
    } catch (JRException e) {
      throw new IllegalStateException("Cannot export to PDF", e);
    }
    return pdf.toByteArray();
  }
}
