package vn.tonghop.release;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator on a telephone shows (RFC 6238), worked out apart from the product. */
final class AuthenticatorCode {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private AuthenticatorCode() {}

  static String now(String secret, Clock clock) {
    byte[] time = ByteBuffer.allocate(8).putLong(clock.instant().getEpochSecond() / 30).array();
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
      byte[] hash = mac.doFinal(time);
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decoded(String secret) {
    StringBuilder bits = new StringBuilder();
    secret
        .chars()
        .map(BASE32::indexOf)
        .filter(five -> five >= 0)
        .forEach(five -> bits.append(Integer.toBinaryString(five | 32), 1, 6));
    byte[] bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return bytes;
  }
}
