package vn.tonghop.period;

/**
 * The named kinds of period, from the smallest to the largest; see the calendar for their dates.
 */
public enum PeriodKind {
  /** {@code 2019-07} */
  MONTH(1, 12),
  /** {@code 2019-Q3} */
  QUARTER(3, 4),
  /** {@code 2019-H1} */
  HALF_YEAR(6, 2),
  /** {@code 2019-9M}, the first nine months */
  NINE_MONTHS(9, 1),
  /** {@code 2019} */
  YEAR(12, 1);

  private final int months;
  private final int perYear;

  PeriodKind(int months, int perYear) {
    this.months = months;
    this.perYear = perYear;
  }

  /** Length in months. */
  public int months() {
    return months;
  }

  /** How many of them a year has: 12, 4, 2, 1 or 1. */
  public int perYear() {
    return perYear;
  }
}
