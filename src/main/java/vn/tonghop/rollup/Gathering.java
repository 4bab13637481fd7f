package vn.tonghop.rollup;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.quantity.Quantity;

/** Folds what was handed in over units, nodes and levels. */
final class Gathering {

  private final Grid grid;
  private final Members members;
  private final UnitValues unitValues;
  private final CellValues into;

  Gathering(Grid grid, Members members, UnitValues unitValues, CellValues into) {
    this.grid = grid;
    this.members = members;
    this.unitValues = unitValues;
    this.into = into;
  }

  void gather(Measure measure, Tally tally) {
    if (tally.isByUnit()) {
      for (Member member : members.all()) {
        member.seats().forEach(seat -> gather(measure, tally, member, seat));
      }
    } else {
      for (int node = 0; node < grid.nodes().size(); node++) {
        for (int slice = 0; slice < grid.all(); slice++) {
          gather(measure, tally, node, slice);
        }
      }
    }
  }

  private void gather(Measure measure, Tally tally, int node, int slice) {
    for (int period = 0; period < grid.periods().size(); period++) {
      Optional<Quantity> value = tally.value(tally.row(node, slice), period);
      if (value.isPresent()) {
        forEachCell(measure, node, slice, period, cell -> into.fold(measure, cell, value.get()));
      }
    }
  }

  private void gather(Measure measure, Tally tally, Member member, Seat seat) {
    Indicator indicator = measure.indicator();
    boolean isNodesOwn = grid.nodes().get(seat.node()).equals(member.unit());
    if (indicator.overUnits() == OverUnits.NONE && !isNodesOwn) {
      return;
    }
    for (int period = 0; period < grid.periods().size(); period++) {
      Optional<Quantity> value = unitValues.value(member, List.of(seat), measure, period);
      if (value.isPresent()) {
        forEachCell(
            measure,
            seat.node(),
            seat.slice(),
            period,
            cell -> into.fold(measure, cell, value.get()));
        if (indicator.overTime() == OverTime.LAST) {
          Age age = Age.of(tally.last(tally.row(seat), period).orElseThrow().period());
          forEachCell(
              measure, seat.node(), seat.slice(), period, cell -> into.age(measure, cell, age));
        }
      }
    }
  }

  private void forEachCell(Measure measure, int node, int slice, int period, IntConsumer take) {
    boolean levelsAdd = measure.indicator().levelsAdd();
    if (measure.indicator().overUnits() == OverUnits.NONE) {
      grid.ownCells(node, slice, period, levelsAdd, take);
    } else {
      grid.cells(node, slice, period, levelsAdd, take);
    }
  }
}
