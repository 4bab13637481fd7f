package vn.tonghop.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an act was about, as a code or a number that leads there: {@code unit:00004@2025-07-01}.
 * Never the content of a file, nor the name of a citizen.
 *
 * @param value 1 to 200 signs in one line
 */
public record Subject(Kind kind, String value) {

  private static final int LONGEST = 200;

  /** What the value is of. */
  public enum Kind {
    MEMBER,
    UNIT,
    PERIOD,
    PROGRAMME,
    RECEIPT,
    CASE,
    RULE,
    EDITION,
    DOCUMENT,
    RUN,
    SESSION,
    TOKEN,
    ROLES,
    SETTING,
    /** A file that the product itself made, by its place in the home. */
    PART,
    /** One that a later version of the product wrote. */
    OTHER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Kind ofCode(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code().equals(code))
          .findFirst()
          .orElse(OTHER);
    }
  }

  public Subject {
    value = printable(value, LONGEST);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("A subject without a value: " + kind);
    }
  }

  /** In one line, and cut where it is too long. */
  static String printable(String text, int longest) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
  }

  String text() {
    return kind.code() + ":" + value;
  }

  static String text(List<Subject> subjects) {
    return subjects.stream().map(Subject::text).collect(Collectors.joining("\n"));
  }

  static List<Subject> parse(String text) {
    return text.lines()
        .filter(line -> line.indexOf(':') > 0 && !line.endsWith(":"))
        .map(
            line ->
                new Subject(
                    Kind.ofCode(line.substring(0, line.indexOf(':'))),
                    line.substring(line.indexOf(':') + 1)))
        .toList();
  }
}
