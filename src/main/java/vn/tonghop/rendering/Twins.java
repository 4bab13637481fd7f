package vn.tonghop.rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.review.Block.Chart;

/** Two long charts of bars side by side, each below its caption: they would need a page each. */
final class Twins {

  /** Fewer bars stand well enough one chart below the other. */
  private static final int LONG = 16;

  private static final int BETWEEN = 11;

  /** Share of its width that the names of a chart may take. */
  private static final double NAMES = 0.45;

  private Twins() {}

  /** Empty when they stand better one below the other. */
  static Optional<Whole> of(
      Chart left, Chart right, Ruler ruler, Language language, Passage document) {
    int width = (ruler.width() - BETWEEN) / 2;
    Pencil pencil = new Pencil(ruler, language, Bars.TEXT);
    if (!suits(left, pencil, width) || !suits(right, pencil, width)) {
      return Optional.empty();
    }
    Figure.Passages first = Figure.Passages.of(left, document);
    Figure.Passages second = Figure.Passages.of(right, document);
    Strip captions =
        ruler
            .pair(Kind.CAPTIONS, left.caption(), right.caption())
            .in("left", first.caption())
            .in("right", second.caption());
    int height = Math.max(Bars.height(left.points().size()), Bars.height(right.points().size()));
    Strip figures =
        new Strip(
                Kind.FIGURES,
                Map.of(
                    "drawing",
                    drawing(left, pencil, width),
                    "drawingRight",
                    drawing(right, pencil, width)))
            .in("drawing", first.drawing())
            .in("drawingRight", second.drawing());
    return Optional.of(
        new Whole(List.of(captions, figures), ruler.height(captions) + height, false, false));
  }

  private static boolean suits(Chart chart, Pencil pencil, int width) {
    return chart.kind() == Chart.Kind.BARS
        && chart.points().size() >= LONG
        && chart.points().size() <= Figure.MOST_BARS
        && Bars.widestName(chart, pencil) <= width * NAMES;
  }

  private static Drawing drawing(Chart chart, Pencil pencil, int width) {
    int bars = chart.points().size();
    return new Drawing(new Bars(chart, pencil, width).draw(0, bars), width, Bars.height(bars));
  }
}
