package vn.tonghop.staff;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * What anybody would guess of a passphrase: from it is taken what is on the shipped list of common
 * ones, the login, the product's name, runs of one sign, of signs that follow one another, and what
 * is said twice. If less than a short word is left, the rest does not matter: it is guessable.
 *
 * <p>Case, accents, spaces and punctuation count for nothing here.
 */
final class Guesses {

  private static final int LEFT = 6;
  private static final int RUN = 4;
  private static final int LONGEST_REPEATED = 8;

  /** Alphabet and digits are found by counting; these are as they lie on keyboards. */
  private static final List<String> KEYS =
      List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfvtgbyhnujmikolp");

  private static final List<String> COMMON = read();

  private Guesses() {}

  private static List<String> read() {
    try (InputStream in = Guesses.class.getResourceAsStream("common-passphrases.txt")) {
      if (in == null) {
        throw new IllegalStateException("The list of common passphrases is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> fold(line).toString())
          .filter(line -> !line.isEmpty())
          .distinct()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isGuessable(Passphrase passphrase, Login login) {
    StringBuilder text = fold(passphrase.text());
    try {
      takeOut(text, fold(login.text()).toString());
      COMMON.forEach(common -> takeOut(text, common));
      takeOutRuns(text);
      return lengthOnce(text) < LEFT;
    } finally {
      Passphrase.wipe(text);
    }
  }

  /** Letters and digits alone, lower case, without their accents. */
  private static StringBuilder fold(CharSequence typed) {
    StringBuilder apart = new StringBuilder(4 * typed.length() + 16);
    Normalizer2.getNFKDInstance().normalize(typed, apart);
    StringBuilder folded = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(sign -> UCharacter.foldCase(sign, true))
        .map(sign -> sign == 'đ' ? 'd' : sign)
        .forEach(folded::appendCodePoint);
    Passphrase.wipe(apart);
    return folded;
  }

  private static void takeOut(StringBuilder text, String known) {
    if (known.isEmpty()) {
      return;
    }
    for (int at = text.indexOf(known); at >= 0; at = text.indexOf(known)) {
      text.delete(at, at + known.length());
    }
  }

  /** Four or more: the same, each after the last or before it, or side by side on a keyboard. */
  private static void takeOutRuns(StringBuilder text) {
    int from = 0;
    while (from < text.length()) {
      int end = from + 1;
      for (int step = -1; step <= 1; step++) {
        end = Math.max(end, endOfSteps(text, from, step));
      }
      for (String keys : KEYS) {
        end = Math.max(end, endAlong(text, from, keys));
        end = Math.max(end, endAlong(text, from, new StringBuilder(keys).reverse().toString()));
      }
      if (end - from >= RUN) {
        text.delete(from, end);
      } else {
        from++;
      }
    }
  }

  private static int endOfSteps(StringBuilder text, int from, int step) {
    int end = from + 1;
    while (end < text.length() && text.charAt(end) - text.charAt(end - 1) == step) {
      end++;
    }
    return end;
  }

  private static int endAlong(StringBuilder text, int from, String keys) {
    int key = keys.indexOf(text.charAt(from));
    int end = from;
    while (key >= 0
        && key < keys.length()
        && end < text.length()
        && text.charAt(end) == keys.charAt(key)) {
      key++;
      end++;
    }
    return end;
  }

  /** Of a short text that is said over and over, once. */
  private static int lengthOnce(StringBuilder text) {
    for (int length = 1; length <= LONGEST_REPEATED && length < text.length(); length++) {
      boolean same = true;
      for (int i = length; i < text.length() && same; i++) {
        same = text.charAt(i) == text.charAt(i - length);
      }
      if (same) {
        return Math.min(length, LEFT - 1);
      }
    }
    return text.length();
  }
}
