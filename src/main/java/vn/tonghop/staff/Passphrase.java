package vn.tonghop.staff;

import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A passphrase as somebody typed it, in composed form (NFC), so that it is the same whatever
 * keyboard wrote its accents. Lives as short as it can: to be closed, which overwrites it. Not safe
 * for threads, and never printed.
 *
 * <p>What the web server and the machine's memory held of it before is out of reach.
 */
public final class Passphrase implements AutoCloseable {

  /** In code points; what is longer is nobody's. */
  static final int LONGEST = 256;

  private final char[] signs;

  private Passphrase(char[] signs) {
    this.signs = signs;
  }

  /** Takes over what was typed: the array is overwritten. */
  public static Passphrase of(char[] typed) {
    StringBuilder composed = new StringBuilder(2 * typed.length + 16);
    Normalizer2.getNFCInstance().normalize(CharBuffer.wrap(typed), composed);
    Arrays.fill(typed, '\0');
    char[] signs = new char[composed.length()];
    composed.getChars(0, signs.length, signs, 0);
    wipe(composed);
    return new Passphrase(signs);
  }

  static void wipe(StringBuilder text) {
    text.setLength(0);
    text.setLength(text.capacity());
  }

  /** In code points. */
  int length() {
    return Character.codePointCount(signs, 0, signs.length);
  }

  boolean isTooLong() {
    return length() > LONGEST;
  }

  CharSequence text() {
    return CharBuffer.wrap(signs);
  }

  /** In UTF-8; whoever asks overwrites it. */
  byte[] bytes() {
    ByteBuffer encoded = ByteBuffer.allocate(3 * signs.length);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(signs), encoded, /* endOfInput= */ true);
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(signs, '\0');
  }

  @Override
  public String toString() {
    return "passphrase";
  }
}
