package vn.tonghop.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Mention;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Totals;

/**
 * How much of what was due went into the totals, and what did not fit.
 *
 * @param late what came in after its deadline
 */
record Gathering(Totals totals, List<Obligation> late) {

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
    return sum(
        levels().stream()
            .filter(slice -> slice.level().filter(totals.unit().level()::equals).isEmpty())
            .map(slice -> of(totals.unit(), slice))
            .toList());
  }

  /** The units of which something is outstanding, with what that is, in official order. */
  Map<OrgUnit, List<Period>> behind() {
    Map<OrgUnit, List<Period>> behind = new LinkedHashMap<>();
    for (Obligation obligation : totals.remarks().outstanding()) {
      behind.computeIfAbsent(obligation.unit(), unit -> new ArrayList<>()).add(obligation.piece());
    }
    return behind;
  }

  /** Those of which nothing counts. */
  List<OrgUnit> silent() {
    return totals.remarks().missing();
  }

  /** Submissions across the edge of the period, which are not counted. */
  List<Mention> straddling() {
    return totals.remarks().straddling();
  }

  /** Submissions across the edge of a base piece, which count in the whole period only. */
  List<Mention> coarser() {
    return totals.remarks().coarser();
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
