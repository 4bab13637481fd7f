package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Brought;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;
import vn.tonghop.rollup.Totals;

/**
 * Totals against those of the same period of the year before, brought to the units of now.
 *
 * <p>Not compared where that cannot be done exactly: where of a unit of then only a part, nobody
 * knows which, came to the review's.
 */
record Comparison(Totals now, Totals before) {

  /** What became of a figure. */
  enum Kind {
    UP,
    DOWN,
    SAME,
    /** There was none before. */
    FROM_NONE,
    /** It was not reported before. */
    NO_BASE,
    /** Approximate values that do not tell which is larger. */
    UNDECIDED
  }

  /**
   * A figure's change.
   *
   * @param by how much, at least zero; "khoảng" where one of the two is approximate
   * @param base what it was before; empty when not reported
   */
  record Change(Kind kind, Quantity by, Optional<Quantity> base) {}

  boolean isDirect() {
    return partly().isEmpty();
  }

  /** The units of then of which only a part came to the review's. */
  List<OrgUnit> partly() {
    return before.remarks().brought().stream()
        .filter(brought -> !brought.counted())
        .map(Brought::unit)
        .toList();
  }

  /** How many units of then were taken for whole without a resolution that says so. */
  int assumed() {
    return (int)
        before.remarks().brought().stream()
            .filter(Brought::counted)
            .filter(Brought::isAssumed)
            .count();
  }

  Total base(Slice slice, Indicator indicator) {
    return before.total(before.unit(), slice, indicator.code());
  }

  /** The change of a figure of the whole; empty when it is not reported now. */
  Optional<Change> change(Slice slice, Indicator indicator) {
    return now.total(now.unit(), slice, indicator.code())
        .value()
        .map(value -> change(value, base(slice, indicator).value()));
  }

  static Change change(Quantity now, Optional<Quantity> before) {
    if (before.isEmpty()) {
      return new Change(Kind.NO_BASE, Quantity.ZERO, before);
    }
    Quantity base = before.get();
    if (base.value().signum() == 0 && now.value().signum() > 0) {
      return new Change(Kind.FROM_NONE, Quantity.ZERO, before);
    }
    BigDecimal by = now.value().subtract(base.value()).abs();
    if (now.isExact() && base.isExact()) {
      int order = now.value().compareTo(base.value());
      Kind kind = order > 0 ? Kind.UP : order < 0 ? Kind.DOWN : Kind.SAME;
      return new Change(kind, new Quantity(by, Qualifier.EXACT), before);
    }
    boolean up = base.bounds().surelyBelow(now.bounds());
    boolean down = now.bounds().surelyBelow(base.bounds());
    return by.signum() > 0 && (up || down)
        ? new Change(up ? Kind.UP : Kind.DOWN, new Quantity(by, Qualifier.ABOUT), before)
        : new Change(Kind.UNDECIDED, Quantity.ZERO, before);
  }
}
