package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Expression.Outcome;
import vn.tonghop.quantity.Bounds;
import vn.tonghop.quantity.Quantity;

/**
 * Arithmetic of what approximate values may be: every result holds at least all numbers that true
 * values within the operands' bounds could give. Quotients are rounded outwards at 34 digits.
 */
enum BoundsArithmetic implements Arithmetic<Bounds> {
  INSTANCE;

  private static final Bounds ANYTHING =
      new Bounds(/* low= */ null, /* lowOpen= */ true, /* high= */ null, /* highOpen= */ true);
  private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

  @Override
  public Bounds of(Quantity reported) {
    return reported.bounds();
  }

  @Override
  public Bounds of(BigDecimal literal) {
    return Bounds.exactly(literal);
  }

  @Override
  public Bounds plus(Bounds a, Bounds b) {
    return a.plus(b);
  }

  @Override
  public Bounds minus(Bounds a, Bounds b) {
    return a.plus(b.negated());
  }

  @Override
  public Bounds times(Bounds a, Bounds b) {
    if (b.isExact()) {
      return times(a, b.low());
    }
    if (a.isExact()) {
      return times(b, a.low());
    }
    return isBelowZero(a) || isBelowZero(b)
        ? ANYTHING
        : closed(product(a.low(), b.low()), product(a.high(), b.high()));
  }

  private static Bounds times(Bounds a, @Nullable BigDecimal factor) {
    return factor == null ? ANYTHING : a.times(factor);
  }

  private static @Nullable BigDecimal product(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.multiply(b);
  }

  @Override
  public Bounds over(Bounds a, Bounds b) {
    if (isAboveZero(b)) {
      return overPositive(a, b);
    }
    return isAboveZero(b.negated()) ? overPositive(a.negated(), b.negated()) : ANYTHING;
  }

  private static Bounds overPositive(Bounds a, Bounds b) {
    if (b.isExact()) {
      return new Bounds(
          quotient(a.low(), b.low(), DOWN),
          a.lowOpen(),
          quotient(a.high(), b.high(), UP),
          a.highOpen());
    }
    if (isBelowZero(a)) {
      return ANYTHING;
    }
    BigDecimal least = quotient(a.low(), b.high(), DOWN);
    return closed(least == null ? BigDecimal.ZERO : least, quotient(a.high(), b.low(), UP));
  }

  /** Null when one is unbounded, or the divisor comes as near to zero as it likes. */
  private static @Nullable BigDecimal quotient(
      @Nullable BigDecimal a, @Nullable BigDecimal b, MathContext rounding) {
    return a == null || b == null || b.signum() == 0 ? null : a.divide(b, rounding);
  }

  @Override
  public Bounds negated(Bounds a) {
    return a.negated();
  }

  @Override
  public Bounds absolute(Bounds a) {
    if (!isBelowZero(a)) {
      return a;
    }
    BigDecimal low = a.low();
    BigDecimal high = a.high();
    if (high != null && high.signum() <= 0) {
      return a.negated();
    }
    return closed(BigDecimal.ZERO, low == null || high == null ? null : high.max(low.negate()));
  }

  /** Whether it may be below zero. */
  private static boolean isBelowZero(Bounds a) {
    BigDecimal low = a.low();
    return low == null || low.signum() < 0;
  }

  private static boolean isAboveZero(Bounds a) {
    BigDecimal low = a.low();
    return low != null && (low.signum() > 0 || (low.signum() == 0 && a.lowOpen()));
  }

  private static Bounds closed(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return new Bounds(low, /* lowOpen= */ low == null, high, /* highOpen= */ high == null);
  }

  @Override
  public Bounds unknown() {
    return ANYTHING;
  }

  @Override
  public Bounds either(Bounds a, Bounds b) {
    BigDecimal low = a.low() == null || b.low() == null ? null : a.low().min(b.low());
    BigDecimal high = a.high() == null || b.high() == null ? null : a.high().max(b.high());
    return closed(low, high);
  }

  @Override
  public Outcome below(Bounds a, Bounds b) {
    if (a.surelyBelow(b)) {
      return Outcome.HOLDS;
    }
    return b.surelyAtMost(a) ? Outcome.FAILS : Outcome.UNDECIDED;
  }

  /** Equalities of approximate values are not evaluated (law 6). */
  @Override
  public Outcome same(Bounds a, Bounds b) {
    BigDecimal left = a.low();
    BigDecimal right = b.low();
    return left != null && right != null && a.isExact() && b.isExact()
        ? Outcome.of(left.compareTo(right) == 0)
        : Outcome.UNDECIDED;
  }
}
