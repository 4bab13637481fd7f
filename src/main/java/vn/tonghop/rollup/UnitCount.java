package vn.tonghop.rollup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * How many units meet a condition, by cell.
 *
 * <p>A unit whose figures are divided among several counts with {@link Unallocated}, whole.
 *
 * <p>The scope unit's count has each unit once, also one that was moved between its children. A
 * unit that did not report what is asked is left out (the completeness tells). One that reported so
 * roughly that it may or may not count makes the count "khoảng"; or leaves it empty, when no other
 * unit counts, as there is no rough zero (law 6).
 */
final class UnitCount {

  private final Grid grid;
  private final Measure measure;
  private final UnitValues unitValues;
  private final int[] holding;
  private final int[] failing;
  private final int[] doubtful;

  UnitCount(Grid grid, Measure measure, UnitValues unitValues) {
    this.grid = grid;
    this.measure = measure;
    this.unitValues = unitValues;
    holding = new int[grid.cells()];
    failing = new int[grid.cells()];
    doubtful = new int[grid.cells()];
  }

  void take(Member member) {
    if (!measure.isOf(member.unit().level())) {
      return;
    }
    Map<Integer, List<Seat>> byNode = byNode(member);
    for (int period = 0; period < grid.periods().size(); period++) {
      for (Map.Entry<Integer, List<Seat>> below : byNode.entrySet()) {
        if (below.getKey() != Grid.TOP) {
          take(member, below.getValue(), below.getKey(), period);
        }
      }
      if (!member.seats().isEmpty()) {
        take(member, member.seats(), Grid.TOP, period);
      }
    }
  }

  /** Its seats below each node that is shown: what is divided is no child's unit. */
  private Map<Integer, List<Seat>> byNode(Member member) {
    return member.seats().stream()
        .collect(Collectors.groupingBy(seat -> grid.counted(seat.node())));
  }

  Optional<Quantity> value(int cell) {
    if (doubtful[cell] > 0) {
      return Optional.of(holding[cell])
          .filter(count -> count > 0)
          .map(count -> Quantity.of(count, Qualifier.ABOUT));
    }
    return holding[cell] + failing[cell] > 0
        ? Optional.of(Quantity.exact(holding[cell]))
        : Optional.empty();
  }

  private void take(Member member, List<Seat> seats, int node, int period) {
    switch (unitValues.test(member, seats, measure, period)) {
      case HOLDS -> increase(holding, seats, node, period);
      case FAILS -> increase(failing, seats, node, period);
      case UNDECIDED -> {
        if (unitValues.answers(member, seats, measure, period)) {
          increase(doubtful, seats, node, period);
        }
      }
    }
  }

  private void increase(int[] counts, List<Seat> seats, int node, int period) {
    grid.ownCells(
        node,
        seats.get(0).slice(),
        period,
        measure.indicator().levelsAdd(),
        cell -> counts[cell]++);
  }
}
