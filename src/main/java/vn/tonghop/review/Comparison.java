package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;
import vn.tonghop.rollup.Totals;

/**
 * Totals against those of the same period of the year before.
 *
 * <p>Not compared where the unit is another, other levels report, or most direct children are
 * others: then the structure changed in between, as on 2025-07-01.
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
    return now.unit().equals(before.unit())
        && now.slices().equals(before.slices())
        && mostChildrenStayed();
  }

  private boolean mostChildrenStayed() {
    Set<OrgUnit> stayed = new HashSet<>(now.children());
    stayed.retainAll(before.children());
    return stayed.size() * 2 >= Math.max(now.children().size(), before.children().size());
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
