package vn.tonghop.catalogue;

import java.util.regex.Pattern;

/** The code of an indicator within its programme: {@code dialogue_total}. */
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,60}");

  public IndicatorCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("Not an indicator code: " + value);
    }
  }

  public static boolean isCode(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(IndicatorCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
