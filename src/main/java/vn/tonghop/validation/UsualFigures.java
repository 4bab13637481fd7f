package vn.tonghop.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.figure.Entries;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.submission.Cell;

/**
 * Warns of a figure that is far from what the same unit reported for earlier base pieces: its
 * modified z-score, 0.6745 × |figure − median| / MAD, is above 3.5, it is three times the median at
 * least or a third of it at most, off by 10 at least, and none of the earlier ones lies beyond it.
 * What it looks for is a digit too many or too few.
 *
 * <p>Dialogues are held in some pieces and not in others: a figure above 0 is compared with those
 * above 0 only, and a 0 only where none was before.
 *
 * <p>Where the median absolute deviation is 0, the mean absolute deviation stands in; where that is
 * 0 too, the unit has always reported the same, and the other conditions decide. Qualifiers are
 * left aside. It asks for six pieces of the last three years; of more, for the last twelve. Score
 * and limit: Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993.
 */
final class UsualFigures {

  private static final double SCALE = 0.6745;
  private static final double MEAN_SCALE = 1.2533;
  private static final double LIMIT = 3.5;
  private static final double LEAST_DIFFERENCE = 10;
  private static final double LEAST_FACTOR = 3;

  private final History history;

  UsualFigures(History history) {
    this.history = history;
  }

  /** A figure beside which something is said already, or whose unit gives reasons, is let be. */
  void apply(boolean explained, SubmissionOf of, List<Figure> figures, Findings findings) {
    if (explained || figures.isEmpty() || !isBasePiece(of.key(), of)) {
      return;
    }
    List<List<Figure>> before =
        history.before(of.key()).stream()
            .filter(earlier -> isBasePiece(earlier.key(), of))
            .map(History.Earlier::figures)
            .toList();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      List<BigDecimal> earlier = values(figure.indicator(), i, before);
      BigDecimal value = figure.quantity().value();
      if (earlier.size() >= Entries.FEWEST_BEFORE && isBeyond(value, earlier)) {
        List<BigDecimal> usual = comparable(value, earlier);
        if (usual.size() >= Entries.FEWEST_BEFORE
            && isFar(value, usual)
            && !findings.isAt(new Cell("", figure.row(), figure.column()))) {
          tell(figure, usual, of, findings);
        }
      }
    }
  }

  /**
   * What was reported before for an indicator.
   *
   * @param place where it stands among the figures at hand; mostly it stood there before, too
   */
  private static List<BigDecimal> values(
      IndicatorCode indicator, int place, List<List<Figure>> before) {
    List<BigDecimal> values = new ArrayList<>(before.size());
    for (List<Figure> figures : before) {
      if (place < figures.size() && figures.get(place).indicator().equals(indicator)) {
        values.add(figures.get(place).quantity().value());
      } else {
        for (Figure figure : figures) {
          if (figure.indicator().equals(indicator)) {
            values.add(figure.quantity().value());
          }
        }
      }
    }
    return values;
  }

  /** Whether none of the earlier figures above 0 is as small, or none as large: few are. */
  private static boolean isBeyond(BigDecimal figure, List<BigDecimal> before) {
    boolean isBelowAll = true;
    boolean isAboveAll = true;
    for (BigDecimal each : before) {
      if (each.signum() > 0) {
        int order = figure.compareTo(each);
        isBelowAll &= order < 0;
        isAboveAll &= order > 0;
      }
    }
    return isBelowAll || isAboveAll;
  }

  /** Of the earlier figures those above 0; none for a 0 that is not the first. */
  static List<BigDecimal> comparable(BigDecimal figure, List<BigDecimal> before) {
    List<BigDecimal> above = before.stream().filter(each -> each.signum() > 0).toList();
    return figure.signum() > 0 || above.size() == before.size() ? above : List.of();
  }

  /** A piece that the programme, its expectations or the unit's life cut is not like the others. */
  private static boolean isBasePiece(SubmissionKey key, SubmissionOf of) {
    PeriodCalendar calendar = of.programme().reporting().calendar();
    Period period = key.period();
    return calendar
        .containing(of.programme().reporting().base(), period.start())
        .map(calendar::period)
        .filter(period::equals)
        .isPresent();
  }

  /** Whether a figure is beyond all the others and far from them. */
  static boolean isFar(BigDecimal figure, List<BigDecimal> usual) {
    double[] values = usual.stream().mapToDouble(BigDecimal::doubleValue).sorted().toArray();
    double value = figure.doubleValue();
    if (value >= values[0] && value <= values[values.length - 1]) {
      return false;
    }
    double median = median(values);
    double[] off = Arrays.stream(values).map(each -> Math.abs(each - median)).sorted().toArray();
    double difference = Math.abs(value - median);
    return difference >= LEAST_DIFFERENCE
        && (value >= LEAST_FACTOR * median || LEAST_FACTOR * value <= median)
        && difference > LIMIT * deviation(off);
  }

  /**
   * In terms of a standard deviation; where most are the same, by the mean of what they are off.
   */
  private static double deviation(double[] off) {
    double median = median(off);
    return median > 0 ? median / SCALE : MEAN_SCALE * Arrays.stream(off).average().orElse(0);
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static void tell(
      Figure figure, List<BigDecimal> usual, SubmissionOf of, Findings findings) {
    List<BigDecimal> sorted = usual.stream().sorted().toList();
    findings.at(
        figure.row(),
        figure.column(),
        new ValueNotice.FarFromUsual(
            of.programme().indicator(figure.indicator()).map(Indicator::name).orElseThrow(),
            figure.quantity().toString(),
            usual.size(),
            usually(sorted),
            sorted.get(0).toPlainString(),
            sorted.get(sorted.size() - 1).toPlainString()));
  }

  /** The median; between two, both: {@code 5–7}. */
  private static String usually(List<BigDecimal> sorted) {
    String upper = sorted.get(sorted.size() / 2).toPlainString();
    String lower = sorted.get((sorted.size() - 1) / 2).toPlainString();
    return lower.equals(upper) ? upper : lower + "–" + upper;
  }
}
