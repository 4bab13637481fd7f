package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Point;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;

/** The charts of the lead indicator: bars by direct child, a line over the base pieces. */
final class Charts {

  /** More bars than this cannot be read on a page; the largest are drawn then. */
  static final int BARS = 40;

  private static final Comparator<Point> LARGEST_FIRST =
      Comparator.comparing(
          (Point point) -> point.value().orElse(BigDecimal.ONE.negate()),
          Comparator.reverseOrder());

  private final Subject subject;
  private final Texts texts;
  private final Indicator lead;
  private final Reshapings reshapings;

  Charts(Subject subject) {
    this.subject = subject;
    this.texts = subject.texts();
    this.lead = subject.lead();
    this.reshapings = new Reshapings(subject);
  }

  /** Bars by direct child, sorted; empty when fewer than two children reported. */
  Optional<Chart> bars(Slice slice) {
    List<Point> all =
        subject.totals().units().stream()
            .filter(child -> isAsked(total(child, slice)))
            .map(child -> point(subject.units().name(child), total(child, slice)))
            .sorted(LARGEST_FIRST)
            .toList();
    if (all.stream().filter(point -> point.value().isPresent()).count() < 2) {
      return Optional.empty();
    }
    List<Point> drawn = all.subList(0, Math.min(BARS, all.size()));
    String caption =
        texts.text(
            (tellsLevel(slice) ? "chart.bars" : "chart.bars.all")
                + (all.size() > BARS ? ".largest" : ""),
            "name",
            subject.in(lead.name()),
            "types",
            subject.childTypes(),
            "level",
            subject.levels().briefInSentence(slice),
            "n",
            drawn.size(),
            "all",
            all.size());
    return Optional.of(
        new Chart(
            Chart.Kind.BARS,
            caption,
            subject.in(lead.unitOfMeasure()),
            drawn,
            barsAlternative(caption, all)));
  }

  private String barsAlternative(String caption, List<Point> points) {
    List<Point> told = points.stream().filter(point -> point.value().isPresent()).toList();
    Point first = told.get(0);
    Point last = told.get(told.size() - 1);
    return texts.text(
        told.size() == points.size() ? "chart.bars.alternative" : "chart.bars.alternative.silent",
        "caption",
        caption,
        "most",
        first.label(),
        "most_value",
        first.printed(),
        "least",
        last.label(),
        "least_value",
        last.printed(),
        "silent",
        points.size() - told.size());
  }

  /** A line over time; empty when there are fewer than three pieces with a value. */
  Optional<Chart> line(Slice slice) {
    List<Point> points =
        subject.totals().pieces().stream()
            .map(
                piece ->
                    point(
                        subject.periods().inChart(piece),
                        subject.totals().total(subject.unit(), slice, piece, lead.code())))
            .toList();
    List<Point> told = points.stream().filter(point -> point.value().isPresent()).toList();
    if (told.size() < 3) {
      return Optional.empty();
    }
    String caption =
        texts.text(
            tellsLevel(slice) ? "chart.line" : "chart.line.all",
            "name",
            subject.in(lead.name()),
            "level",
            subject.levels().briefInSentence(slice),
            "base",
            texts.text("base." + subject.programme().reporting().base()));
    String alternative = lineAlternative(caption, told);
    return Optional.of(
        new Chart(
            Chart.Kind.LINE,
            caption,
            subject.in(lead.unitOfMeasure()),
            points,
            reshapings.marks(slice),
            reshapings.told(slice).map(broken -> alternative + " " + broken).orElse(alternative)));
  }

  /** What is to be read below a line over time; empty where the units are the same throughout. */
  Optional<String> lineNote(Slice slice) {
    return reshapings.note(slice);
  }

  private String lineAlternative(String caption, List<Point> told) {
    Point highest = told.stream().min(LARGEST_FIRST).orElseThrow();
    Point lowest = told.stream().max(LARGEST_FIRST).orElseThrow();
    return texts.text(
        "chart.line.alternative",
        "caption",
        caption,
        "first",
        told.get(0).label(),
        "first_value",
        told.get(0).printed(),
        "last",
        told.get(told.size() - 1).label(),
        "last_value",
        told.get(told.size() - 1).printed(),
        "highest",
        highest.label(),
        "highest_value",
        highest.printed(),
        "lowest",
        lowest.label(),
        "lowest_value",
        lowest.printed());
  }

  /** Where one level alone has the indicator, nobody need be told which. */
  private boolean tellsLevel(Slice slice) {
    return slice.level().isPresent() && subject.slicesOf(lead).size() > 1;
  }

  private Total total(OrgUnit child, Slice slice) {
    return subject.totals().total(child, slice, lead.code());
  }

  private static boolean isAsked(Total total) {
    return total.due() > 0 || total.value().isPresent();
  }

  private Point point(String label, Total total) {
    Optional<Quantity> value = total.value();
    return new Point(
        label,
        value.map(Quantity::value).orElse(null),
        value.map(v -> subject.value(v, lead)).orElse(Signs.NOT_REPORTED));
  }
}
