package vn.tonghop.catalogue;

import java.util.Comparator;

/**
 * One thing that is wrong with a programme file, and what would be right.
 *
 * @param file name or path, as the one who wrote it would look for it
 * @param line from 1
 */
public record Fault(String file, int line, Words message) implements Comparable<Fault> {

  private static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::file)
          .thenComparing(Fault::line)
          .thenComparing(fault -> fault.message().vi());

  /** {@code hn-2200.yaml:12: Thiếu khóa “name”} */
  public String in(Language language) {
    return file + ":" + line + ": " + message.in(language);
  }

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }
}
