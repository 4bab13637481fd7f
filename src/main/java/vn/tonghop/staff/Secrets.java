package vn.tonghop.staff;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Codes and tokens made of random bits, and how they are kept: as their SHA-256, which is enough
 * for what nobody can guess, and never for a passphrase. Safe for threads as far as its randomness
 * is.
 */
final class Secrets {

  private static final int BITS_OF_A_SIGN = 5;
  private static final int GROUP = 4;

  private final SecureRandom random;

  Secrets(SecureRandom random) {
    this.random = random;
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * So many letters and digits, in groups of four to be read aloud and typed: {@code ABCD-2345}.
   */
  String code(int signs) {
    String text = Base32.encode(bytes((signs * BITS_OF_A_SIGN + 7) / 8)).substring(0, signs);
    return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** So many letters and digits, upper and lower case apart. */
  String word(int signs) {
    StringBuilder word = new StringBuilder();
    while (word.length() < signs) {
      int sign = bytes(1)[0] & 0x3F;
      if (sign < Base62.SIGNS.length()) {
        word.append(Base62.SIGNS.charAt(sign));
      }
    }
    return word.toString();
  }

  /** What is kept of a code, however it was typed: groups and case do not matter. */
  static String hashOfCode(String typed) {
    return hash(Base32.tidy(typed));
  }

  /** What is kept of a token: lower-case hex of its SHA-256. */
  static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * RFC 4648, without padding; no sign is taken for another, since 0, 1 and 8 are not among them.
   */
  static final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
      StringBuilder text = new StringBuilder();
      int held = 0;
      int bits = 0;
      for (byte each : bytes) {
        held = (held << 8 | (each & 0xFF)) & 0xFFFF;
        bits += 8;
        while (bits >= BITS_OF_A_SIGN) {
          bits -= BITS_OF_A_SIGN;
          text.append(SIGNS.charAt(held >> bits & 0x1F));
        }
      }
      if (bits > 0) {
        text.append(SIGNS.charAt(held << (BITS_OF_A_SIGN - bits) & 0x1F));
      }
      return text.toString();
    }

    /** What was meant by what was typed. */
    static String tidy(String typed) {
      return typed
          .toUpperCase(Locale.ROOT)
          .replaceAll("[\\s\\p{Pd}]", "")
          .replace('0', 'O')
          .replace('1', 'I')
          .replace('8', 'B');
    }
  }

  /** Digits and letters, upper case before lower. */
  static final class Base62 {

    static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    /** A number in so many signs. */
    static String encode(long number, int signs) {
      StringBuilder text = new StringBuilder();
      BigInteger left = BigInteger.valueOf(number);
      BigInteger base = BigInteger.valueOf(SIGNS.length());
      for (int i = 0; i < signs; i++) {
        text.append(SIGNS.charAt(left.mod(base).intValue()));
        left = left.divide(base);
      }
      return text.reverse().toString();
    }
  }
}
