package vn.tonghop.rendering;

import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Point;

/** Horizontal bars: names at the left, each value at the end of its bar. */
final class Bars {

  /** From bar to bar when there is room. */
  private static final int PITCH = 17;

  /** Ticks, axis label and edges below the bars. */
  private static final int BELOW = 40;

  /** Share of the width that names may take before they are broken into two lines. */
  private static final float NAMES = 0.5f;

  private static final int GAP = 6;

  private final Chart chart;
  private final Pencil pencil;
  private final int width;

  Bars(Chart chart, Pencil pencil, int width) {
    this.chart = chart;
    this.pencil = pencil;
    this.width = width;
  }

  int height(int most) {
    return Math.min(most, chart.points().size() * PITCH + BELOW);
  }

  JFreeChart draw() {
    DefaultCategoryDataset points = Pencil.points(chart);
    CategoryAxis names = new CategoryAxis();
    names.setMaximumCategoryLabelWidthRatio(NAMES);
    names.setMaximumCategoryLabelLines(2);
    names.setLowerMargin(0.1 / Math.max(1, chart.points().size()));
    names.setUpperMargin(0.1 / Math.max(1, chart.points().size()));
    names.setCategoryMargin(0.32);
    NumberAxis values = pencil.values(chart, end());
    JFreeChart drawn = pencil.chart(points, names, values, bars());
    drawn.getCategoryPlot().setOrientation(PlotOrientation.HORIZONTAL);
    markGaps(drawn, points);
    return drawn;
  }

  /** So far beyond the largest value that its print has room at the bar's end. */
  private double end() {
    double names =
        Math.min(
            chart.points().stream().mapToDouble(p -> pencil.width(p.label())).max().orElse(0),
            width * NAMES);
    double printed =
        chart.points().stream().mapToDouble(p -> pencil.width(p.printed())).max().orElse(0);
    double room = width - names - 2 * GAP;
    return Pencil.largest(chart) * room / Math.max(room / 4, room - printed - 2 * GAP);
  }

  private BarRenderer bars() {
    BarRenderer bars = new BarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    bars.setMaximumBarWidth(0.2);
    bars.setDefaultItemLabelGenerator(Pencil.printed(chart));
    bars.setDefaultItemLabelsVisible(true);
    bars.setItemLabelInsets(new RectangleInsets(0, GAP - 2, 0, GAP - 2));
    bars.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    return bars;
  }

  /** A unit that did not report has no bar, but its sign stands where the bar would begin. */
  private void markGaps(JFreeChart drawn, DefaultCategoryDataset points) {
    double step = end() / width;
    for (int index = 0; index < chart.points().size(); index++) {
      Point point = chart.points().get(index);
      if (point.value().isEmpty()) {
        CategoryTextAnnotation sign =
            new CategoryTextAnnotation(
                point.printed(), points.getColumnKey(index), step * (GAP - 2));
        sign.setFont(pencil.font(Font.PLAIN));
        sign.setPaint(Color.BLACK);
        sign.setTextAnchor(TextAnchor.CENTER_LEFT);
        drawn.getCategoryPlot().addAnnotation(sign);
      }
    }
  }
}
