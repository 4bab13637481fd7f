package vn.tonghop.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;
import vn.tonghop.review.Block.Table.Sum;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Spot;
import vn.tonghop.rollup.Total;

/** A column of figures: an indicator as one slice of levels gave it. */
record Measured(Indicator indicator, Slice slice) {

  /** Columns for which one counts that has its indicator's name to itself. */
  private static final double ALONE = 1.35;

  /** Letters of a name that stands well above one column. */
  private static final int LONG = 44;

  /** Further letters for each of which a column counts for one more. */
  private static final double LETTERS = 22;

  /** The columns of these indicators, each for its slices, the order kept. */
  static List<Measured> of(
      Collection<Indicator> indicators, Function<Indicator, List<Slice>> slices) {
    List<Measured> columns = new ArrayList<>();
    for (Indicator indicator : indicators) {
      slices.apply(indicator).forEach(slice -> columns.add(new Measured(indicator, slice)));
    }
    return List.copyOf(columns);
  }

  Total total(Subject subject, OrgUnit unit, Period period) {
    return subject.totals().total(unit, slice, period, indicator.code());
  }

  private String cell(Subject subject, OrgUnit unit, Period period) {
    return Signs.cell(total(subject, unit, period), indicator, subject.numbers());
  }

  /** Where the total stands. */
  Spot spot(OrgUnit unit, Period period) {
    return new Spot(unit, slice, period, indicator.code());
  }

  /** Adds the total to a row. */
  void addTo(Cells cells, Subject subject, OrgUnit unit, Period period) {
    addTo(cells, subject, unit, period, Sum.NONE);
  }

  /**
   * Adds the total to a row.
   *
   * @param sum of which cells it is the sum
   */
  void addTo(Cells cells, Subject subject, OrgUnit unit, Period period, Sum sum) {
    cells.figure(
        cell(subject, unit, period),
        Signs.number(total(subject, unit, period), indicator),
        sum,
        spot(unit, period));
  }

  /** Whether what several units have together is the sum of what each has. */
  boolean addsOverUnits() {
    return indicator
        .derived()
        .map(Derivation.CountOfUnits.class::isInstance)
        .orElse(indicator.overUnits() == OverUnits.SUM);
  }

  /** Whether what several periods have together is the sum of what each has. */
  boolean addsOverTime() {
    return indicator.isHandedIn()
        && indicator.overUnits() == OverUnits.SUM
        && indicator.overTime() == OverTime.SUM;
  }

  /** Whether the review's own unit, with those below it, has it due or gave it. */
  boolean isOf(Subject subject) {
    return isOfAny(subject, List.of(subject.unit()));
  }

  /** Whether any of these units has it due or gave it. */
  boolean isOfAny(Subject subject, Collection<OrgUnit> units) {
    return units.stream()
        .map(unit -> total(subject, unit, subject.totals().period()))
        .anyMatch(total -> total.due() > 0 || total.value().isPresent());
  }

  /** Whether any of these units gave it. */
  boolean isGivenByAny(Subject subject, Collection<OrgUnit> units) {
    return units.stream()
        .anyMatch(unit -> total(subject, unit, subject.totals().period()).value().isPresent());
  }

  /**
   * The columns in parts of about the same width, none wider than {@code most} unless one indicator
   * is; the columns of an indicator stay together.
   *
   * @param most columns; one that has a name to itself counts for more than one of several below it
   */
  static List<List<Measured>> parts(List<Measured> columns, int most) {
    Map<Indicator, List<Measured>> byIndicator =
        columns.stream()
            .collect(
                Collectors.groupingBy(
                    Measured::indicator, LinkedHashMap::new, Collectors.toList()));
    double all = byIndicator.values().stream().mapToDouble(Measured::width).sum();
    double even = all / Math.ceil(all / most);
    List<List<Measured>> parts = new ArrayList<>();
    List<Measured> part = new ArrayList<>();
    double filled = 0;
    for (List<Measured> own : byIndicator.values()) {
      if (!part.isEmpty() && (filled >= even || filled + width(own) > most)) {
        parts.add(List.copyOf(part));
        part.clear();
        filled = 0;
      }
      part.addAll(own);
      filled += width(own);
    }
    if (!part.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return List.copyOf(parts);
  }

  /** A long name is not to become a tower above few figures. */
  private static double width(List<Measured> own) {
    int name = own.get(0).indicator().name().vi().length();
    double named = ALONE + Math.max(0, name - LONG) / LETTERS;
    return Math.max(own.size(), named);
  }

  /** Its indicators, each once, in the order of the columns. */
  static List<Indicator> indicators(Collection<Measured> columns) {
    return columns.stream().map(Measured::indicator).distinct().toList();
  }

  static boolean differInSlice(Collection<Measured> columns) {
    return columns.stream().map(Measured::slice).distinct().count() > 1;
  }
}
