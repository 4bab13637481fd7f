package vn.tonghop.rendering;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The straight horizontal lines drawn on a page. */
final class Rules extends PDFGraphicsStreamEngine {

  /** Points from the left and the top edge. */
  record Rule(double x, double right, double y) {}

  private final List<Rule> rules = new ArrayList<>();
  private final double height;
  private Point2D current = new Point2D.Double();

  private Rules(PDPage page) {
    super(page);
    height = page.getMediaBox().getHeight();
  }

  static List<Rule> onPage(byte[] pdf, int index) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Rules rules = new Rules(document.getPage(index));
      rules.processPage(document.getPage(index));
      return List.copyOf(rules.rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Double(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (Math.abs(current.getY() - y) < 0.01) {
      rules.add(new Rule(Math.min(current.getX(), x), Math.max(current.getX(), x), height - y));
    }
    current = new Point2D.Double(x, y);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

  @Override
  public void curveTo(float a, float b, float c, float d, float e, float f) {}

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void clip(int rule) {}

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void strokePath() {}

  @Override
  public void fillPath(int rule) {}

  @Override
  public void fillAndStrokePath(int rule) {}

  @Override
  public void shadingFill(COSName shading) {}
}
