package vn.tonghop.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Texts as bytes, so that no two lists of texts are the same bytes: each is its length in four
 * bytes, then itself in UTF-8.
 */
final class Canonical {

  private Canonical() {}

  static byte[] bytes(List<String> texts) {
    List<byte[]> parts = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    int length = parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    parts.forEach(part -> all.putInt(part.length).put(part));
    return all.array();
  }

  /** Lower-case hex of the SHA-256. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
