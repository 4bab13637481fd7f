package vn.tonghop.rendering;

import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;
import vn.tonghop.review.Review;

/** The pages of a review, laid out and ready: what the bare exporter has to do for them. */
public final class SamePages {

  private final PdfRenderer renderer;
  private final List<JasperPrint> pages;

  /** Lays the pages out. */
  public SamePages(PdfRenderer renderer, Review review) {
    this.renderer = renderer;
    this.pages = renderer.pages(review);
  }

  /** Exports them, untagged, and does nothing else; gives how many bytes. */
  public int export() {
    return renderer.export(pages).length;
  }
}
