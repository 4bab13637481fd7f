package vn.tonghop.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.period.Period;

/**
 * The cells of a roll-up, numbered: nodes (the scope unit, then its children as they are met) by
 * slices (the reporting levels from the top down, then all) by periods (the whole, then the
 * pieces).
 */
final class Grid {

  private static final OrgUnit DIVIDED = Unallocated.nobody("divided");

  /** The node that is the scope unit itself. */
  static final int TOP = 0;

  /** The period that is the review's own. */
  static final int WHOLE = 0;

  private final RollUpScope scope;
  private final List<Level> levels;
  private final List<Slice> slices;
  private final List<Period> periods = new ArrayList<>();
  private final List<Span> spans;
  private final List<OrgUnit> nodes = new ArrayList<>();
  private final Map<UnitId, Integer> numbers = new HashMap<>();

  Grid(RollUpScope scope) {
    this.scope = scope;
    levels = Level.OF_UNITS.stream().filter(scope.programme().reporting()::reports).toList();
    slices = Stream.concat(levels.stream().map(Slice::of), Stream.of(Slice.ALL)).toList();
    periods.add(scope.period());
    periods.addAll(scope.programme().basePieces(scope.period()));
    spans = periods.stream().map(Span::of).toList();
    node(scope.unit());
  }

  /** The scope unit, then its children in the order in which they were met. */
  List<OrgUnit> nodes() {
    return nodes;
  }

  List<Slice> slices() {
    return slices;
  }

  List<Period> periods() {
    return periods;
  }

  List<Period> pieces() {
    return periods.subList(1, periods.size());
  }

  /** How many of them have totals of their own: a single piece that is the whole has none. */
  int distinctPeriods() {
    return periods.size() == 2 && periods.get(1).equals(periods.get(WHOLE)) ? 1 : periods.size();
  }

  Span span(int period) {
    return spans.get(period);
  }

  int cells() {
    return nodes.size() * slices.size() * periods.size();
  }

  int cell(int node, int slice, int period) {
    return (node * slices.size() + slice) * periods.size() + period;
  }

  /** The cells that a leaf goes into: its node's and the scope unit's, its level's and all. */
  void cells(int node, int slice, int period, boolean levelsAdd, IntConsumer take) {
    ownCells(node, slice, period, levelsAdd, take);
    if (node != TOP) {
      ownCells(TOP, slice, period, levelsAdd, take);
    }
  }

  /** The cells of the node alone that a leaf goes into: its level's and all. */
  void ownCells(int node, int slice, int period, boolean levelsAdd, IntConsumer take) {
    take.accept(cell(node, slice, period));
    if (levelsAdd) {
      take.accept(cell(node, all(), period));
    }
  }

  /** Whether the indicator has totals over the slice. */
  boolean has(Measure measure, int slice) {
    return slice == all() ? measure.indicator().levelsAdd() : measure.isOf(levels.get(slice));
  }

  /** The number of the slice; empty for a level that does not report. */
  OptionalInt slice(Level level) {
    int slice = levels.indexOf(level);
    return slice < 0 ? OptionalInt.empty() : OptionalInt.of(slice);
  }

  /** The number of the slice that has all levels. */
  int all() {
    return levels.size();
  }

  /** The base piece, from 1, that the span lies within; {@link #WHOLE} when it is coarser. */
  int piece(Span span) {
    int low = 1;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (span.within(spans.get(middle))) {
        return middle;
      }
      if (spans.get(middle).start() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return WHOLE;
  }

  /**
   * The node below which the unit's figures stand that are of a period ending on the day; {@link
   * Unallocated} when nobody knows whose below the scope unit they are; empty when it was not in
   * scope.
   */
  OptionalInt place(OrgUnit unit, LocalDate day) {
    return scope
        .structure()
        .stand(unit, day)
        .map(stand -> place(stand, day))
        .orElseGet(OptionalInt::empty);
  }

  /** The same of what stands so. */
  OptionalInt place(Structure.Stand stand, LocalDate day) {
    boolean isOfTop = stand.at().equals(scope.unit());
    OptionalInt node =
        isOfTop && !stand.itself()
            ? OptionalInt.empty()
            : place(stand.at(), scope.structure().tree(day));
    return node.isEmpty() && (isOfTop || scope.structure().isWithin(stand, day, scope.unit()))
        ? OptionalInt.of(node(Unallocated.UNIT))
        : node;
  }

  /**
   * Among which nodes what stands so is divided, of a period ending on the day, where staff say in
   * which shares; empty where nothing is to be divided, or not here.
   */
  Optional<Split> split(Structure.Stand stand, LocalDate day) {
    if (stand.portions().isEmpty()) {
      return Optional.empty();
    }
    UnitTree tree = scope.structure().tree(day);
    if (tree.branch(scope.unit(), stand.at()).isPresent()) {
      return Optional.empty();
    }
    boolean isWhole = scope.structure().isWithin(stand, day, scope.unit());
    List<Part> parts =
        stand.portions().stream()
            .map(portion -> new Part(portion, place(portion.to(), tree)))
            .toList();
    return parts.stream().anyMatch(part -> part.node().isPresent())
        ? Optional.of(new Split(isWhole, parts))
        : Optional.empty();
  }

  private OptionalInt place(OrgUnit unit, UnitTree tree) {
    if (unit.equals(scope.unit())) {
      return OptionalInt.of(TOP);
    }
    return tree.branch(scope.unit(), unit)
        .map(child -> OptionalInt.of(node(child)))
        .orElseGet(OptionalInt::empty);
  }

  /**
   * How what a unit reported is divided.
   *
   * @param isWhole whether all of it is the scope unit's; else only some parts are
   * @param parts of all that got one, also elsewhere
   */
  record Split(boolean isWhole, List<Part> parts) {}

  /**
   * One part.
   *
   * @param node whose it is; empty when it is nobody's here
   */
  record Part(Restated.Portion portion, OptionalInt node) {}

  /**
   * The node of what is divided among others: it counts in the scope unit's totals, and has none of
   * its own that are shown.
   */
  int divided() {
    node(Unallocated.UNIT);
    return node(DIVIDED);
  }

  /** The node under which a unit is counted that has figures below this one. */
  int counted(int node) {
    return isShown(node) ? node : node(Unallocated.UNIT);
  }

  /** Whether the node's totals are shown. */
  boolean isShown(int node) {
    return !nodes.get(node).equals(DIVIDED);
  }

  boolean isInScope(OrgUnit unit, LocalDate day) {
    return scope.structure().isWithin(unit, day, scope.unit());
  }

  private int node(OrgUnit unit) {
    Integer known = numbers.putIfAbsent(unit.id(), nodes.size());
    if (known == null) {
      nodes.add(unit);
      return nodes.size() - 1;
    }
    return known;
  }
}
