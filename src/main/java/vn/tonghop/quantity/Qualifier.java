package vn.tonghop.quantity;

/** How near a value is to the truth. */
public enum Qualifier {
  EXACT(""),
  /** "trên" or "hơn": more than. */
  OVER("trên"),
  /** "gần": less than, but not by much. */
  NEARLY("gần"),
  /** "khoảng": more or less. */
  ABOUT("khoảng");

  private final String word;

  Qualifier(String word) {
    this.word = word;
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
