package vn.tonghop.submission;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a cell that looks like personal data (law 9; Luật 91/2025/QH15): an identity number, a
 * telephone number, an e-mail address, the name of a person; alone or amid other words.
 *
 * <p>Figures, codes, dates, document numbers and names of places pass. Nothing of the text is kept
 * or told but its kind.
 */
public final class PersonalDataGate {

  static final String EMAIL = "email";
  static final String NAME = "name";

  private static final String AT = "[ \n]?(?:@|[\\[({] ?(?:at|a|@|a còng) ?[\\])}]) ?";
  private static final String DOT = "(?: ?\\. ?| ?[\\[({] ?(?:dot|chấm) ?[\\])}] ?)";

  /** Begins at its sign, not at its name: a text of many letters is looked through once. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?iu)(?<=[\\p{L}\\d._%+-])"
              + AT
              + "[\\p{L}\\d-]{1,63}(?:"
              + DOT
              + "[\\p{L}\\d-]{1,63}){0,4}?"
              + DOT
              + "\\p{L}[\\p{L}\\d-]{1,62}"
              + "|(?<=[\\p{L}\\d._%+-]) (?:at|a còng) [\\p{L}\\d-]{1,63}(?: dot | chấm |\\.)"
              + "(?:com|vn|net|org|edu|gov)"
              + "|(?<=[\\p{L}\\d._+-]{3})@[\\p{L}\\d-]{4,63}");

  private static final int SHORTEST = 4;
  private static final int FEWEST_DIGITS = 7;
  private static final int LONGEST_WORDS = 64_000;

  private PersonalDataGate() {}

  /** The kind of personal data that the text looks like: {@code phone}, {@code name}, …. */
  public static Optional<String> kind(String text) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    int digits = 0;
    boolean words = false;
    boolean odd = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c >= '@') {
        words = true;
        odd |= c >= 0x7F;
      } else {
        odd |= c == '\t';
      }
    }
    return digits < FEWEST_DIGITS && !words
        ? Optional.empty()
        : kindOf(odd ? plain(text) : text, words);
  }

  private static Optional<String> kindOf(String text, boolean words) {
    if (words && text.length() <= LONGEST_WORDS && hasAddress(text)) {
      return Optional.of(EMAIL);
    }
    Optional<String> number = PersonalNumbers.kind(text);
    if (number.isPresent()) {
      return number;
    }
    boolean name = words && hasSeveralWords(text) && PersonalNames.areIn(text);
    return name ? Optional.of(NAME) : Optional.empty();
  }

  /** Looks only where one can begin: most texts have no such place. */
  private static boolean hasAddress(String text) {
    Matcher address = ADDRESS.matcher(text).useTransparentBounds(true);
    for (int i = 1; i < text.length(); i++) {
      if (isSignOfAddress(text, i)) {
        int begin = text.charAt(i - 1) == ' ' ? i - 1 : i;
        if (address.region(begin, text.length()).lookingAt()
            || address.region(i, text.length()).lookingAt()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSignOfAddress(String text, int i) {
    return switch (text.charAt(i)) {
      case '@', '[', '(', '{' -> true;
      case 'a', 'A' -> text.charAt(i - 1) == ' ';
      default -> false;
    };
  }

  private static boolean hasSeveralWords(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (" .:/\n_".indexOf(c) >= 0
          || (Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** As it is read, not as it is stored: every digit, blank, dot and hyphen the plain one. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    CellText.clean(text).codePoints().map(PersonalDataGate::plain).forEach(plain::appendCodePoint);
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static int plain(int c) {
    if (c < 0x7F) {
      return c == '\t' ? ' ' : c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return c - 0xFF01 + '!';
    }
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) {
      return '-';
    }
    return switch (c) {
      case 0x00B7, 0x2022, 0x2024, 0x2027, 0x22C5, 0x3002, 0x30FB, 0xFF61 -> '.';
      case 0x00D0 -> 'Đ';
      case 0x00F0 -> 'đ';
      default -> c;
    };
  }
}
