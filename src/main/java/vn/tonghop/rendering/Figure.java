package vn.tonghop.rendering;

import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Language;
import vn.tonghop.review.Block.Chart;

/**
 * A chart below its caption. Bars are broken over pages like the rows of a table, on the same
 * scale, with the caption repeated; but only a long chart is, for it reads best whole.
 */
record Figure(
    Chart chart,
    Ruler ruler,
    Language language,
    int captionHeight,
    int againHeight,
    Passages passages)
    implements Flow {

  /** Bars that are never parted from each other: as many as stand on a page. */
  static final int MOST_BARS = 40;

  private static final int TOGETHER = 10;

  /** What its caption and its drawing are to those who listen. */
  record Passages(Passage caption, Passage drawing) {

    static Passages of(Chart chart, Passage document) {
      Passage caption = document.add(Role.P, chart.caption());
      String shows = chart.alternative().isBlank() ? chart.caption() : chart.alternative();
      return new Passages(caption, document.add(Role.FIGURE, shows));
    }
  }

  static Figure of(Chart chart, Ruler ruler, Language language, Passage document) {
    return new Figure(
        chart,
        ruler,
        language,
        ruler.height(caption(chart, ruler, language, 0)),
        ruler.height(caption(chart, ruler, language, 1)),
        Passages.of(chart, document));
  }

  @Override
  public int parts() {
    return chart.kind() == Chart.Kind.BARS ? Math.max(1, chart.points().size()) : 1;
  }

  @Override
  public boolean breaksAfter(int part) {
    return parts() > MOST_BARS && part + 1 >= TOGETHER && parts() - part - 1 >= TOGETHER;
  }

  @Override
  public int height(int from, int to) {
    return (from == 0 ? captionHeight : againHeight) + drawingHeight(from, to);
  }

  @Override
  public List<Strip> strips(int from, int to) {
    boolean bars = chart.kind() == Chart.Kind.BARS;
    Pencil pencil = new Pencil(ruler, language, bars ? Bars.TEXT : Line.TEXT);
    int width = ruler.width();
    Drawing drawing =
        new Drawing(
            bars
                ? new Bars(chart, pencil, width).draw(from, Math.min(to, chart.points().size()))
                : new Line(chart, pencil, width).draw(),
            width,
            drawingHeight(from, to));
    return List.of(
        caption(chart, ruler, language, from)
            .in(from == 0 ? passages.caption() : Passage.DECORATION),
        new Strip(Kind.FIGURE, Map.of("drawing", drawing)).in(passages.drawing()));
  }

  private int drawingHeight(int from, int to) {
    return chart.kind() == Chart.Kind.BARS ? Bars.height(to - from) : Line.HEIGHT;
  }

  private static Strip caption(Chart chart, Ruler ruler, Language language, int from) {
    String again =
        switch (language) {
          case VI -> " (tiếp)";
          case EN -> " (continued)";
        };
    return ruler.strip(Kind.CAPTION, from == 0 ? chart.caption() : chart.caption() + again);
  }
}
