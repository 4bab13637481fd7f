package vn.tonghop.submission;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a cell that looks like personal data (law 9; Luật 91/2025/QH15): an identity number, a
 * telephone number, an e-mail address, a form of address with a name.
 *
 * <p>Figures and codes pass: a number of people's making never begins with a zero and ten or twelve
 * digits.
 */
final class PersonalDataGate {

  private static final Pattern DIGITS = Pattern.compile("[0-9 .()-]{9,20}");
  private static final Pattern IDENTITY = Pattern.compile("0\\d{11}");
  private static final Pattern PHONE = Pattern.compile("(?:\\+?84|0)(?:2\\d{9}|[35789]\\d{8})");
  private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final Pattern NAME =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:ông|bà|anh|chị|cụ|em|đồng chí|đ/c)\\s+"
              + "(?-i:\\p{Lu}\\p{Ll}+)(?:\\s+(?-i:\\p{Lu}\\p{Ll}*))*");
  private static final int SHORTEST = 5;

  private PersonalDataGate() {}

  /** The kind of personal data that the text looks like: {@code phone}, {@code name}, …. */
  public static Optional<String> kind(String text) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    if (first == '0' || first == '+' || first == '8' || first == '(') {
      Optional<String> number = number(text);
      if (number.isPresent()) {
        return number;
      }
    }
    boolean number = first >= '0' && first <= '9';
    if (number && text.indexOf(' ') < 0 && text.indexOf('@') < 0) {
      return Optional.empty();
    }
    if (text.indexOf('@') > 0 && EMAIL.matcher(text).matches()) {
      return Optional.of("email");
    }
    return text.indexOf(' ') > 0 && NAME.matcher(text).find()
        ? Optional.of("name")
        : Optional.empty();
  }

  private static Optional<String> number(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.empty();
    }
    String bare = digits.replaceAll("[^0-9]", "");
    if (IDENTITY.matcher(bare).matches()) {
      return Optional.of("identity number");
    }
    boolean marked = text.charAt(0) != '8' || text.length() != bare.length();
    return marked && PHONE.matcher(bare).matches() ? Optional.of("phone") : Optional.empty();
  }
}
