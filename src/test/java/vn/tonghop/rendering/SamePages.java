package vn.tonghop.rendering;

import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import vn.tonghop.review.Review;

/** The pages of a review, laid out and ready: what the bare exporter has to do for them. */
public final class SamePages {

  private final JasperReportsContext context;
  private final List<JasperPrint> pages;

  /** Lays the pages out. */
  public SamePages(PdfRenderer renderer, Review review) {
    this.context = renderer.context();
    this.pages = renderer.pages(review).parts();
  }

  /** Exports them, untagged, and does nothing else; gives how many bytes. */
  public int export() {
    return PdfRenderer.export(new JRPdfExporter(context), pages).length;
  }
}
