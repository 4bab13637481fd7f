package vn.tonghop.rendering;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.geom.Dimension2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;

/**
 * The cells of a table or of a box of facts, each at its place in points. The template keeps room
 * for them as for a picture, in whose place {@link Inlay} then puts them: to fill a report within
 * the report takes many times longer.
 */
final class Panel extends AbstractRenderer implements DimensionRenderable {

  private static final long serialVersionUID = 1L;

  /**
   * One cell.
   *
   * @param look its print, alignment, padding and shade
   * @param place within the panel
   * @param text wrapped for its place; none when empty
   * @param framed whether there are rules round it
   * @param passage what the text is of
   */
  record Cell(
      JRDesignTextElement look, Rectangle place, String text, boolean framed, Passage passage) {}

  private final transient List<Cell> cells;
  private final int width;
  private final int height;

  Panel(List<Cell> cells, int width, int height) {
    this.cells = List.copyOf(cells);
    this.width = width;
    this.height = height;
  }

  List<Cell> cells() {
    return cells;
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new Dimension(width, height);
  }
}
