package vn.tonghop.orgunit;

/**
 * What is wrong in a table that the home's staff keep, and what to do about it.
 *
 * @param file as it is called in the home: {@code config/units.csv}
 * @param line from 1, as an editor numbers lines; 0 when the whole file is meant
 * @param vi the message in Vietnamese
 * @param en the same in English
 */
public record ConfigFault(String file, int line, String vi, String en) {

  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + ": " + vi + " / " + en;
  }
}
