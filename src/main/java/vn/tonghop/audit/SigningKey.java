package vn.tonghop.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.tonghop.staff.KeyFolder;

/**
 * {@code data/keys/audit.key}: the Ed25519 key pair of the home, the private half in the first line
 * (PKCS #8) and the public one in the second (X.509), in Base64. Signs the same head always the
 * same way.
 */
final class SigningKey {

  private static final String FILE = "audit.key";
  private static final String ALGORITHM = "Ed25519";
  private static final int NAME_DIGITS = 16;

  private final KeyFolder keys;
  private final SecureRandom random;

  SigningKey(KeyFolder keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /** What tells whether a head was signed with the home's key. */
  interface Signer {

    /** How the key is named in heads. */
    String name();

    /** Whether the head is as it was when it was signed with this key. */
    boolean fits(Head head);
  }

  /** The public half. */
  record Public(PublicKey key, String name) implements Signer {

    @Override
    public boolean fits(Head head) {
      try {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(key);
        signature.update(head.signed());
        return signature.verify(Base64.getDecoder().decode(head.signature()));
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        return false;
      }
    }
  }

  /** Empty as long as nothing was signed. */
  Optional<Signer> publicKey() {
    return keys.read(FILE).map(SigningKey::publicHalf);
  }

  /** Signs the end of the chain; the key is made if this is the first time. */
  Head sign(LocalDate day, long seq, String hash) {
    byte[] kept = keys.readOrMake(FILE, this::fresh);
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(half(kept, 0))));
      signature.update(Head.signed(day, seq, hash));
      String signed = Base64.getEncoder().encodeToString(signature.sign());
      return new Head(day, seq, hash, signed, publicHalf(kept).name());
    } catch (GeneralSecurityException e) {
      throw notOurs(e);
    }
  }

  private byte[] fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      String text =
          base64.encodeToString(pair.getPrivate().getEncoded())
              + "\n"
              + base64.encodeToString(pair.getPublic().getEncoded())
              + "\n";
      return text.getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519", e);
    }
  }

  private static Public publicHalf(byte[] kept) {
    byte[] encoded = half(kept, 1);
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      return new Public(key, Canonical.hash(encoded).substring(0, NAME_DIGITS));
    } catch (GeneralSecurityException e) {
      throw notOurs(e);
    }
  }

  private static byte[] half(byte[] kept, int which) {
    List<String> lines = new String(kept, StandardCharsets.US_ASCII).lines().toList();
    try {
      return Base64.getDecoder().decode(lines.get(which));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw notOurs(e);
    }
  }

  private static IllegalStateException notOurs(Exception e) {
    return new IllegalStateException("Not a key of ours: data/keys/" + FILE, e);
  }
}
