package vn.tonghop.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;

/** Puts the totals together, in the order of {@code figures.csv}. */
final class Assembly {

  private final RollUpScope scope;
  private final Grid grid;
  private final Members members;
  private final Measures measures;
  private final Comparator<OrgUnit> official;

  Assembly(RollUpScope scope, Grid grid, Members members, Measures measures) {
    this.scope = scope;
    this.grid = grid;
    this.members = members;
    this.measures = measures;
    // The place that a unit has when the period begins, or else when the unit does.
    LocalDate day = scope.structure().day().orElse(scope.period().start());
    official =
        Comparator.comparingInt((OrgUnit unit) -> unit.on(day).order())
            .thenComparing(unit -> unit.id().text());
  }

  Totals totals(
      CellValues values, List<Mention> straddling, List<Mention> coarser, List<Brought> brought) {
    Totals.Builder totals = new Totals.Builder(scope, grid.pieces());
    Counting submissions = new Counting(grid, true);
    forEachDue((member, due) -> submissions.take(member, due, member.dues().isCovered(due)));
    List<Map<Integer, Total>> byMeasure =
        measures.all().stream().map(measure -> totals(measure, values)).toList();
    for (int node : nodesInOrder()) {
      for (int slice = 0; slice < grid.slices().size(); slice++) {
        for (int period = 0; period < grid.distinctPeriods(); period++) {
          Totals.Place place =
              new Totals.Place(
                  grid.nodes().get(node), grid.slices().get(slice), grid.periods().get(period));
          int cell = grid.cell(node, slice, period);
          totals.put(place, submissions.completeness(cell));
          for (Measure measure : measures.all()) {
            Total total = byMeasure.get(measure.number()).get(cell);
            if (total != null) {
              totals.put(place, measure, total);
              values.age(measure, cell).ifPresent(age -> totals.put(place, measure, age));
            }
          }
        }
      }
    }
    return totals.build(remarks(straddling, coarser, brought));
  }

  private List<Integer> nodesInOrder() {
    return IntStream.range(0, grid.nodes().size())
        .filter(grid::isShown)
        .boxed()
        .sorted(
            Comparator.comparing((Integer node) -> node != Grid.TOP)
                .thenComparing(grid.nodes()::get, official))
        .toList();
  }

  /** By cell; cells with nothing due and no value are left out. */
  private Map<Integer, Total> totals(Measure measure, CellValues values) {
    Counting counting = new Counting(grid, measure.indicator().levelsAdd());
    forEachDue((member, due) -> count(measure, member, due, counting));
    Map<Integer, Total> totals = new HashMap<>();
    for (int cell = 0; cell < grid.cells(); cell++) {
      Total total = counting.total(cell, values.value(measure, cell));
      if (!total.isNothing()) {
        totals.put(cell, total);
      }
    }
    return totals;
  }

  /** What is derived is due where any of its bases is, and reported where all that are due are. */
  private void count(Measure measure, Member member, int due, Counting counting) {
    Level level = member.unit().level();
    int end = member.dues().all().get(due).span().end();
    if (!measure.isOf(level) || end <= measure.from()) {
      return;
    }
    boolean isDue = false;
    boolean isCovered = true;
    for (int number : measure.bases()) {
      Measure base = measures.all().get(number);
      if (base.isOf(level) && end > base.from()) {
        isDue = true;
        isCovered &= member.dues().isCovered(due, base);
      }
    }
    if (isDue) {
      counting.take(member, due, isCovered);
    }
  }

  private Remarks remarks(List<Mention> straddling, List<Mention> coarser, List<Brought> brought) {
    List<OrgUnit> missing = new ArrayList<>();
    List<Obligation> outstanding = new ArrayList<>();
    for (Member member : members.all()) {
      if (!member.isHeard() && !member.dues().all().isEmpty()) {
        missing.add(member.unit());
      }
    }
    forEachDue(
        (member, due) -> {
          if (!member.dues().isCovered(due)) {
            outstanding.add(member.dues().all().get(due).obligation());
          }
        });
    Comparator<Mention> byUnit = Comparator.comparing(Mention::unit, official);
    Comparator<Mention> mentions = byUnit.thenComparing(Mention::period);
    return new Remarks(
        straddling.stream().sorted(mentions).toList(),
        coarser.stream().sorted(mentions).toList(),
        missing.stream().sorted(official).toList(),
        outstanding.stream()
            .sorted(
                Comparator.comparing(Obligation::unit, official).thenComparing(Obligation::piece))
            .toList(),
        brought.stream().sorted(Comparator.comparing(Brought::unit, official)).toList());
  }

  private void forEachDue(DueVisitor visitor) {
    for (Member member : members.all()) {
      for (int due = 0; due < member.dues().all().size(); due++) {
        visitor.visit(member, due);
      }
    }
  }

  /** Looks at something that a member owes, by its place in time. */
  private interface DueVisitor {
    void visit(Member member, int due);
  }
}
