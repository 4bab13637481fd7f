package vn.tonghop.submission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Tells by its words in which encoding a text without a mark is written. A text is taken for one
 * only when its words are Vietnamese in that and in no other; else it is left as it is.
 */
final class EncodingProbe {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
  private static final int MOST_WORDS = 2_000;
  private static final int LONGEST_WORD = 24;
  private static final int FEW = 6;
  private static final double NEARLY_ALL = 0.9;
  private static final double HALF = 0.5;

  private EncodingProbe() {}

  /** Of a text that is valid UTF-8. */
  static TextEncoding ofUnicode(Reader text) throws IOException {
    Set<String> words = words(text);
    boolean old = words.stream().anyMatch(word -> !Syllables.isOne(word) && isOfAnyFont(word));
    if (!old) {
      return TextEncoding.UTF_8;
    }
    if (words.stream().anyMatch(EncodingProbe::isUnicode)) {
      boolean mixed =
          words.stream()
              .filter(EncodingProbe::hasSignInside)
              .anyMatch(word -> !Syllables.isOne(word) && isOfAnyFont(word));
      return mixed ? TextEncoding.MIXED : TextEncoding.UTF_8;
    }
    return choose(
        words,
        Map.of(
            TextEncoding.UTF_8_TCVN3, FontEncoding.TCVN3::decode,
            TextEncoding.UTF_8_VNI, FontEncoding.VNI::decode),
        TextEncoding.UTF_8);
  }

  /** Of a text that is not, its bytes taken for Western characters. */
  static TextEncoding ofBytes(Reader western) throws IOException {
    Set<String> words = words(western);
    return words.isEmpty()
        ? TextEncoding.UTF_8
        : choose(
            words,
            Map.of(
                TextEncoding.WINDOWS_1258, EncodingProbe::windows1258,
                TextEncoding.TCVN3, FontEncoding.TCVN3::decode,
                TextEncoding.VNI, FontEncoding.VNI::decode),
            TextEncoding.UTF_8);
  }

  private static TextEncoding choose(
      Set<String> words, Map<TextEncoding, UnaryOperator<String>> readings, TextEncoding none) {
    List<TextEncoding> fit =
        readings.entrySet().stream()
            .filter(reading -> enough(words, reading.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (fit.size() > 1) {
      fit =
          readings.entrySet().stream()
              .filter(reading -> Syllables.commonShare(words, reading.getValue()) >= HALF)
              .map(Map.Entry::getKey)
              .filter(fit::contains)
              .toList();
    }
    return fit.size() == 1 ? fit.get(0) : none;
  }

  private static boolean enough(Set<String> words, UnaryOperator<String> reading) {
    double share = Syllables.share(words, reading);
    return words.size() < FEW ? share == 1 : share >= NEARLY_ALL;
  }

  static String windows1258(String western) {
    return Normalizer.normalize(
        new String(western.getBytes(WESTERN), WINDOWS_1258), Normalizer.Form.NFC);
  }

  /**
   * Vietnamese as it stands: with letters that no Western language has, or a word of reports. Some
   * words, trình for one, are the same in VNI and tell nothing.
   */
  private static boolean isUnicode(String word) {
    boolean own = word.chars().anyMatch(c -> c > 0xFF && Character.isLetter(c));
    return (own && Syllables.isOne(word))
        || (Syllables.isCommon(word) && !FontEncoding.VNI.spells(word));
  }

  /** A sign such as © between letters, as in {@code nh©n}. */
  private static boolean hasSignInside(String word) {
    return word.chars().anyMatch(c -> c > 0x80 && c <= 0xFF && !Character.isLetter(c));
  }

  private static boolean isOfAnyFont(String word) {
    return Syllables.isOne(FontEncoding.TCVN3.decode(word))
        || Syllables.isOne(FontEncoding.VNI.decode(word));
  }

  /** Those with a character beyond ASCII and a plain letter, each once. */
  static Set<String> words(Reader text) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    StringBuilder word = new StringBuilder();
    try (BufferedReader buffered = new BufferedReader(text)) {
      for (int c = buffered.read(); c >= 0 && words.size() < MOST_WORDS; c = buffered.read()) {
        if (isOfWord(c)) {
          word.append((char) c);
        } else {
          take(word, words);
        }
      }
    }
    take(word, words);
    return words;
  }

  private static void take(StringBuilder word, Set<String> words) {
    boolean beyond = false;
    boolean plain = false;
    for (int i = 0; i < word.length(); i++) {
      beyond |= word.charAt(i) >= 0x80;
      plain |= word.charAt(i) < 0x80;
    }
    if (beyond && plain && word.length() <= LONGEST_WORD) {
      words.add(word.toString());
    }
    word.setLength(0);
  }

  /** Letters, and all Western signs that may stand for one; not quotation marks, dashes, dots. */
  private static boolean isOfWord(int c) {
    return c < 0x80
        ? Character.isLetter(c)
        : c != 0xA0 && (c <= 0xFF || Character.isLetter(c) || isAccent(c));
  }

  private static boolean isAccent(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
