package vn.tonghop.orgunit;

import java.util.Comparator;

/**
 * What is wrong in a file that the home's staff keep, and what to do about it.
 *
 * @param file as it is called in the home: {@code config/units.csv}
 * @param line from 1, as an editor numbers lines; 0 when the whole file is meant
 * @param vi the message in Vietnamese
 * @param en the same in English
 */
public record ConfigFault(String file, int line, String vi, String en)
    implements Comparable<ConfigFault> {

  private static final Comparator<ConfigFault> ORDER =
      Comparator.comparing(ConfigFault::file)
          .thenComparing(ConfigFault::line)
          .thenComparing(ConfigFault::vi);

  /** {@code config/units.csv:12}. */
  public String place() {
    return line > 0 ? file + ":" + line : file;
  }

  @Override
  public int compareTo(ConfigFault other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return place() + ": " + vi + " / " + en;
  }
}
