package vn.tonghop.catalogue;

/** How an indicator's values of several periods of one unit become one. */
public enum OverTime {
  SUM,
  /** The last reported one: a stock, such as the number of villages. */
  LAST,
  MAX,
  /** They do not; only a value that is the whole period's own is shown. */
  NONE
}
