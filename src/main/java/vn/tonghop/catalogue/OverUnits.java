package vn.tonghop.catalogue;

/** How an indicator's values of several units become one. */
public enum OverUnits {
  SUM,
  MAX,
  /** They do not; only a unit's own value is shown. */
  NONE
}
