package vn.tonghop.rendering;

import java.awt.Dimension;
import java.awt.geom.Dimension2D;
import net.sf.jasperreports.charts.util.DrawChartRendererImpl;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.DimensionRenderable;
import org.jfree.chart.JFreeChart;

/** A chart as lines and letters, at the size in points at which it was laid out. */
final class Drawing extends DrawChartRendererImpl implements DimensionRenderable {

  private static final long serialVersionUID = 1L;

  private final int width;
  private final int height;

  Drawing(JFreeChart chart, int width, int height) {
    super(chart, null);
    this.width = width;
    this.height = height;
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new Dimension(width, height);
  }
}
