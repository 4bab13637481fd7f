package vn.tonghop.rollup;

import java.util.Optional;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.Operand;
import vn.tonghop.quantity.Quantity;

/**
 * Works out what is never handed in: counts of units, and expressions over the totals of the same
 * cell. Values of earlier periods are not at hand here and count as not reported.
 */
final class Deriving {

  private final Grid grid;
  private final Measures measures;
  private final Members members;
  private final UnitValues unitValues;
  private final Sharing sharing;
  private final CellValues values;

  Deriving(
      Grid grid,
      Measures measures,
      Members members,
      UnitValues unitValues,
      Sharing sharing,
      CellValues values) {
    this.sharing = sharing;
    this.grid = grid;
    this.measures = measures;
    this.members = members;
    this.unitValues = unitValues;
    this.values = values;
  }

  void derive(Measure measure) {
    if (measure.derivation() instanceof Derivation.CountOfUnits) {
      UnitCount count = new UnitCount(grid, measure, unitValues);
      members.all().forEach(count::take);
      for (int cell = 0; cell < grid.cells(); cell++) {
        set(measure, cell, count.value(cell));
      }
    } else {
      boolean isDivisible = isDivisible(measure);
      for (int node = 0; node < grid.nodes().size(); node++) {
        for (int slice = 0; slice < grid.slices().size(); slice++) {
          if (grid.has(measure, slice)) {
            fromTotals(measure, isDivisible, node, slice);
          }
        }
      }
    }
  }

  private void fromTotals(Measure measure, boolean isDivisible, int node, int slice) {
    for (int period = 0; period < grid.periods().size(); period++) {
      if (measure.cut(grid.periods().get(period)).isEmpty()) {
        continue;
      }
      int cell = grid.cell(node, slice, period);
      if (!isDivisible && sharing.isIn(cell)) {
        continue;
      }
      Optional<Quantity> value =
          measure
              .derivation()
              .expression()
              .value(operand -> total(operand, cell), measure.indicator().decimals());
      set(measure, cell, value);
    }
  }

  /** Of a cell that has shares of others, what cannot be divided is not all there. */
  private boolean isDivisible(Measure measure) {
    return measure.bases().stream().map(measures.all()::get).allMatch(Measure::isDivisible);
  }

  private Optional<Quantity> total(Operand operand, int cell) {
    return operand.whose() == Operand.Whose.OWN
        ? measures.find(operand.indicator()).flatMap(measure -> values.value(measure, cell))
        : Optional.empty();
  }

  private void set(Measure measure, int cell, Optional<Quantity> value) {
    value.ifPresent(quantity -> values.set(measure, cell, quantity));
  }
}
