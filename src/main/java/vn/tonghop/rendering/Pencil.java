package vn.tonghop.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.IntFunction;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import vn.tonghop.catalogue.Language;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Point;

/**
 * How charts look: one dark colour that survives a black-and-white copier, a light grid, no frames,
 * no gradients; letters in the typeface of the text.
 */
final class Pencil {

  static final Color INK = new Color(0x2F, 0x4B, 0x6B);

  /** Free at the right, where labels may stand out of the plot. */
  static final int EDGE = 6;

  /** What parts a line over time, in the colour of axes but heavier than the grid. */
  static final Color DIVIDE = new Color(0x40, 0x40, 0x40);

  static final BasicStroke DASHES =
      new BasicStroke(
          0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

  private static final Color GRID = new Color(0xD9, 0xD9, 0xD9);
  private static final Color AXIS = new Color(0x7F, 0x7F, 0x7F);
  private static final String SERIES = "";

  /** A point's place and label; two points may bear the same label. */
  record Key(int index, String label) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
      return label;
    }
  }

  private final Ruler ruler;
  private final Language language;
  private final float size;

  /**
   * @param size of all letters
   */
  Pencil(Ruler ruler, Language language, float size) {
    this.ruler = ruler;
    this.language = language;
    this.size = size;
  }

  Font font(int style) {
    return FontUtil.getInstance(ruler.templates().context())
        .getAwtFontFromBundles(Templates.TYPEFACE, style, size, Templates.LOCALE, false);
  }

  float width(String text) {
    return ruler.width(text, size, false);
  }

  /** The points {@code from} to before {@code to}; a missing one is null: a gap. */
  static DefaultCategoryDataset points(Chart chart, int from, int to) {
    DefaultCategoryDataset points = new DefaultCategoryDataset();
    for (int index = from; index < to; index++) {
      Point point = chart.points().get(index);
      points.addValue(point.value().orElse(null), SERIES, new Key(index, point.label()));
    }
    return points;
  }

  static double largest(Chart chart) {
    return chart.points().stream()
        .flatMap(point -> point.value().stream())
        .mapToDouble(BigDecimal::doubleValue)
        .max()
        .orElse(0);
  }

  /** Writes at each point what {@code text} has for its place in the drawing. */
  static CategoryItemLabelGenerator labels(IntFunction<String> text) {
    return new StandardCategoryItemLabelGenerator() {
      private static final long serialVersionUID = 1L;

      @Override
      public String generateLabel(CategoryDataset dataset, int row, int column) {
        return text.apply(column);
      }
    };
  }

  /** From zero, in whole steps where the values are whole numbers. */
  NumberAxis values(Chart chart, double to) {
    NumberAxis axis = new NumberAxis(chart.valueAxis());
    boolean whole =
        chart.points().stream()
            .flatMap(point -> point.value().stream())
            .allMatch(value -> value.stripTrailingZeros().scale() <= 0);
    if (whole) {
      axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    }
    axis.setRange(0, to > 0 ? to : 1);
    boolean vietnamese = language == Language.VI;
    DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
    signs.setGroupingSeparator(vietnamese ? '.' : ',');
    signs.setDecimalSeparator(vietnamese ? ',' : '.');
    axis.setNumberFormatOverride(new DecimalFormat("#,##0.##", signs));
    axis.setTickLabelFont(font(Font.PLAIN));
    axis.setLabelFont(font(Font.ITALIC));
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  JFreeChart chart(
      CategoryDataset points,
      CategoryAxis categories,
      NumberAxis values,
      CategoryItemRenderer renderer) {
    categories.setTickLabelFont(font(Font.PLAIN));
    categories.setAxisLinePaint(AXIS);
    categories.setTickMarksVisible(false);
    renderer.setSeriesPaint(0, INK);
    renderer.setDefaultItemLabelFont(font(Font.PLAIN));
    renderer.setDefaultItemLabelPaint(Color.BLACK);
    CategoryPlot plot = new CategoryPlot(points, categories, values, renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(new BasicStroke(0.5f));
    plot.setRangeZeroBaselineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, font(Font.PLAIN), plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(2, 0, 2, EDGE));
    return chart;
  }
}
