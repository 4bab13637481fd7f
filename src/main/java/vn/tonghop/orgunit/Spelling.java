package vn.tonghop.orgunit;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is compared, not printed: whatever the accents are made of and wherever the tone
 * stands ({@code hoà}, {@code hòa}), in small letters, with one blank between words and without
 * apostrophes and colons at its end.
 */
public final class Spelling {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private Spelling() {}

  /** Two texts that people take for the same are folded to the same. */
  public static String fold(String text) {
    String loose = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(loose.length());
    StringBuilder tones = new StringBuilder(2);
    for (int i = 0; i < loose.length(); i++) {
      char c = loose.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tones.append(c);
      } else if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK) {
        folded.append(c == '\u00F0' ? '\u0111' : c);
      } else if (!isApostrophe(c) && !isInvisible(c)) {
        folded.append(tones);
        tones.setLength(0);
        endWord(folded, c);
      }
    }
    String whole = folded.append(tones).toString().strip();
    while (whole.endsWith(":")) {
      whole = whole.substring(0, whole.length() - 1).strip();
    }
    return Normalizer.normalize(whole, Normalizer.Form.NFC);
  }

  private static void endWord(StringBuilder folded, char c) {
    boolean blank = Character.isSpaceChar(c) || Character.isWhitespace(c);
    boolean afterBlank = folded.length() == 0 || folded.charAt(folded.length() - 1) == ' ';
    if (!blank) {
      folded.append(c);
    } else if (!afterBlank) {
      folded.append(' ');
    }
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00B4';
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
  }
}
