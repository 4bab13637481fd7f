package vn.tonghop.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A reported value, at least zero, with its qualifier; "trên 2.300" is {@code (2300, OVER)}.
 *
 * <p>Values keep the scale they were given: an indicator's decimals. Equality is by number and
 * qualifier ({@code 2} and {@code 2.0} are equal).
 */
public record Quantity(BigDecimal value, Qualifier qualifier) {

  public static final Quantity ZERO = exact(0);

  /**
   * @throws IllegalArgumentException if a qualified value is zero or below (law 6)
   */
  public Quantity {
    if (qualifier != Qualifier.EXACT && value.signum() <= 0) {
      throw new IllegalArgumentException("A qualified value must be above zero: " + value);
    }
  }

  public static Quantity exact(long value) {
    return new Quantity(BigDecimal.valueOf(value), Qualifier.EXACT);
  }

  public static Quantity of(long value, Qualifier qualifier) {
    return new Quantity(BigDecimal.valueOf(value), qualifier);
  }

  public boolean isExact() {
    return qualifier == Qualifier.EXACT;
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.value), qualifier.plus(other.qualifier));
  }

  /**
   * The difference, which may be below zero; with any qualifier it is "khoảng", and where that
   * would qualify a value that is not above zero the difference has no meaning.
   *
   * @throws ArithmeticException if a qualified difference is not above zero
   */
  public Quantity minus(Quantity other) {
    BigDecimal difference = value.subtract(other.value);
    Qualifier result = qualifier.against(other.qualifier);
    if (result != Qualifier.EXACT && difference.signum() <= 0) {
      throw new ArithmeticException("Qualified difference is not above zero: " + difference);
    }
    return new Quantity(difference, result);
  }

  /** The larger; "khoảng" if a qualified loser might exceed the winner. */
  public Quantity max(Quantity other) {
    int order = value.compareTo(other.value);
    if (order == 0) {
      return new Quantity(value, maxOfEqual(qualifier, other.qualifier));
    }
    Quantity winner = order > 0 ? this : other;
    Quantity loser = order > 0 ? other : this;
    boolean loserMightExceed =
        loser.qualifier == Qualifier.OVER || loser.qualifier == Qualifier.ABOUT;
    return loserMightExceed ? new Quantity(winner.value, Qualifier.ABOUT) : winner;
  }

  private static Qualifier maxOfEqual(Qualifier a, Qualifier b) {
    if (a == b) {
      return a;
    }
    // "trên 5" beats 5 and "gần 5"; "gần 5" never beats 5.
    if (a == Qualifier.ABOUT || b == Qualifier.ABOUT) {
      return Qualifier.ABOUT;
    }
    if (a == Qualifier.OVER || b == Qualifier.OVER) {
      return Qualifier.OVER;
    }
    return Qualifier.EXACT;
  }

  /**
   * This divided by {@code other}, rounded half up to {@code decimals}.
   *
   * @throws ArithmeticException if {@code other} is zero, or if a qualified ratio rounds to zero
   */
  public Quantity dividedBy(Quantity other, int decimals) {
    BigDecimal ratio = value.divide(other.value, decimals, RoundingMode.HALF_UP);
    Qualifier result = qualifier.against(other.qualifier);
    if (result != Qualifier.EXACT && ratio.signum() <= 0) {
      throw new ArithmeticException("Qualified ratio rounds to zero");
    }
    return new Quantity(ratio, result);
  }

  public Bounds bounds() {
    return Bounds.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity that
        && value.compareTo(that.value) == 0
        && qualifier == that.qualifier;
  }

  @Override
  public int hashCode() {
    return 31 * value.stripTrailingZeros().hashCode() + qualifier.hashCode();
  }

  @Override
  public String toString() {
    return qualifier == Qualifier.EXACT
        ? value.toPlainString()
        : qualifier.word() + " " + value.toPlainString();
  }
}
