package vn.tonghop.submission;

import java.text.Normalizer;
import java.util.Optional;
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
  private static final int FEWEST_DIGITS = 9;
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
    if (words
        && text.length() <= LONGEST_WORDS
        && mayHaveAddress(text)
        && ADDRESS.matcher(text).find()) {
      return Optional.of(EMAIL);
    }
    Optional<String> number = PersonalNumbers.kind(text);
    if (number.isPresent()) {
      return number;
    }
    boolean name = words && hasSeveralWords(text) && PersonalNames.areIn(text);
    return name ? Optional.of(NAME) : Optional.empty();
  }

  /** Most texts have no sign for an address, nor one of its spellings: @, (at), a còng. */
  private static boolean mayHaveAddress(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || c == '(' || c == '[' || c == '{') {
        return true;
      }
      if (c == ' ' && i + 2 < text.length() && isSpeltAt(text.charAt(i + 1), text.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpeltAt(char first, char second) {
    return (first | 0x20) == 'a' && (second == ' ' || (second | 0x20) == 't');
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
    return text.chars().allMatch(PersonalDataGate::isPlain) ? text : replaced(text);
  }

  /** Vietnamese letters in one piece and what stands on a keyboard; but Ð is no Đ. */
  private static boolean isPlain(int c) {
    return (c < 0x7F && c != '\t')
        || (c >= 0xC0 && c <= 0x1B0 && c != 0xD0 && c != 0xF0)
        || (c >= 0x1EA0 && c <= 0x1EF9);
  }

  private static String replaced(String text) {
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
