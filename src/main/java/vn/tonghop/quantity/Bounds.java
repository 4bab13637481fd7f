package vn.tonghop.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between which two numbers a value lies, as far as its qualifier tells: "trên 5" is {@code (5,
 * ∞)}, "gần 5" is {@code (0, 5)}, "khoảng 5" is {@code (0, ∞)}, 5 is {@code [5, 5]}.
 *
 * @param low null = no lower bound
 * @param lowOpen whether {@code low} itself is left out
 * @param high null = no upper bound
 * @param highOpen whether {@code high} itself is left out
 */
public record Bounds(
    @Nullable BigDecimal low, boolean lowOpen, @Nullable BigDecimal high, boolean highOpen) {

  static Bounds of(Quantity quantity) {
    BigDecimal v = quantity.value();
    return switch (quantity.qualifier()) {
      case EXACT -> exactly(v);
      case OVER -> new Bounds(v, true, null, true);
      case NEARLY -> new Bounds(BigDecimal.ZERO, true, v, true);
      case ABOUT -> new Bounds(BigDecimal.ZERO, true, null, true);
    };
  }

  public static Bounds exactly(BigDecimal value) {
    return new Bounds(value, false, value, false);
  }

  /** Whether only one number lies between them. */
  public boolean isExact() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  public Bounds plus(Bounds other) {
    return new Bounds(
        add(low, other.low),
        lowOpen || other.lowOpen,
        add(high, other.high),
        highOpen || other.highOpen);
  }

  public Bounds negated() {
    return times(BigDecimal.ONE.negate());
  }

  /** Times a number that is known exactly. */
  public Bounds times(BigDecimal factor) {
    if (factor.signum() == 0) {
      return exactly(BigDecimal.ZERO);
    }
    BigDecimal first = low == null ? null : low.multiply(factor);
    BigDecimal second = high == null ? null : high.multiply(factor);
    return factor.signum() > 0
        ? new Bounds(first, lowOpen, second, highOpen)
        : new Bounds(
            /* low= */ second, /* lowOpen= */ highOpen, /* high= */ first, /* highOpen= */ lowOpen);
  }

  /** Whether every number here is below every number there. */
  public boolean surelyBelow(Bounds other) {
    if (high == null || other.low == null) {
      return false;
    }
    int order = high.compareTo(other.low);
    return order < 0 || (order == 0 && (highOpen || other.lowOpen));
  }

  /** Whether no number here is above any number there. */
  public boolean surelyAtMost(Bounds other) {
    return high != null && other.low != null && high.compareTo(other.low) <= 0;
  }

  private static @Nullable BigDecimal add(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.add(b);
  }
}
