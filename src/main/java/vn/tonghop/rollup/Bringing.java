package vn.tonghop.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.quantity.Quantity;

/** Notes which units' figures cannot be brought whole and for certain to the units of a day. */
final class Bringing {

  private final RollUpScope scope;
  private final Measures measures;
  private final Map<UnitId, Optional<Noted>> noted = new LinkedHashMap<>();

  /** What one of them came to. */
  private record Noted(
      OrgUnit unit,
      Restated how,
      boolean counted,
      boolean isShared,
      Map<IndicatorCode, Quantity> amounts) {}

  Bringing(RollUpScope scope, Measures measures) {
    this.scope = scope;
    this.measures = measures;
  }

  /**
   * Sees a submission within the period.
   *
   * @param counted whether all of it is in the totals
   * @param isShared whether it is divided, and all or a part is in them
   */
  void take(Structure.Stand stand, boolean counted, boolean isShared, ReportedFigures submission) {
    if (scope.structure().day().isPresent()) {
      LocalDate day = submission.period().lastDay();
      noted
          .computeIfAbsent(stand.unit().id(), first -> note(stand, day, counted, isShared))
          .ifPresent(found -> add(found, submission));
    }
  }

  private Optional<Noted> note(
      Structure.Stand stand, LocalDate day, boolean counted, boolean isShared) {
    boolean told =
        isShared
            || (counted
                ? isToldOf(stand, day)
                : scope.structure().isPartlyWithin(stand, day, scope.unit()));
    return told
        ? Optional.of(
            new Noted(stand.unit(), stand.how(), counted || isShared, isShared, new HashMap<>()))
        : Optional.empty();
  }

  /** Not of what all went to units below one child: it is that child's for certain. */
  private boolean isToldOf(Structure.Stand stand, LocalDate day) {
    return stand
        .how()
        .fold(
            Restated.To::assumed,
            scattered -> isUnallocated(stand, day),
            nowhere -> isUnallocated(stand, day));
  }

  private boolean isUnallocated(Structure.Stand stand, LocalDate day) {
    return scope.structure().tree(day).branch(scope.unit(), stand.at()).isEmpty();
  }

  private void add(Noted to, ReportedFigures submission) {
    Span span = Span.of(submission.period());
    for (Figure figure : submission.figures()) {
      measures
          .find(figure.indicator())
          .filter(measure -> RollUp.counts(measure, to.unit(), span))
          .filter(Measure::isDivisible)
          .ifPresent(
              measure -> to.amounts().merge(figure.indicator(), figure.quantity(), Quantity::plus));
    }
  }

  List<Brought> all() {
    List<Brought> all = new ArrayList<>();
    noted
        .values()
        .forEach(
            found ->
                found.ifPresent(
                    each ->
                        all.add(
                            new Brought(
                                each.unit(),
                                each.how(),
                                each.counted(),
                                each.isShared(),
                                each.amounts()))));
    return all;
  }
}
