package vn.tonghop.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.quantity.Apportionment;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * Divides what units that were split handed in among those that got a part, in the shares that
 * staff say. Each unit's figures of an indicator are divided in the order of time, so that no piece
 * is lost to rounding and pieces sum to the whole; every part is "khoảng".
 */
final class Sharing {

  private final Grid grid;
  private final Map<Whose, Heap> heaps = new LinkedHashMap<>();
  private final Map<Measure, Set<Integer>> touched = new HashMap<>();

  private record Whose(UnitId unit, int measure) {}

  /** What one unit handed in of an indicator. */
  private record Heap(Measure measure, int slice, Grid.Split split, List<Given> given) {}

  private record Given(Span span, int piece, Quantity quantity) {}

  Sharing(Grid grid) {
    this.grid = grid;
  }

  /** Takes a figure in; {@code piece} is the base piece that it lies within, or the whole. */
  void take(
      Member member, Grid.Split split, Measure measure, int piece, Span span, Quantity quantity) {
    heaps
        .computeIfAbsent(
            new Whose(member.unit().id(), measure.number()),
            whose -> new Heap(measure, member.slice(), split, new ArrayList<>()))
        .given()
        .add(new Given(span, piece, quantity));
  }

  /** Puts all parts where they belong. */
  void fold(CellValues into) {
    heaps.values().forEach(heap -> fold(heap, into));
    touched.forEach((measure, cells) -> cells.forEach(cell -> into.blur(measure, cell)));
  }

  /** Whether anything in the cell was divided, even if nothing of it was left for the cell. */
  boolean isIn(int cell) {
    return touched.values().stream().anyMatch(cells -> cells.contains(cell));
  }

  private void fold(Heap heap, CellValues into) {
    int decimals = heap.measure().indicator().decimals();
    List<Grid.Part> parts = heap.split().parts();
    Apportionment apportionment =
        new Apportionment(parts.stream().map(part -> part.portion().share()).toList());
    List<Given> inTime =
        heap.given().stream().sorted(Comparator.comparingInt(each -> each.span().start())).toList();
    long sum = 0;
    long[] before = new long[parts.size()];
    for (Given given : inTime) {
      BigDecimal amount = given.quantity().value();
      sum = Math.addExact(sum, amount.movePointRight(decimals).longValueExact());
      long[] now = apportionment.of(sum);
      for (int i = 0; i < parts.size(); i++) {
        BigDecimal part = BigDecimal.valueOf(now[i] - before[i], decimals);
        if (parts.get(i).node().isPresent()) {
          int node = parts.get(i).node().getAsInt();
          boolean isTold = part.signum() > 0 || amount.signum() == 0;
          if (isTold || parts.get(i).portion().share().signum() > 0) {
            touch(heap, node, given.piece());
          }
          if (isTold) {
            Quantity rough = rough(part);
            forEachCell(heap, node, given.piece(), cell -> into.fold(heap.measure(), cell, rough));
          }
        }
      }
      before = now;
    }
  }

  /** There is no rough zero (law 6). */
  private static Quantity rough(BigDecimal part) {
    return new Quantity(part, part.signum() == 0 ? Qualifier.EXACT : Qualifier.ABOUT);
  }

  private void touch(Heap heap, int node, int piece) {
    Set<Integer> cells = touched.computeIfAbsent(heap.measure(), first -> new HashSet<>());
    forEachCell(heap, node, piece, cells::add);
  }

  /** Those of the whole period, and of the piece if it is another. */
  private void forEachCell(Heap heap, int node, int piece, IntConsumer take) {
    put(heap, node, Grid.WHOLE, take);
    if (piece != Grid.WHOLE) {
      put(heap, node, piece, take);
    }
  }

  private void put(Heap heap, int node, int period, IntConsumer take) {
    boolean levelsAdd = heap.measure().indicator().levelsAdd();
    if (heap.split().isWhole()) {
      grid.ownCells(node, heap.slice(), period, levelsAdd, take);
    } else {
      grid.cells(node, heap.slice(), period, levelsAdd, take);
    }
  }
}
