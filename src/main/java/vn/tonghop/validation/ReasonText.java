package vn.tonghop.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes of reasons or limitations with blanks between, as a cell gives them. */
final class ReasonText {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_]++(\\s++[A-Za-z0-9_]++)*+");

  private ReasonText() {}

  static boolean isReadable(String text) {
    return FORM.matcher(text).matches();
  }

  /** Each once, in small letters, in the order of the text. */
  static List<String> codes(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }
}
