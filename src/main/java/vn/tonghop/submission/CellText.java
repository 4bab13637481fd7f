package vn.tonghop.submission;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The text of a cell as people see it: without byte order marks, odd blanks or loose accents. */
final class CellText {

  /** What a terminal would obey, and what turns the direction of writing. */
  private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private CellText() {}

  /** As messages and logs may show it: nothing in it but what is seen. */
  static String shown(String text) {
    return OBEYED.matcher(text).replaceAll(" ").strip();
  }

  /** NFC, zero-width characters taken out, no-break and other blanks made plain, ends stripped. */
  static String clean(String raw) {
    if (isPlain(raw)) {
      return raw.strip();
    }
    StringBuilder text = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(c -> text.appendCodePoint(Character.isSpaceChar(c) ? ' ' : c));
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /** Whether nothing of it can be seen. */
  static boolean isBlank(String raw) {
    return raw.isBlank() || (!isPlain(raw) && clean(raw).isEmpty());
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInvisible(int c) {
    return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
  }
}
