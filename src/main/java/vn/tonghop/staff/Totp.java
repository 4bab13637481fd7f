package vn.tonghop.staff;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second factor: codes of six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, as
 * every authenticator knows it). The clocks may be 30 seconds apart.
 *
 * <p>Shown once, while it is set up: as a text to type and as an address to draw as a QR code.
 */
public final class Totp {

  private static final int SECRET_BYTES = 20;
  private static final int SECONDS = 30;
  private static final int APART = 1;
  private static final int DIGITS = 6;
  private static final int BELOW = 1_000_000;

  private final byte[] secret;

  Totp(byte[] secret) {
    this.secret = secret.clone();
  }

  static Totp fresh(Secrets secrets) {
    return new Totp(secrets.bytes(SECRET_BYTES));
  }

  byte[] secret() {
    return secret.clone();
  }

  /** To be typed into an authenticator. */
  public String base32() {
    return Secrets.Base32.encode(secret);
  }

  /**
   * To be drawn as a QR code.
   *
   * @param issuer whose account it is, as the authenticator shows it
   */
  public String uri(String issuer, Login login) {
    return "otpauth://totp/"
        + escaped(issuer)
        + ":"
        + escaped(login.text())
        + "?secret="
        + base32()
        + "&issuer="
        + escaped(issuer)
        + "&algorithm=SHA1&digits="
        + DIGITS
        + "&period="
        + SECONDS;
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Of which step the code is: the number of 30 seconds since 1970.
   *
   * @param after codes of this step and earlier ones were used
   * @return empty for one that is wrong, too old or used
   */
  OptionalLong step(String typed, Instant now, long after) {
    byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long current = Math.floorDiv(now.getEpochSecond(), (long) SECONDS);
    OptionalLong found = OptionalLong.empty();
    for (long step = current - APART; step <= current + APART; step++) {
      boolean same = MessageDigest.isEqual(code, code(step).getBytes(StandardCharsets.UTF_8));
      if (same && step > after) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code of a step. */
  String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xF;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFFFFFF;
      return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % BELOW);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA1", e);
    }
  }

  @Override
  public String toString() {
    return "second factor";
  }
}
