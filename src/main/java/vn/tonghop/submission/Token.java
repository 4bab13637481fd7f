package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text.
 *
 * @param key by which the sets of words know it
 * @param start of its first character in the text
 * @param end behind its last
 */
record Token(String key, Shape shape, int start, int end) {

  /** How a word is written. */
  enum Shape {
    /** {@code ông}. */
    SMALL,
    /** {@code Ông}. */
    CAPITALISED,
    /** {@code ÔNG}. */
    CAPITALS,
    /** {@code A}: one capital. */
    INITIAL,
    /** With digits in it, or capitals amid. */
    OTHER;

    boolean isUpper() {
      return this == CAPITALISED || this == CAPITALS || this == INITIAL;
    }
  }

  private static final int LONGEST = 40;

  /** The words of a text in NFC; an unreasonably long one is none. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && isOfWord(text.charAt(i))) {
        i++;
      }
      if (i == start) {
        i++;
      } else if (i - start <= LONGEST) {
        String word = text.substring(start, i);
        int[] parts = JoinedWords.parts(word);
        for (int part = 0; part + 1 < parts.length; part += 2) {
          tokens.add(of(word.substring(parts[part], parts[part + 1]), start + parts[part]));
        }
      }
    }
    return tokens;
  }

  private static Token of(String word, int start) {
    return new Token(WordKeys.of(word), shape(word), start, start + word.length());
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '_' || c == '@';
  }

  private static Shape shape(String word) {
    int upper = 0;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      } else if (c != '\'' && c != '’') {
        return Shape.OTHER;
      }
    }
    if (upper == 0) {
      return Shape.SMALL;
    }
    if (upper == letters) {
      return letters == 1 ? Shape.INITIAL : Shape.CAPITALS;
    }
    boolean joint = word.indexOf('\'') > 0 || word.indexOf('’') > 0;
    return (upper == 1 || joint) && Character.isUpperCase(word.charAt(0))
        ? Shape.CAPITALISED
        : Shape.OTHER;
  }
}
