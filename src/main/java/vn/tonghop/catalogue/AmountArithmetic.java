package vn.tonghop.catalogue;

import java.math.BigDecimal;
import vn.tonghop.catalogue.Expression.Outcome;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * Exact arithmetic that carries qualifiers (law 6). Its comparisons look at the numbers alone and
 * are for exact amounts.
 */
enum AmountArithmetic implements Arithmetic<Amount> {
  INSTANCE;

  @Override
  public Amount of(Quantity reported) {
    return Amount.of(reported.value(), reported.qualifier());
  }

  @Override
  public Amount of(BigDecimal literal) {
    return Amount.of(literal, Qualifier.EXACT);
  }

  @Override
  public Amount plus(Amount a, Amount b) {
    // Adding something below zero is a difference, however it is written.
    return a.plus(
        b,
        a.signum() < 0 || b.signum() < 0
            ? a.qualifier().against(b.qualifier())
            : a.qualifier().plus(b.qualifier()));
  }

  @Override
  public Amount minus(Amount a, Amount b) {
    Qualifier result = a.qualifier().against(b.qualifier());
    return a.plus(b.negated(result), result);
  }

  @Override
  public Amount times(Amount a, Amount b) {
    return a.times(b, ofProduct(a, b));
  }

  /** Twice "trên 5" is "trên 10"; no times "trên 5" is none. */
  private static Qualifier ofProduct(Amount a, Amount b) {
    if (isExact(a) && a.signum() >= 0) {
      return a.signum() == 0 ? Qualifier.EXACT : b.qualifier();
    }
    if (isExact(b) && b.signum() >= 0) {
      return b.signum() == 0 ? Qualifier.EXACT : a.qualifier();
    }
    return a.qualifier().against(b.qualifier());
  }

  private static boolean isExact(Amount amount) {
    return amount.qualifier() == Qualifier.EXACT;
  }

  @Override
  public Amount over(Amount a, Amount b) {
    return a.times(b.inverse(), a.qualifier().against(b.qualifier()));
  }

  @Override
  public Amount negated(Amount a) {
    return a.negated(a.qualifier().against(Qualifier.EXACT));
  }

  @Override
  public Amount absolute(Amount a) {
    return a.signum() < 0 ? negated(a) : a;
  }

  @Override
  public Amount unknown() {
    return Amount.UNKNOWN;
  }

  @Override
  public Amount either(Amount a, Amount b) {
    return Amount.UNKNOWN;
  }

  @Override
  public Outcome below(Amount a, Amount b) {
    return isOpen(a, b) ? Outcome.UNDECIDED : Outcome.of(a.compareWith(b) < 0);
  }

  @Override
  public Outcome same(Amount a, Amount b) {
    return isOpen(a, b) ? Outcome.UNDECIDED : Outcome.of(a.compareWith(b) == 0);
  }

  private static boolean isOpen(Amount a, Amount b) {
    return !a.isKnown() || !b.isKnown();
  }
}
