package vn.tonghop.quantity;

/** How near a value is to the truth. */
public enum Qualifier {
  EXACT(0, ""),
  /** "trên" or "hơn": more than. */
  OVER(1, "trên"),
  /** "gần": less than, but not by much. */
  NEARLY(2, "gần"),
  /** "khoảng": more or less. */
  ABOUT(3, "khoảng");

  private final int number;
  private final String word;

  Qualifier(int number, String word) {
    this.number = number;
    this.word = word;
  }

  /** By which it is stored; never given to another. */
  public int number() {
    return number;
  }

  /**
   * The qualifier that is stored by the number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Qualifier ofNumber(int number) {
    for (Qualifier qualifier : values()) {
      if (qualifier.number == number) {
        return qualifier;
      }
    }
    throw new IllegalArgumentException("No qualifier " + number);
  }

  /** The word that stands before the number; empty for exact values. */
  public String word() {
    return word;
  }

  /** Of a sum: exact gives way, two of a kind stay, two different ones are "khoảng" (R25). */
  public Qualifier plus(Qualifier other) {
    if (this == EXACT || this == other) {
      return other;
    }
    return other == EXACT ? this : ABOUT;
  }

  /** Of a difference or a ratio: exact only when both are, else "khoảng". */
  public Qualifier against(Qualifier other) {
    return this == EXACT && other == EXACT ? EXACT : ABOUT;
  }
}
