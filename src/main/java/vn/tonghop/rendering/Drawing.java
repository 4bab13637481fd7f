package vn.tonghop.rendering;

import java.awt.Dimension;
import java.awt.geom.Dimension2D;
import java.util.Locale;
import net.sf.jasperreports.charts.util.DrawChartRendererImpl;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.DimensionRenderable;
import org.jfree.chart.JFreeChart;
import vn.tonghop.review.Block.Chart;

/** A chart as lines and letters, at the size at which it was laid out. */
final class Drawing extends DrawChartRendererImpl implements DimensionRenderable {

  private static final long serialVersionUID = 1L;

  private final int width;
  private final int height;

  private Drawing(JFreeChart chart, int width, int height) {
    super(chart, null);
    this.width = width;
    this.height = height;
  }

  /** As wide as the text, as high as its points need, but no higher than {@code most} points. */
  static Drawing of(Chart chart, Ruler ruler, Locale locale, int most) {
    Pencil pencil = new Pencil(ruler, locale);
    int width = ruler.width();
    return switch (chart.kind()) {
      case BARS -> {
        Bars bars = new Bars(chart, pencil, width);
        int height = bars.height(most);
        yield new Drawing(bars.draw(), width, height);
      }
      case LINE -> {
        Line line = new Line(chart, pencil, width);
        yield new Drawing(line.draw(), width, Math.min(Line.HEIGHT, most));
      }
    };
  }

  int height() {
    return height;
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new Dimension(width, height);
  }
}
