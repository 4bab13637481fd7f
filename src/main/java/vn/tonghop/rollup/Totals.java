package vn.tonghop.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Optional<LocalDate> restatedTo;
  private final List<OrgUnit> children;
  private final List<Slice> slices;
  private final List<Period> pieces;
  private final List<Line> lines;
  private final Map<Key, Total> totals;
  private final Map<Key, Age> ages;
  private final Map<Place, Completeness> completeness;
  private final Remarks remarks;

  /**
   * Whose and when.
   *
   * @param period the review's own or one of its pieces
   */
  record Place(OrgUnit unit, Slice slice, Period period) {}

  private record Key(Place place, IndicatorCode indicator) {}

  private Totals(Builder builder, Remarks remarks) {
    programme = builder.scope.programme();
    unit = builder.scope.unit();
    period = builder.scope.period();
    restatedTo = builder.scope.structure().day();
    children = builder.units.stream().filter(child -> !child.equals(unit)).toList();
    slices = builder.slices.stream().sorted(Slice.TOP_DOWN).toList();
    pieces = List.copyOf(builder.pieces);
    lines = List.copyOf(builder.lines);
    totals = builder.totals;
    ages = builder.ages;
    completeness = builder.completeness;
    this.remarks = remarks;
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

  /** The day to whose units all was brought; empty when each figure stands under its own tree. */
  public Optional<LocalDate> restatedTo() {
    return restatedTo;
  }

  /** The day whose units these are, and by whose names they are called. */
  public LocalDate unitsDay() {
    return restatedTo.orElse(period.lastDay());
  }

  /**
   * Its direct children that had anything due or reported, in official order; {@link Unallocated}
   * after them, where there is any.
   */
  public List<OrgUnit> children() {
    return children;
  }

  /** The same without {@link Unallocated}. */
  public List<OrgUnit> units() {
    return children.stream().filter(child -> !Unallocated.is(child)).toList();
  }

  /** The levels that have lines, from the top down, then all together. */
  public List<Slice> slices() {
    return slices;
  }

  /**
   * The base pieces inside the period, cut to it, in order. When the only piece is the whole period
   * itself, {@link #lines} has it once.
   */
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
    return totals.getOrDefault(new Key(new Place(of, slice, in), indicator), Total.NOTHING);
  }

  /**
   * From when the values are, for an indicator of which the last reported piece is taken; empty for
   * others and where there is no value.
   */
  public Optional<Age> age(OrgUnit of, Slice slice, Period in, IndicatorCode indicator) {
    return Optional.ofNullable(ages.get(new Key(new Place(of, slice, in), indicator)));
  }

  /** How much of what was due in the whole period is in, whatever indicators it gives. */
  public Completeness completeness(OrgUnit of, Slice slice) {
    return completeness(of, slice, period);
  }

  /** The same for the whole period or one of the {@link #pieces}. */
  public Completeness completeness(OrgUnit of, Slice slice, Period in) {
    return completeness.getOrDefault(new Place(of, slice, in), Completeness.NOTHING_DUE);
  }

  /** What has to be told beside the totals. */
  public Remarks remarks() {
    return remarks;
  }

  /** Takes totals in the order of {@code figures.csv}: unit, level, period, indicator. */
  static final class Builder {

    private final RollUpScope scope;
    private final List<Period> pieces;
    private final Set<OrgUnit> units = new LinkedHashSet<>();
    private final Set<Slice> slices = new LinkedHashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Key, Total> totals = new HashMap<>();
    private final Map<Key, Age> ages = new HashMap<>();
    private final Map<Place, Completeness> completeness = new HashMap<>();

    Builder(RollUpScope scope, List<Period> pieces) {
      this.scope = scope;
      this.pieces = pieces;
    }

    void put(Place place, Completeness of) {
      if (of.piecesDue() > 0) {
        units.add(place.unit());
        completeness.put(place, of);
      }
    }

    void put(Place place, Measure measure, Total total) {
      units.add(place.unit());
      slices.add(place.slice());
      totals.put(new Key(place, measure.indicator().code()), total);
      Period own = measure.cut(place.period()).orElseThrow();
      boolean isWholeAgain =
          !place.period().equals(scope.period())
              && measure.cut(scope.period()).equals(Optional.of(own));
      if (!isWholeAgain) {
        lines.add(new Line(place.unit(), place.slice(), own, measure.indicator(), total));
      }
    }

    void put(Place place, Measure measure, Age age) {
      ages.put(new Key(place, measure.indicator().code()), age);
    }

    Totals build(Remarks remarks) {
      return new Totals(this, remarks);
    }
  }
}
