package vn.tonghop.quantity;

import java.math.BigDecimal;
import java.util.List;

/**
 * Divides whole amounts in given shares so that nothing is lost: by the method of Webster
 * (Sainte-Laguë), under which nobody's part shrinks when there is more to divide, so that what is
 * divided piece by piece sums to what is divided at once.
 */
public final class Apportionment {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final List<BigDecimal> shares;

  /**
   * @param shares each 0 or more, one of them more; they need not sum to 1
   * @throws IllegalArgumentException if one is negative or all are 0
   */
  public Apportionment(List<BigDecimal> shares) {
    if (shares.stream().anyMatch(share -> share.signum() < 0)
        || shares.stream().allMatch(share -> share.signum() == 0)) {
      throw new IllegalArgumentException("Not shares: " + shares);
    }
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    this.shares =
        shares.stream().map(share -> share.divide(sum, java.math.MathContext.DECIMAL64)).toList();
  }

  /**
   * What each gets, in the order of the shares; they sum to the amount.
   *
   * @param amount 0 or more
   * @throws IllegalArgumentException if it is negative
   */
  public long[] of(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("Negative: " + amount);
    }
    long[] parts = new long[shares.size()];
    long given = 0;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = shares.get(i).multiply(BigDecimal.valueOf(amount)).add(HALF).longValue();
      given += parts[i];
    }
    for (; given < amount; given++) {
      parts[next(parts)]++;
    }
    for (; given > amount; given--) {
      parts[last(parts)]--;
    }
    return parts;
  }

  /** Whose claim to one more is the strongest; of equal ones the first. */
  private int next(long[] parts) {
    int strongest = -1;
    for (int i = 0; i < parts.length; i++) {
      if (shares.get(i).signum() > 0
          && (strongest < 0
              || compare(i, 2 * parts[i] + 1, strongest, 2 * parts[strongest] + 1) > 0)) {
        strongest = i;
      }
    }
    return strongest;
  }

  /** Whose claim to the last one that it has is the weakest; of equal ones the last. */
  private int last(long[] parts) {
    int weakest = -1;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] > 0
          && (weakest < 0 || compare(i, 2 * parts[i] - 1, weakest, 2 * parts[weakest] - 1) <= 0)) {
        weakest = i;
      }
    }
    return weakest;
  }

  private int compare(int one, long divisor, int other, long otherDivisor) {
    return shares
        .get(one)
        .multiply(BigDecimal.valueOf(otherDivisor))
        .compareTo(shares.get(other).multiply(BigDecimal.valueOf(divisor)));
  }
}
