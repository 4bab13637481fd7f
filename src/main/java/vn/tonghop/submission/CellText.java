package vn.tonghop.submission;

import java.text.Normalizer;

/** The text of a cell as people see it: without byte order marks, odd blanks or loose accents. */
final class CellText {

  private CellText() {}

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
