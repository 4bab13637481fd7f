package vn.tonghop.rendering;

import java.awt.Color;
import java.awt.Font;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Point;

/**
 * Horizontal bars: names at the left, each value at the end of its bar. Names and scale take the
 * same place whichever of the bars are drawn.
 */
final class Bars {

  private static final int PITCH = 11;

  /** Print that leaves a little room between names. */
  static final float TEXT = 9.5f;

  /** Ticks, axis label and edges below the bars. */
  private static final int BELOW = 30;

  /** Share of the width that names may take before they are broken into two lines. */
  private static final double NAMES = 0.5;

  private static final int GAP = 5;

  private final Chart chart;
  private final Pencil pencil;
  private final double names;
  private final double end;

  Bars(Chart chart, Pencil pencil, int width) {
    this.chart = chart;
    this.pencil = pencil;
    names = Math.min(widestName(chart, pencil), width * NAMES);
    double room = width - names - Pencil.EDGE;
    // so far beyond the largest value that its print has room at the bar's end
    end =
        Pencil.largest(chart)
            * room
            / Math.max(room / 4, room - widest(chart, pencil, Point::printed) - 2 * GAP);
  }

  static int height(int bars) {
    return bars * PITCH + BELOW;
  }

  JFreeChart draw(int from, int to) {
    CategoryAxis axis = new CategoryAxis();
    axis.setMaximumCategoryLabelWidthRatio(1);
    axis.setMaximumCategoryLabelLines(2);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0);
    axis.setCategoryMargin(0.35);
    JFreeChart drawn =
        pencil.chart(Pencil.points(chart, from, to), axis, pencil.values(chart, end), bars(from));
    CategoryPlot plot = drawn.getCategoryPlot();
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    AxisSpace left = new AxisSpace();
    left.add(names, RectangleEdge.LEFT);
    plot.setFixedDomainAxisSpace(left);
    for (int index = from; index < to; index++) {
      if (chart.points().get(index).value().isEmpty()) {
        plot.addAnnotation(gap(index));
      }
    }
    return drawn;
  }

  /** Room for the longest name, and between it and its bar. */
  static double widestName(Chart chart, Pencil pencil) {
    return widest(chart, pencil, Point::label) + 2 * GAP;
  }

  private static double widest(Chart chart, Pencil pencil, Function<Point, String> text) {
    return chart.points().stream().map(text).mapToDouble(pencil::width).max().orElse(0);
  }

  private BarRenderer bars(int from) {
    BarRenderer bars = new BarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    bars.setDefaultItemLabelGenerator(
        Pencil.labels(column -> chart.points().get(from + column).printed()));
    bars.setDefaultItemLabelsVisible(true);
    bars.setItemLabelInsets(new RectangleInsets(0, GAP, 0, GAP));
    bars.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    return bars;
  }

  /** A unit that did not report has no bar, but its sign stands where the bar would begin. */
  private CategoryTextAnnotation gap(int index) {
    Point point = chart.points().get(index);
    CategoryTextAnnotation sign =
        new CategoryTextAnnotation(
            point.printed(), new Pencil.Key(index, point.label()), end / 100);
    sign.setFont(pencil.font(Font.PLAIN));
    sign.setPaint(Color.BLACK);
    sign.setTextAnchor(TextAnchor.CENTER_LEFT);
    return sign;
  }
}
