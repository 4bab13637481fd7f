package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * A fraction with a qualifier: a value within an expression, before it is rounded. Unlike a {@link
 * Quantity} it may be below zero whatever its qualifier.
 *
 * @param under zero or above; zero = unknown, the result of a division by zero
 */
record Amount(BigDecimal over, BigDecimal under, Qualifier qualifier) {

  static final Amount UNKNOWN = new Amount(BigDecimal.ONE, BigDecimal.ZERO, Qualifier.EXACT);

  static Amount of(BigDecimal value, Qualifier qualifier) {
    return new Amount(value, BigDecimal.ONE, qualifier);
  }

  boolean isKnown() {
    return under.signum() > 0;
  }

  private boolean isFraction() {
    return under.compareTo(BigDecimal.ONE) != 0;
  }

  int signum() {
    return over.signum();
  }

  Amount plus(Amount other, Qualifier result) {
    if (isFraction() || other.isFraction()) {
      return new Amount(
          over.multiply(other.under).add(other.over.multiply(under)),
          under.multiply(other.under),
          result);
    }
    return of(over.add(other.over), result);
  }

  Amount times(Amount other, Qualifier result) {
    return new Amount(over.multiply(other.over), under.multiply(other.under), result);
  }

  Amount negated(Qualifier result) {
    return new Amount(over.negate(), under, result);
  }

  /** One divided by this. */
  Amount inverse() {
    if (over.signum() == 0 || !isKnown()) {
      return UNKNOWN;
    }
    return over.signum() > 0
        ? new Amount(under, over, qualifier)
        : new Amount(under.negate(), over.negate(), qualifier);
  }

  int compareWith(Amount other) {
    return isFraction() || other.isFraction()
        ? over.multiply(other.under).compareTo(other.over.multiply(under))
        : over.compareTo(other.over);
  }

  /** Rounded half up; empty when it is unknown, or qualified and not above zero. */
  Optional<Quantity> quantity(int decimals) {
    if (!isKnown()) {
      return Optional.empty();
    }
    BigDecimal value = isFraction() ? over.divide(under, decimals, RoundingMode.HALF_UP) : over;
    if (value.scale() > decimals) {
      value = value.setScale(decimals, RoundingMode.HALF_UP);
    }
    return qualifier != Qualifier.EXACT && value.signum() <= 0
        ? Optional.empty()
        : Optional.of(new Quantity(value, qualifier));
  }
}
