package vn.tonghop.review;

import java.util.List;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Mention;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Totals;

/** How much of what was due went into the totals, and what did not fit. */
record Gathering(Totals totals) {

  /** Of one level at or below a unit. */
  Completeness of(OrgUnit unit, Slice slice) {
    return totals.completeness(unit, slice);
  }

  /** Of a unit with all below it. */
  Completeness of(OrgUnit unit) {
    return sum(levels().stream().map(slice -> of(unit, slice)).toList());
  }

  /** Of the review's own unit with all below it. */
  Completeness whole() {
    return of(totals.unit());
  }

  /** Of all below the review's own unit. */
  Completeness below() {
    return sum(totals.children().stream().map(this::of).toList());
  }

  List<OrgUnit> missing() {
    return totals.missing();
  }

  List<Mention> straddling() {
    return totals.straddling();
  }

  List<Mention> coarser() {
    return totals.coarser();
  }

  private List<Slice> levels() {
    return totals.slices().stream().filter(slice -> slice.level().isPresent()).toList();
  }

  private static Completeness sum(List<Completeness> all) {
    return all.stream()
        .reduce(
            Completeness.NOTHING_DUE,
            (a, b) ->
                new Completeness(
                    a.unitsReported() + b.unitsReported(),
                    a.unitsDue() + b.unitsDue(),
                    a.piecesReported() + b.piecesReported(),
                    a.piecesDue() + b.piecesDue()));
  }
}
