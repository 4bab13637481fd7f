package vn.tonghop.catalogue;

/** A value that an expression speaks of. */
public record Operand(Whose whose, IndicatorCode indicator) {

  /** Of which period. */
  public enum Whose {
    /** The submission's or the total's own. */
    OWN,
    /** The same unit's base piece before. */
    PREVIOUS,
    /** The same unit's same period a year before. */
    LAST_YEAR
  }

  public static Operand own(IndicatorCode indicator) {
    return new Operand(Whose.OWN, indicator);
  }
}
