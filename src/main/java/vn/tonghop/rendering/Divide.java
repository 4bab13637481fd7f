package vn.tonghop.rendering;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import vn.tonghop.review.Block.Chart.Break;

/**
 * Dashes across a line over time where it goes over to other units, with the day beside them: at
 * the right of the dashes, or at their left where it would stand out of the chart.
 */
final class Divide extends AbstractAnnotation implements CategoryAnnotation {

  /** From one label to the next below it. */
  static final int PITCH = 12;

  private static final long serialVersionUID = 1L;
  private static final int GAP = 3;

  private final double position;
  private final String label;
  private final int row;
  private final int points;
  private final Font font;
  private final double width;

  /**
   * @param row in which its label stands, from the top, from 0
   * @param points how many the line has
   */
  Divide(Break divide, int row, int points, Pencil pencil) {
    this.position = divide.position();
    this.label = divide.label();
    this.row = row;
    this.points = points;
    this.font = pencil.font(Font.PLAIN);
    this.width = pencil.width(divide.label());
  }

  @Override
  public void draw(
      Graphics2D graphics,
      CategoryPlot plot,
      Rectangle2D area,
      CategoryAxis periods,
      ValueAxis values) {
    double first = middle(0, plot, area, periods);
    double last = middle(points - 1, plot, area, periods);
    double slot = points > 1 ? (last - first) / (points - 1) : area.getWidth();
    double x = first + (position - 0.5) * slot;
    graphics.setPaint(Pencil.DIVIDE);
    graphics.setStroke(Pencil.DASHES);
    graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    boolean right = x + GAP + width <= area.getMaxX();
    graphics.setPaint(Color.BLACK);
    graphics.setFont(font);
    TextUtils.drawAlignedString(
        label,
        graphics,
        (float) (right ? x + GAP : x - GAP),
        (float) (area.getMinY() + GAP + row * PITCH),
        right ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
  }

  private double middle(int point, CategoryPlot plot, Rectangle2D area, CategoryAxis periods) {
    return periods.getCategoryMiddle(point, points, area, plot.getDomainAxisEdge());
  }
}
