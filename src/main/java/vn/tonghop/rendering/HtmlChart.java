package vn.tonghop.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Break;
import vn.tonghop.review.Block.Chart.Point;

/** Draws a chart into a page of HTML as a picture of vectors, with its description. */
final class HtmlChart {

  private static final int WIDTH = 640;
  private static final int NAMES = 200;
  private static final int VALUES = 90;
  private static final int PITCH = 20;
  private static final int HEIGHT = 220;
  private static final int EDGE = 40;
  private static final int LABELS = 8;

  private final Tags tags;

  HtmlChart(Tags tags) {
    this.tags = tags;
  }

  /** Writes the figure; nothing when it has no points. */
  void write(Chart chart, String id) {
    if (chart.points().isEmpty()) {
      return;
    }
    boolean bars = chart.kind() == Chart.Kind.BARS;
    int height = bars ? chart.points().size() * PITCH + PITCH : above(chart) + HEIGHT + 2 * EDGE;
    tags.open("figure").line();
    String caption = id + "-caption";
    tags.element("figcaption", chart.caption() + " (" + chart.valueAxis() + ")", "id", caption);
    tags.line().region(caption).line();
    tags.open(
        "svg",
        "role",
        "img",
        "aria-labelledby",
        id,
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "width",
        String.valueOf(WIDTH));
    tags.element("title", chart.alternative(), "id", id).line();
    if (bars) {
      bars(chart);
    } else {
      line(chart);
    }
    tags.close().line().close().line().close().line();
  }

  private static double largest(Chart chart) {
    return Math.max(
        1,
        chart.points().stream()
            .map(Point::value)
            .flatMap(Optional::stream)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(1));
  }

  private void bars(Chart chart) {
    double largest = largest(chart);
    int y = PITCH / 2;
    for (Point point : chart.points()) {
      double length =
          point.value().map(BigDecimal::doubleValue).orElse(0.0)
              / largest
              * (WIDTH - NAMES - VALUES);
      text(point.label(), NAMES - 6, y + 13, "end");
      tags.lone(
          "rect",
          "x",
          String.valueOf(NAMES),
          "y",
          String.valueOf(y + 3),
          "width",
          number(length),
          "height",
          String.valueOf(PITCH - 6));
      text(point.printed(), NAMES + length + 4, y + 13, "start");
      tags.line();
      y += PITCH;
    }
  }

  private void line(Chart chart) {
    double largest = largest(chart);
    int top = above(chart) + EDGE;
    int count = chart.points().size();
    double step = count > 1 ? (double) (WIDTH - 2 * EDGE) / (count - 1) : 0;
    int every = Math.max(1, (count + LABELS - 1) / LABELS);
    List<String> run = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      Point point = chart.points().get(at);
      double x = EDGE + at * step;
      if (point.value().isPresent()) {
        double y = top + HEIGHT * (1 - point.value().get().doubleValue() / largest);
        run.add(number(x) + "," + number(y));
        tags.lone("circle", "cx", number(x), "cy", number(y), "r", "3");
        if (point.value().get().doubleValue() == largest || at == count - 1) {
          text(point.printed(), x, y - 8, "middle");
        }
      } else {
        stroke(run);
      }
      if (at % every == 0) {
        text(point.label(), x, top + HEIGHT + EDGE - 20, "middle");
      }
    }
    stroke(run);
    for (int row = 0; row < chart.breaks().size(); row++) {
      divide(chart.breaks().get(row), row, step, top + HEIGHT);
    }
    String ground = String.valueOf(top + HEIGHT);
    tags.lone("line", "x1", number(EDGE), "x2", number(WIDTH - EDGE), "y1", ground, "y2", ground);
    tags.line();
  }

  /** Rows above the line for what is said at its breaks. */
  private static int above(Chart chart) {
    return chart.breaks().size() * PITCH;
  }

  /** Dashes where the line goes over to other units; what they mean stands at their top. */
  private void divide(Break divide, int row, double step, int ground) {
    double x = EDGE + (divide.position() - 0.5) * step;
    int y = PITCH + row * PITCH;
    tags.lone(
        "line",
        "class",
        "break",
        "x1",
        number(x),
        "x2",
        number(x),
        "y1",
        String.valueOf(y - 12),
        "y2",
        String.valueOf(ground));
    boolean right = x < WIDTH / 2.0;
    text(divide.label(), right ? x + 4 : x - 4, y, right ? "start" : "end");
  }

  /** What was not reported is a gap in the line. */
  private void stroke(List<String> run) {
    if (run.size() > 1) {
      tags.lone("polyline", "points", String.join(" ", run));
    }
    run.clear();
  }

  private void text(String text, double x, double y, String anchor) {
    tags.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
