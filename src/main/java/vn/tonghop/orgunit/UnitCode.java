package vn.tonghop.orgunit;

import java.util.regex.Pattern;

/**
 * The code a unit bears in lists and files: the statistics office's (province 2 digits, district 3,
 * commune 5), or one of the home's own for departments. A code is not an identity (law 4).
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");

  public UnitCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("Not a unit code");
    }
  }

  /** Whether the text has the form of a code; it need not be anybody's. */
  public static boolean isCode(String text) {
    return FORM.matcher(text).matches();
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
