package vn.tonghop.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a line must not end, though the engine would let it: inside a number, a ratio, a date or a
 * document's number ({@code 11.936/12.098}, {@code 2200-QĐ/TU}), between a qualifier and its number
 * ({@code trên 2.300}), in {@code Q3 2019}, and between a number and what it counts ({@code 2.984
 * hội nghị}).
 */
final class Breaks {

  private static final Set<String> QUALIFIERS =
      Set.of("trên", "hơn", "gần", "khoảng", "over", "nearly", "about");
  private static final Pattern COUNT = Pattern.compile("\\(?\\d[\\d.,]*(/\\d[\\d.,]*)?");

  private static final Pattern QUARTER = Pattern.compile("\\(?[A-Z]\\d");

  private Breaks() {}

  /** Whether the text has anything that must not be broken. */
  static boolean concern(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Whether a line may end before the letter at that place. */
  static boolean allowed(String text, int at) {
    if (at <= 0 || at >= text.length() || text.charAt(at - 1) == '\n') {
      return true;
    }
    String after = text.substring(at, wordEnd(text, at));
    if (!isSpace(text.charAt(at - 1))) {
      String word = text.substring(wordStart(text, at), at) + after;
      return word.chars().noneMatch(Character::isDigit);
    }
    int end = at;
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    String before = text.substring(wordStart(text, end), end);
    return !glued(before, after);
  }

  /**
   * Where the first line must end that would end where it must not: in the text of which these are
   * the lines. Its length when they are well broken, or cannot be broken better.
   */
  static int firstCut(List<String> lines) {
    String text = String.join("", lines);
    int begin = 0;
    for (String line : lines) {
      int end = begin + line.length();
      if (end < text.length() && !allowed(text, end)) {
        int earlier = before(text, end);
        if (earlier > begin) {
          return earlier;
        }
      }
      begin = end;
    }
    return text.length();
  }

  /** The last place before {@code at} where a line may end: after a space; 0 when there is none. */
  static int before(String text, int at) {
    int place = at - 1;
    while (place > 0 && !(isSpace(text.charAt(place - 1)) && allowed(text, place))) {
      place--;
    }
    return Math.max(0, place);
  }

  private static boolean glued(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    boolean number = Character.isDigit(after.charAt(0));
    boolean qualifier =
        QUALIFIERS.contains(before.replaceFirst("^\\(", "").toLowerCase(Locale.ROOT));
    return (number && (qualifier || QUARTER.matcher(before).matches()))
        || (Character.isLowerCase(after.charAt(0)) && COUNT.matcher(before).matches());
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && !isSpace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char letter) {
    return letter == ' ' || letter == '\n';
  }
}
