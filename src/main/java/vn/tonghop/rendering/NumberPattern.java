package vn.tonghop.rendering;

import vn.tonghop.catalogue.Language;

/**
 * The number format of a workbook that shows a number as it was printed: {@code trên 2.300} is
 * {@code "trên "#,##0}. Separators are the reader's own; none is shown as a hyphen.
 */
final class NumberPattern {

  private static final String WHOLE = "#,##0";
  private static final String NONE = "\"-\"";

  private NumberPattern() {}

  /** The format of a number that was printed so. */
  static String of(String printed, Language language) {
    int from = 0;
    while (from < printed.length() && !Character.isDigit(printed.charAt(from))) {
      from++;
    }
    if (from == printed.length()) {
      return sections("", WHOLE, "");
    }
    int to = printed.length();
    while (!Character.isDigit(printed.charAt(to - 1))) {
      to--;
    }
    String digits = WHOLE + decimals(printed.substring(from, to), language);
    String before = printed.substring(0, from);
    String after = printed.substring(to);
    if (after.startsWith("%")) {
      String share = digits + "%" + quoted(after.substring(1));
      return signed(before) ? sections(before, share, "") : quoted(before) + share;
    }
    return sections(before, digits, after);
  }

  /** The format of a figure beside a point of a chart, where none is shown as zero. */
  static String shown(String printed, Language language) {
    String pattern = of(printed, language);
    int end = pattern.indexOf(';');
    return end < 0 ? pattern : pattern.substring(0, end);
  }

  private static String decimals(String number, Language language) {
    int comma = number.indexOf(language == Language.VI ? ',' : '.');
    return comma < 0 ? "" : "." + "0".repeat(number.length() - comma - 1);
  }

  private static boolean signed(String before) {
    return before.endsWith("+") || before.endsWith("-");
  }

  /** For numbers above, below and at zero. */
  private static String sections(String before, String digits, String after) {
    boolean signed = signed(before);
    String words = quoted(signed ? before.substring(0, before.length() - 1) : before);
    String end = digits + quoted(after);
    return words + (signed ? "+" : "") + end + ";" + words + "-" + end + ";" + NONE;
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : "\"" + words.replace('"', '\'') + "\"";
  }
}
