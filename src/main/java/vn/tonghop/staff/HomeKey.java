package vn.tonghop.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is done with {@code data/keys/staff.key}: secrets of second factors are enciphered with it
 * (AES-256-GCM, bound to their member, so that one cannot be put in the place of another), and what
 * strangers typed as a login is counted under a name that tells nothing. Each with a key of its
 * own, drawn from the one in the file.
 *
 * <p>Protects against whoever reads or changes the database alone; not against whoever reads the
 * home's files or the memory of the process.
 */
final class HomeKey {

  private static final String FILE = "staff.key";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int NAME_DIGITS = 40;

  private final KeyFolder keys;
  private final Secrets secrets;

  HomeKey(KeyFolder keys, Secrets secrets) {
    this.keys = keys;
    this.secrets = secrets;
  }

  /** Enciphers something that belongs to a member. */
  byte[] seal(long member, byte[] plain) {
    byte[] nonce = secrets.bytes(NONCE_BYTES);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, member, nonce).doFinal(plain);
      byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
      return both;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /** The same back; empty when it was sealed with another key, for another, or was changed. */
  Optional<byte[]> open(long member, byte[] sealed) {
    if (sealed.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, member, nonce)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /** A name for a text that is not to be found out from it; the same for the same text. */
  String nameOf(String text) {
    return HexFormat.of().formatHex(mac(key("count"), text)).substring(0, NAME_DIGITS);
  }

  private Cipher cipher(int mode, long member, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(key("second factor"), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("member " + member).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private byte[] key(String use) {
    byte[] drawnFrom = keys.readOrMake(FILE, () -> secrets.bytes(KEY_BYTES));
    if (drawnFrom.length != KEY_BYTES) {
      throw new IllegalStateException("Not a key of ours: data/keys/" + FILE);
    }
    return mac(drawnFrom, use);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
