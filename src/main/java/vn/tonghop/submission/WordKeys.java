package vn.tonghop.submission;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a word is looked up, however it is written: in small letters and its tone last, so that
 * {@code Hòa} and {@code HOÀ} are one word.
 */
final class WordKeys {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int BEHIND_LAST_LETTER = 0x1F00;

  /** For each letter: the same in small and without its tone. */
  private static final char[] LETTERS = new char[BEHIND_LAST_LETTER];

  /** For each letter: its tone; 0 for none. */
  private static final char[] TONES_OF_LETTERS = new char[BEHIND_LAST_LETTER];

  static {
    for (char c = 0; c < LETTERS.length; c++) {
      String small = String.valueOf(c).toLowerCase(Locale.ROOT);
      StringBuilder letter = new StringBuilder();
      for (char part : Normalizer.normalize(small, Normalizer.Form.NFD).toCharArray()) {
        if (TONES.indexOf(part) >= 0) {
          TONES_OF_LETTERS[c] = part;
        } else {
          letter.append(part);
        }
      }
      String whole = Normalizer.normalize(letter, Normalizer.Form.NFC);
      LETTERS[c] = whole.length() == 1 ? whole.charAt(0) : c;
    }
  }

  private WordKeys() {}

  /** Of one word, in NFC. */
  static String of(String word) {
    char[] letters = new char[word.length() + 1];
    char tone = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean known = c < BEHIND_LAST_LETTER;
      letters[i] = known ? LETTERS[c] : c;
      tone = known && TONES_OF_LETTERS[c] != 0 ? TONES_OF_LETTERS[c] : tone;
    }
    letters[word.length()] = tone;
    return new String(letters, 0, tone == 0 ? word.length() : letters.length);
  }

  /** A key without any accents, as people write who have no Vietnamese keyboard. */
  static String plain(String key) {
    StringBuilder letters = new StringBuilder(key.length());
    String apart = Normalizer.normalize(key, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        letters.append(c == 'đ' ? 'd' : c);
      }
    }
    return letters.toString();
  }

  /** All of them without accents. */
  static Set<String> plain(Set<String> keys) {
    return keys.stream().map(WordKeys::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** Keys of words between blanks; of two or more together with low lines between. */
  static Set<String> keys(String words) {
    return Stream.of(words.split(" +"))
        .map(WordKeys::joined)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String joined(String words) {
    return Stream.of(words.split("_")).map(WordKeys::of).collect(Collectors.joining("_"));
  }

  /** Keys of phrases between commas, their words between single blanks. */
  static Set<String> phrases(String names) {
    return Stream.of(names.split(", "))
        .map(WordKeys::phrase)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String phrase(String words) {
    return Stream.of(words.split("[ -]+")).map(WordKeys::of).collect(Collectors.joining(" "));
  }
}
