package vn.tonghop.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.period.Period;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Unallocated;

/**
 * Who sent how much, what came late, and what is outstanding: a row for each direct child with all
 * below it, then all of them. What is outstanding of the review's own unit, or of a unit that was
 * below another child, has a row of its own.
 */
final class CompletenessTable {

  private final Subject subject;
  private final Gathering gathering;
  private final Tables tables;
  private final Texts texts;
  private final List<Slice> slices;

  /** The units behind, each with the child to which it belongs. */
  private final Map<OrgUnit, Map<OrgUnit, List<Period>>> behind = new LinkedHashMap<>();

  /** How much came late, by child. */
  private final Map<OrgUnit, Integer> late = new HashMap<>();

  CompletenessTable(Subject subject, Gathering gathering) {
    this.subject = subject;
    this.gathering = gathering;
    this.tables = new Tables(subject, gathering);
    this.texts = subject.texts();
    this.slices = subject.levelSlices().stream().filter(slice -> !subject.isOwn(slice)).toList();
    gathering
        .behind()
        .forEach(
            (unit, pieces) ->
                behind
                    .computeIfAbsent(row(unit), child -> new LinkedHashMap<>())
                    .put(unit, pieces));
    gathering.late().forEach(each -> late.merge(row(each.unit()), 1, Integer::sum));
  }

  /** The direct child above a unit, or the unit itself when it is below none. */
  private OrgUnit row(OrgUnit unit) {
    return subject.totals().restatedTo().isPresent() ? restatedRow(unit) : rowThen(unit);
  }

  /** The child to whose figures the unit's were brought. */
  private OrgUnit restatedRow(OrgUnit unit) {
    Structure structure = subject.structure();
    LocalDate day = subject.totals().unitsDay();
    return structure
        .stand(unit, lastDayOf(unit))
        .map(
            stand ->
                stand.at().equals(subject.unit())
                    ? stand.itself() ? subject.unit() : Unallocated.UNIT
                    : structure.tree(day).branch(subject.unit(), stand.at()).orElse(unit))
        .orElse(unit);
  }

  private LocalDate lastDayOf(OrgUnit unit) {
    return unit.validity()
        .cut(subject.totals().period())
        .orElse(subject.totals().period())
        .lastDay();
  }

  private OrgUnit rowThen(OrgUnit unit) {
    Optional<OrgUnit> above = Optional.of(unit);
    while (above.isPresent()) {
      if (subject.totals().children().contains(above.get())) {
        return above.get();
      }
      above =
          above
              .get()
              .on(subject.totals().period().lastDay())
              .parent()
              .flatMap(subject.register()::unit);
    }
    return unit;
  }

  /** Without rows when all is in, and in time. */
  Grid grid() {
    if (gathering.whole().isComplete() && late.isEmpty()) {
      return new Grid("", "");
    }
    Grid grid = new Grid(texts.text("annex.completeness"), subject.source());
    grid.centred(texts.text("column.number"), 2);
    grid.text(texts.text("column.unit"), 8);
    columns(grid, "column.units");
    columns(grid, "column.submissions");
    grid.number(texts.text("column.rate"), 4);
    if (!late.isEmpty()) {
      grid.number(texts.text("column.late"), 5);
    }
    if (!behind.isEmpty()) {
      grid.text(texts.text(isOfChildrenOnly() ? "column.outstanding" : "column.behind"), 120);
    }
    List<OrgUnit> children = subject.totals().children();
    Stream.concat(behind.keySet().stream(), late.keySet().stream())
        .distinct()
        .filter(unit -> !children.contains(unit))
        .forEach(unit -> grid.row(strangerRow(unit)));
    int number = 0;
    for (OrgUnit child : children) {
      number++;
      grid.row(childRow(number, child));
    }
    grid.total(totalRow());
    return grid;
  }

  private void columns(Grid grid, String key) {
    for (Slice slice : slices) {
      if (slices.size() == 1) {
        grid.centred(texts.text(key), 5);
      } else {
        grid.centred(texts.text(key), subject.levels().brief(slice), 5);
      }
    }
  }

  private Cells strangerRow(OrgUnit unit) {
    Cells cells = Cells.of("", subject.units().name(unit));
    for (int column = 0; column < 2 * slices.size() + 1; column++) {
      cells.text(Signs.NOT_APPLICABLE);
    }
    late(cells, late.getOrDefault(unit, 0));
    if (!behind.isEmpty()) {
      cells.text(outstanding(unit));
    }
    return cells;
  }

  private Cells childRow(int number, OrgUnit child) {
    Cells cells = Cells.of(String.valueOf(number), subject.units().name(child));
    figures(cells, child, gathering.of(child));
    late(cells, late.getOrDefault(child, 0));
    if (!behind.isEmpty()) {
      cells.text(outstanding(child));
    }
    return cells;
  }

  private Cells totalRow() {
    Cells cells = Cells.of("", texts.text("row.total"));
    figures(cells, subject.unit(), gathering.below());
    late(cells, gathering.late().size() - late.getOrDefault(subject.unit(), 0));
    if (!behind.isEmpty()) {
      cells.text(texts.text("outstanding.units", "n", gathering.behind().size()));
    }
    return cells;
  }

  private void figures(Cells cells, OrgUnit unit, Completeness whole) {
    List<Completeness> levels = slices.stream().map(slice -> gathering.of(unit, slice)).toList();
    levels.forEach(level -> cells.text(tables.of(level.unitsReported(), level.unitsDue())));
    levels.forEach(level -> cells.text(tables.of(level.piecesReported(), level.piecesDue())));
    if (whole.piecesDue() == 0) {
      cells.text(Signs.NOT_APPLICABLE);
    } else {
      cells.number(
          subject.numbers().rateInColumn(whole.piecesReported(), whole.piecesDue()),
          Optional.of(Numbers.shownRate(whole.piecesReported(), whole.piecesDue())));
    }
  }

  private void late(Cells cells, int number) {
    if (!late.isEmpty()) {
      cells.number(
          number == 0 ? Signs.NONE : subject.numbers().count(number),
          Optional.of(BigDecimal.valueOf(number)));
    }
  }

  private boolean isOfChildrenOnly() {
    return behind.entrySet().stream()
        .allMatch(row -> row.getValue().keySet().equals(Set.of(row.getKey())));
  }

  /** {@code Phường Trúc Bạch (quý I/2018); phường Vĩnh Phúc (quý II/2018; quý III/2018)}. */
  private String outstanding(OrgUnit row) {
    Map<OrgUnit, List<Period>> units = behind.getOrDefault(row, Map.of());
    if (units.keySet().equals(Set.of(row))) {
      return Texts.sentenceCase(subject.periods().list(units.getOrDefault(row, List.of())));
    }
    return Texts.sentenceCase(
        String.join(
            "; ",
            units.entrySet().stream()
                .map(
                    unit ->
                        texts.text(
                            "outstanding.unit",
                            "unit",
                            subject.units().inSentence(unit.getKey()),
                            "periods",
                            subject.periods().list(unit.getValue())))
                .toList()));
  }
}
