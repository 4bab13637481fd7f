package vn.tonghop.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import vn.tonghop.review.Review;

/**
 * Renders reviews as PDF. Templates are loaded once; safe for threads. The same review gives the
 * same bytes on every machine.
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
    Finish.write(export(pages(review)), review, attachments, to);
  }

  /** The pages as they are handed to the exporter: the document, then its annexes. */
  List<JasperPrint> pages(Review review) {
    List<JasperPrint> parts = new ArrayList<>();
    parts.add(document(review));
    if (!review.annexes().isEmpty()) {
      parts.add(annexes(review));
    }
    Touches.numberPages(parts, review.layout().annexes());
    Touches.fitRules(parts.get(0), templates.form(review.layout()).upright());
    return parts;
  }

  private JasperPrint document(Review review) {
    Form form = templates.form(review.layout());
    Ruler ruler = form.upright();
    List<Flow> flows = new Composition(ruler, review.language()).document(review);
    return fill(form.portrait(), Pagination.of(flows, ruler.pageHeight()), ruler);
  }

  private JasperPrint annexes(Review review) {
    Form form = templates.form(review.layout());
    Ruler ruler = form.sideways();
    Composition composition = new Composition(ruler, review.language());
    List<List<Strip>> pages = new ArrayList<>();
    for (Review.Annex annex : review.annexes()) {
      pages.addAll(Pagination.of(composition.annex(annex), ruler.pageHeight()));
    }
    return fill(form.landscape(), pages, ruler);
  }

  private JasperPrint fill(JasperReport template, List<List<Strip>> pages, Ruler ruler) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    try {
      JasperPrint print =
          JasperFillManager.getInstance(templates.context())
              .fill(template, parameters, new StripSource(pages));
      Inlay.lay(print, ruler);
      return print;
    } catch (JRException e) {
      throw new IllegalStateException("Cannot fill the template", e);
    }
  }

  byte[] export(List<JasperPrint> parts) {
    JRPdfExporter exporter = new JRPdfExporter(templates.context());
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
