package vn.tonghop.catalogue;

import java.util.Set;
import java.util.regex.Pattern;

/** The code of a programme: {@code hn-2200}. */
public record ProgrammeCode(String value) implements Comparable<ProgrammeCode> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  /** Folders of {@code reports/} that are no programme's. */
  private static final Set<String> RESERVED = Set.of("issued", "returned", "templates");

  public ProgrammeCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("Not a programme code: " + value);
    }
  }

  public static boolean isCode(String text) {
    return FORM.matcher(text).matches();
  }

  /** Whether the folder below {@code reports/} with its name is already something else's. */
  boolean isReserved() {
    return RESERVED.contains(value);
  }

  @Override
  public int compareTo(ProgrammeCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
