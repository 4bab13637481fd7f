package vn.tonghop.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a passphrase: Argon2id (RFC 9106) with a salt of its own, in the text form that
 * other programs read too: {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}.
 */
final class PassphraseHash {

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{8,86})\\$([A-Za-z0-9+/]{22,86})");
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /**
   * What a guess costs.
   *
   * @param memory in KiB
   * @param passes over that memory
   * @param lanes at once
   */
  record Cost(int memory, int passes, int lanes) {

    /** 19 MiB, as OWASP advises for Argon2id: some 50 ms of a core. */
    static final Cost USUAL = new Cost(19 * 1024, 2, 1);

    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST_PASSES = 64;

    Cost {
      boolean sound = lanes >= 1 && memory >= 8 * lanes && memory <= MOST_MEMORY && passes >= 1;
      if (!sound || passes > MOST_PASSES) {
        throw new IllegalArgumentException("Not a cost of Argon2id");
      }
    }

    boolean isLowerThan(Cost other) {
      return memory < other.memory || passes < other.passes;
    }
  }

  private final Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  PassphraseHash(Cost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt.clone();
    this.hash = hash.clone();
  }

  /** What it was made with, whatever is usual today. */
  Cost cost() {
    return cost;
  }

  static PassphraseHash of(Passphrase passphrase, Cost cost, Secrets secrets) {
    byte[] salt = secrets.bytes(SALT_BYTES);
    return new PassphraseHash(cost, salt, work(passphrase, cost, salt, HASH_BYTES));
  }

  /** What {@link #text} wrote; empty when it is no such text. */
  static Optional<PassphraseHash> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      Cost cost = new Cost(number(form, 1), number(form, 2), number(form, 3));
      return Optional.of(
          new PassphraseHash(
              cost,
              Base64.getDecoder().decode(form.group(4)),
              Base64.getDecoder().decode(form.group(5))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.memory()
        + ",t="
        + cost.passes()
        + ",p="
        + cost.lanes()
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  /** Costs the same whatever the answer. */
  boolean matches(Passphrase typed) {
    return MessageDigest.isEqual(hash, work(typed, cost, salt, hash.length));
  }

  private static byte[] work(Passphrase passphrase, Cost cost, byte[] salt, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] typed =
        passphrase.isTooLong()
            ? "too long to be anybody's".getBytes(StandardCharsets.UTF_8)
            : passphrase.bytes();
    byte[] hash = new byte[length];
    argon2.generateBytes(typed, hash);
    Arrays.fill(typed, (byte) 0);
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PassphraseHash that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return "hash of a passphrase";
  }
}
