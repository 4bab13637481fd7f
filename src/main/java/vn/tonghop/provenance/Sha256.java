package vn.tonghop.provenance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {

  private static final int LENGTH = 64;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  public Sha256 {
    if (hex.length() != LENGTH || !hex.chars().allMatch(Sha256::isHexDigit)) {
      throw new IllegalArgumentException("Not a SHA-256: " + hex);
    }
  }

  private static boolean isHexDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  public static Sha256 of(byte[] bytes) {
    return of(digest(), bytes);
  }

  public static Sha256 of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of all that {@code digest} was fed. */
  public static Sha256 of(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * Of a file's bytes, which are not kept in memory.
   *
   * @throws IOException if it cannot be read
   */
  public static Sha256 ofFile(Path file) throws IOException {
    MessageDigest digest = digest();
    try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, into);
    }
    return of(digest);
  }

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * Its first bits as words of four letters and digits (Crockford's base 32, 20 bits a word), for
   * numbers that people copy by hand.
   */
  public String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      int bits = Integer.parseInt(hex, word * 5, word * 5 + 5, 16);
      if (word > 0) {
        words.append('-');
      }
      for (int shift = 15; shift >= 0; shift -= 5) {
        words.append(ALPHABET.charAt(bits >> shift & 31));
      }
    }
    return words.toString();
  }

  private static Sha256 of(MessageDigest digest, byte[] bytes) {
    digest.update(bytes);
    return of(digest);
  }

  @Override
  public String toString() {
    return hex;
  }
}
