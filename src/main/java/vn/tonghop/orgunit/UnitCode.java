package vn.tonghop.orgunit;

/**
 * The code a unit bears in lists and files: the statistics office's (province 2 digits, district 3,
 * commune 5), or one of the home's own for departments. A code is not an identity (law 4).
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

  private static final int LONGEST = 32;

  public UnitCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("Not a unit code");
    }
  }

  /** Whether the text has the form of a code; it need not be anybody's. */
  public static boolean isCode(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST || !isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char sign = text.charAt(i);
      if (!isLetterOrDigit(sign) && sign != '.' && sign != '_' && sign != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char sign) {
    return (sign >= '0' && sign <= '9')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= 'a' && sign <= 'z');
  }

  /** Asked for hundreds of thousands of times while a register is read. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitCode that && value.equals(that.value);
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
