package vn.tonghop.rollup;

import vn.tonghop.period.Period;

/**
 * From when the values of a stock are: the periods of the units' last reports, which a total of the
 * last reported pieces has to tell. For one unit both are the same.
 *
 * @param oldest the one that ends first
 * @param newest the one that ends last
 */
public record Age(Period oldest, Period newest) {

  static Age of(Period period) {
    return new Age(period, period);
  }

  Age with(Age other) {
    return new Age(
        isEarlier(other.oldest, oldest) ? other.oldest : oldest,
        isEarlier(newest, other.newest) ? other.newest : newest);
  }

  private static boolean isEarlier(Period a, Period b) {
    int byEnd = a.endExclusive().compareTo(b.endExclusive());
    return byEnd < 0 || (byEnd == 0 && a.start().isBefore(b.start()));
  }
}
