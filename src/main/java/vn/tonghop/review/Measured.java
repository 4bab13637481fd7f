package vn.tonghop.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;

/** A column of figures: an indicator as one slice of levels gave it. */
record Measured(Indicator indicator, Slice slice) {

  /** The columns of these indicators, each for its slices, the order kept. */
  static List<Measured> of(
      Collection<Indicator> indicators, Function<Indicator, List<Slice>> slices) {
    List<Measured> columns = new ArrayList<>();
    for (Indicator indicator : indicators) {
      slices.apply(indicator).forEach(slice -> columns.add(new Measured(indicator, slice)));
    }
    return List.copyOf(columns);
  }

  /** Its heading; with the level where the table has more than one slice. */
  String heading(Subject subject, boolean withLevel) {
    return subject
        .texts()
        .text(
            withLevel ? "column.indicator.level" : "column.indicator",
            "level",
            subject.levels().name(slice),
            "name",
            subject.in(indicator.name()),
            "measure",
            subject.in(indicator.unitOfMeasure()));
  }

  Total total(Subject subject, OrgUnit unit, Period period) {
    return subject.totals().total(unit, slice, period, indicator.code());
  }

  String cell(Subject subject, OrgUnit unit, Period period) {
    return Signs.cell(total(subject, unit, period), indicator, subject.numbers());
  }

  /** Whether any of these units has it due or gave it. */
  boolean isOfAny(Subject subject, Collection<OrgUnit> units) {
    return units.stream()
        .map(unit -> total(subject, unit, subject.totals().period()))
        .anyMatch(total -> total.due() > 0 || total.value().isPresent());
  }

  static boolean differInSlice(Collection<Measured> columns) {
    return columns.stream().map(Measured::slice).distinct().count() > 1;
  }
}
