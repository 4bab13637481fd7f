package vn.tonghop.rendering;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Point;

/**
 * A line over time, broken where nobody reported. Labels that would touch are thinned out, counting
 * from the last; values are printed at every point as long as they have room, else at the last and
 * the largest. Where it goes over to other units stand dashes with the day.
 */
final class Line {

  static final int HEIGHT = 160;
  static final float TEXT = 10;

  private static final int VALUES_ROOM = 58;
  private static final int SPACE = 8;
  private static final double HEADROOM = 1.15;
  private static final double DOT = 4;

  /** Labels of so many breaks stand below one another; the next begins at the top again. */
  private static final int MOST_ROWS = 3;

  /** The height less labels and edges. */
  private static final double PLOT = HEIGHT - 28.0;

  /** The height of what stands above a point. */
  private static final double VALUE_LABEL = 9;

  /** Share of the height that a label below a point takes. */
  private static final double LABEL_ROOM = 0.13;

  private final Chart chart;
  private final Pencil pencil;
  private final int step;
  private final boolean everyValue;

  /** How far the last label stands out at the right of its slot. */
  private final double overhang;

  Line(Chart chart, Pencil pencil, int width) {
    this.chart = chart;
    this.pencil = pencil;
    double slot = (double) (width - VALUES_ROOM) / Math.max(1, chart.points().size());
    double label =
        chart.points().stream().mapToDouble(p -> pencil.width(p.label())).max().orElse(0);
    double printed =
        chart.points().stream().mapToDouble(p -> pencil.width(p.printed())).max().orElse(0);
    step = (int) Math.max(1, Math.ceil((label + SPACE) / slot));
    overhang = Math.max(0, (label - slot) / 2);
    everyValue = printed + SPACE <= slot;
  }

  JFreeChart draw() {
    CategoryAxis periods = new CategoryAxis();
    periods.setLowerMargin(0.01);
    periods.setUpperMargin(0.01);
    periods.setCategoryMargin(0);
    periods.setCategoryLabelPositions(
        CategoryLabelPositions.replaceBottomPosition(
            CategoryLabelPositions.STANDARD,
            new CategoryLabelPosition(
                RectangleAnchor.TOP,
                TextBlockAnchor.TOP_CENTER,
                CategoryLabelWidthType.CATEGORY,
                2f * step)));
    JFreeChart drawn =
        pencil.chart(
            thinned(), periods, pencil.values(chart, Pencil.largest(chart) * headroom()), line());
    for (int row = 0; row < chart.breaks().size(); row++) {
      drawn
          .getCategoryPlot()
          .addAnnotation(
              new Divide(chart.breaks().get(row), row % MOST_ROWS, chart.points().size(), pencil));
    }
    drawn.setPadding(new RectangleInsets(2, 0, 2, Pencil.EDGE + overhang));
    return drawn;
  }

  /** Labels of breaks stand in rows above all points. */
  private double headroom() {
    int rows = Math.min(MOST_ROWS, chart.breaks().size());
    double room = rows == 0 ? 0 : rows * Divide.PITCH + VALUE_LABEL;
    return HEADROOM / (1 - room / PLOT);
  }

  private DefaultCategoryDataset thinned() {
    int last = chart.points().size() - 1;
    DefaultCategoryDataset points = new DefaultCategoryDataset();
    for (int index = 0; index <= last; index++) {
      Point point = chart.points().get(index);
      String label = (last - index) % step == 0 ? point.label() : "";
      points.addValue(point.value().orElse(null), "", new Pencil.Key(index, label));
    }
    return points;
  }

  private LineAndShapeRenderer line() {
    LineAndShapeRenderer line = new Labelled(lastFallsWithin());
    line.setSeriesStroke(0, new BasicStroke(1.4f));
    line.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    line.setDefaultItemLabelGenerator(labels());
    line.setDefaultItemLabelsVisible(true);
    line.setItemLabelInsets(new RectangleInsets(3, 0, 3, 0));
    line.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
    return line;
  }

  private CategoryItemLabelGenerator labels() {
    int largest = largest();
    int last = chart.points().size() - 1;
    return Pencil.labels(
        index ->
            everyValue || index == largest || index == last
                ? chart.points().get(index).printed()
                : "");
  }

  /** Whether the line comes down to its last point, and there is room for a label below that. */
  private boolean lastFallsWithin() {
    int last = chart.points().size() - 1;
    if (last < 1) {
      return false;
    }
    double end = chart.points().get(last).value().map(v -> v.doubleValue()).orElse(0.0);
    double before = chart.points().get(last - 1).value().map(v -> v.doubleValue()).orElse(0.0);
    return before > end && end > Pencil.largest(chart) * LABEL_ROOM;
  }

  /** Labels stand above the points, but that of the last below when the line comes from above. */
  private static final class Labelled extends LineAndShapeRenderer {

    private static final long serialVersionUID = 1L;
    private static final ItemLabelPosition BELOW =
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);

    private final boolean lastBelow;

    Labelled(boolean lastBelow) {
      super(true, true);
      this.lastBelow = lastBelow;
    }

    @Override
    public ItemLabelPosition getPositiveItemLabelPosition(int row, int column) {
      boolean last = column == getPlot().getDataset().getColumnCount() - 1;
      return last && lastBelow ? BELOW : super.getPositiveItemLabelPosition(row, column);
    }
  }

  private int largest() {
    double most = Pencil.largest(chart);
    for (int index = 0; index < chart.points().size(); index++) {
      if (chart.points().get(index).value().filter(v -> v.doubleValue() == most).isPresent()) {
        return index;
      }
    }
    return -1;
  }
}
