package vn.tonghop.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;

/**
 * What a roll-up came to: totals of one unit and its direct children, by reporting level, for the
 * whole period and each base piece inside it. Immutable, safe for threads.
 */
public final class Totals {

  private final Programme programme;
  private final OrgUnit unit;
  private final Period period;
  private final List<OrgUnit> children;
  private final List<Slice> slices;
  private final List<Period> pieces;
  private final List<Line> lines;
  private final Map<Key, Total> byKey = new HashMap<>();

  private record Key(OrgUnit unit, Slice slice, Period period, IndicatorCode indicator) {}

  /**
   * Takes lines in the order of {@code figures.csv}: unit, level, period, indicator.
   *
   * @param children in official order
   * @param slices the levels that have lines, from the top down, then all together
   * @param pieces the base pieces inside the period, cut to it
   */
  Totals(
      Programme programme,
      OrgUnit unit,
      Period period,
      List<OrgUnit> children,
      List<Slice> slices,
      List<Period> pieces,
      List<Line> lines) {
    this.programme = programme;
    this.unit = unit;
    this.period = period;
    this.children = List.copyOf(children);
    this.slices = List.copyOf(slices);
    this.pieces = List.copyOf(pieces);
    this.lines = List.copyOf(lines);
    for (Line line : lines) {
      byKey.put(
          new Key(line.unit(), line.slice(), line.period(), line.indicator().code()), line.total());
    }
  }

  public Programme programme() {
    return programme;
  }

  /** The unit whose roll-up this is. */
  public OrgUnit unit() {
    return unit;
  }

  public Period period() {
    return period;
  }

  /** Its direct children that had anything due or reported, in official order. */
  public List<OrgUnit> children() {
    return children;
  }

  /** The levels that have lines, from the top down, then all together. */
  public List<Slice> slices() {
    return slices;
  }

  /** The base pieces inside the period, cut to it, in order. */
  public List<Period> pieces() {
    return pieces;
  }

  /** All of them, in the order of {@code figures.csv}. */
  public List<Line> lines() {
    return lines;
  }

  /**
   * The total for the review's whole period.
   *
   * <p>An indicator that is counted from a later day on has its total under {@code period} all the
   * same; its line tells its own period.
   */
  public Total total(OrgUnit of, Slice slice, IndicatorCode indicator) {
    return total(of, slice, period, indicator);
  }

  /** The total for the whole period or one of the {@link #pieces}; nothing when there is none. */
  public Total total(OrgUnit of, Slice slice, Period in, IndicatorCode indicator) {
    return byKey.getOrDefault(new Key(of, slice, in, indicator), Total.NOTHING);
  }
}
