package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Figure;
import vn.tonghop.period.Period;
import vn.tonghop.quantity.Quantity;

/**
 * A submission held against those in force with which it shares days (R24): which figures differ.
 *
 * <p>Theirs are put together as a roll-up would, indicator by indicator; where one of several did
 * not report an indicator there is nothing to hold against. That figures are the same is said only
 * of the same days.
 */
final class HeldAgainst {

  private static final int SHOWN = 5;
  private static final Words NOT_REPORTED = new Words("không báo cáo", "not reported");

  private final List<Indicator> indicators;
  private final Period period;
  private final Map<IndicatorCode, Quantity> ours;
  private final List<Other> others;

  /** One in force. */
  record Other(Period period, List<Figure> figures) {}

  private record Difference(
      IndicatorCode indicator, @Nullable Quantity ours, @Nullable Quantity theirs) {

    Words words() {
      return new Words(
          indicator + " " + text(ours, NOT_REPORTED.vi()) + " / " + text(theirs, NOT_REPORTED.vi()),
          indicator
              + " "
              + text(ours, NOT_REPORTED.en())
              + " / "
              + text(theirs, NOT_REPORTED.en()));
    }

    private static String text(@Nullable Quantity quantity, String none) {
      return quantity == null ? none : quantity.toString();
    }
  }

  HeldAgainst(List<Indicator> indicators, Period period, List<Figure> figures, List<Other> others) {
    this.indicators = indicators.stream().filter(Indicator::isHandedIn).toList();
    this.period = period;
    this.ours = byIndicator(figures);
    this.others = others.stream().sorted(Comparator.comparing(Other::period)).toList();
  }

  private static Map<IndicatorCode, Quantity> byIndicator(List<Figure> figures) {
    Map<IndicatorCode, Quantity> map = new LinkedHashMap<>();
    figures.forEach(figure -> map.put(figure.indicator(), figure.quantity()));
    return map;
  }

  /** A sentence with a blank before it; empty when there is nothing to say. */
  Words words() {
    List<Difference> differences = differences();
    boolean sameDays = isOfTheSameDays();
    if (differences.isEmpty()) {
      return sameDays
          ? new Words(" Số liệu giống nhau.", " The figures are the same.")
          : new Words("", "");
    }
    Words lead =
        sameDays
            ? new Words(" Chênh lệch (bản này / đang có): ", " Differences (this / in force): ")
            : new Words(
                " Bản này / đang có (khác số ngày): ", " This / in force (not of the same days): ");
    return new Words(
        lead.vi() + list(differences, Words::vi) + more(differences, "; và ", " chỉ tiêu khác"),
        lead.en() + list(differences, Words::en) + more(differences, "; and ", " more"));
  }

  private static String list(List<Difference> differences, Function<Words, String> language) {
    return differences.stream()
        .limit(SHOWN)
        .map(difference -> language.apply(difference.words()))
        .collect(Collectors.joining("; "));
  }

  private static String more(List<Difference> differences, String before, String behind) {
    int more = differences.size() - SHOWN;
    return more > 0 ? before + more + behind + "." : ".";
  }

  /** Whether those in force are of all the submission's days and of no other. */
  private boolean isOfTheSameDays() {
    List<Period> theirs = others.stream().map(Other::period).toList();
    return theirs.stream().allMatch(period::contains) && period.minus(theirs).isEmpty();
  }

  private List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    for (Indicator indicator : indicators) {
      if (indicator.overTime() != OverTime.NONE || others.size() == 1) {
        Quantity mine = ours.get(indicator.code());
        Quantity theirs = together(indicator).orElse(null);
        if (!Optional.ofNullable(mine).equals(Optional.ofNullable(theirs))) {
          differences.add(new Difference(indicator.code(), mine, theirs));
        }
      }
    }
    return differences;
  }

  private Optional<Quantity> together(Indicator indicator) {
    List<Quantity> all = new ArrayList<>();
    for (Other other : others) {
      other.figures().stream()
          .filter(figure -> figure.indicator().equals(indicator.code()))
          .forEach(figure -> all.add(figure.quantity()));
    }
    if (indicator.overTime() == OverTime.LAST) {
      return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
    return all.size() < others.size()
        ? Optional.empty()
        : all.stream()
            .reduce(indicator.overTime() == OverTime.MAX ? Quantity::max : Quantity::plus);
  }
}
