package vn.tonghop.rollup;

import java.util.Arrays;
import java.util.Optional;
import vn.tonghop.quantity.Quantity;

/** What is due and what is in, in pieces and in units, by cell. Members are taken one by one. */
final class Counting {

  private final Grid grid;
  private final boolean levelsAdd;
  private final int[] due;
  private final int[] reported;
  private final int[] unitsDue;
  private final int[] unitsShort;
  private final int[] lastUnitDue;
  private final int[] lastUnitShort;

  Counting(Grid grid, boolean levelsAdd) {
    this.grid = grid;
    this.levelsAdd = levelsAdd;
    int cells = grid.cells();
    due = new int[cells];
    reported = new int[cells];
    unitsDue = new int[cells];
    unitsShort = new int[cells];
    lastUnitDue = new int[cells];
    lastUnitShort = new int[cells];
    Arrays.fill(lastUnitDue, -1);
    Arrays.fill(lastUnitShort, -1);
  }

  void take(Member member, int place, boolean isCovered) {
    Dues.Due due = member.dues().all().get(place);
    take(member, due, due.period(), isCovered);
    take(member, due, Grid.WHOLE, isCovered);
  }

  private void take(Member member, Dues.Due due, int period, boolean isCovered) {
    grid.cells(
        due.node(),
        member.slice(),
        period,
        levelsAdd,
        cell -> take(cell, member.number(), isCovered));
  }

  private void take(int cell, int unit, boolean isCovered) {
    due[cell]++;
    if (lastUnitDue[cell] != unit) {
      lastUnitDue[cell] = unit;
      unitsDue[cell]++;
    }
    if (isCovered) {
      reported[cell]++;
    } else if (lastUnitShort[cell] != unit) {
      lastUnitShort[cell] = unit;
      unitsShort[cell]++;
    }
  }

  Total total(int cell, Optional<Quantity> value) {
    return new Total(
        value.orElse(null),
        reported[cell],
        due[cell],
        unitsDue[cell] - unitsShort[cell],
        unitsDue[cell]);
  }

  Completeness completeness(int cell) {
    return new Completeness(
        unitsDue[cell] - unitsShort[cell], unitsDue[cell], reported[cell], due[cell]);
  }
}
