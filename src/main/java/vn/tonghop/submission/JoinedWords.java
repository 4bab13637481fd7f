package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that were written without blanks between them: {@code NguyễnVănAn}, {@code Nguyễn_Văn_An}.
 *
 * <p>Only where each of them but the first begins with a capital, and each is a syllable or without
 * accents; {@code VNeID} and {@code full_name} are one word each.
 */
final class JoinedWords {

  private JoinedWords() {}

  /** Where each word begins and where it ends, in turns. */
  static int[] parts(String word) {
    if (!isJoined(word)) {
      return new int[] {0, word.length()};
    }
    List<Integer> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= word.length(); i++) {
      if (i == word.length() || begins(word, i)) {
        int end = word.charAt(i - 1) == '_' ? i - 1 : i;
        if (!isWord(word.substring(start, end))) {
          return new int[] {0, word.length()};
        }
        parts.add(start);
        parts.add(end);
        start = i;
      }
    }
    return parts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Without accents many are no syllables: nguyen. */
  private static boolean isWord(String part) {
    boolean plain = part.chars().allMatch(c -> c >= 'A' && c <= 'z');
    return part.length() > 1 && (plain || Syllables.isOne(part));
  }

  private static boolean isJoined(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (begins(word, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String word, int at) {
    return Character.isUpperCase(word.charAt(at))
        && (Character.isLowerCase(word.charAt(at - 1)) || word.charAt(at - 1) == '_');
  }
}
