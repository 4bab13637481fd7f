package vn.tonghop.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What members show who they are with: hashes of passphrases, enciphered secrets of second factors,
 * hashes of recovery codes. Writes join the caller's transaction.
 */
final class CredentialStore {

  private final JdbcTemplate jdbc;

  CredentialStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PassphraseHash> passphrase(long member) {
    return jdbc
        .queryForList("SELECT passphrase FROM credential WHERE member = ?", String.class, member)
        .stream()
        .findFirst()
        .flatMap(PassphraseHash::parse);
  }

  void keep(long member, PassphraseHash hash, Instant now) {
    jdbc.update("DELETE FROM credential WHERE member = ?", member);
    jdbc.update(
        "INSERT INTO credential (member, passphrase, since) VALUES (?, ?, ?)",
        member,
        hash.text(),
        StaffStore.utc(now));
  }

  /** Whether anybody who is an administrator today has set a passphrase. */
  boolean hasAbleAdministrator() {
    Integer able =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM member m JOIN credential c ON c.member = m.id"
                + " WHERE m.closed IS NULL AND ' ' || m.roles || ' ' LIKE ?",
            Integer.class,
            "% " + Role.ADMINISTRATOR.code() + " %");
    return able != null && able > 0;
  }

  /** A second factor: its enciphered secret, and up to which step its codes were used. */
  static final class Sealed {

    private final byte[] sealed;
    private final long lastStep;

    private Sealed(byte[] sealed, long lastStep) {
      this.sealed = sealed;
      this.lastStep = lastStep;
    }

    byte[] sealed() {
      return sealed.clone();
    }

    long lastStep() {
      return lastStep;
    }
  }

  /** The one in use. */
  Optional<Sealed> secondFactor(long member) {
    return sealed("secret", member);
  }

  /** One that is being set up. */
  Optional<Sealed> pendingFactor(long member) {
    return sealed("pending", member);
  }

  private Optional<Sealed> sealed(String column, long member) {
    return jdbc
        .query(
            "SELECT " + column + ", last_step FROM second_factor WHERE member = ?",
            (row, n) -> {
              byte @Nullable [] bytes = row.getBytes(1);
              return bytes == null
                  ? Optional.<Sealed>empty()
                  : Optional.of(new Sealed(bytes, row.getLong(2)));
            },
            member)
        .stream()
        .findFirst()
        .flatMap(Function.identity());
  }

  /** Keeps one that is being set up; the one in use stays in use. */
  void keepPending(long member, byte[] sealed) {
    int there =
        jdbc.update("UPDATE second_factor SET pending = ? WHERE member = ?", sealed, member);
    if (there == 0) {
      jdbc.update(
          "INSERT INTO second_factor (member, pending, last_step) VALUES (?, ?, 0)",
          member,
          sealed);
    }
  }

  /** What is being set up is in use from now on, from the step after this one. */
  void confirm(long member, long step, Instant now) {
    jdbc.update(
        "UPDATE second_factor SET secret = pending, pending = NULL, since = ?, last_step = ?"
            + " WHERE member = ?",
        StaffStore.utc(now),
        step,
        member);
  }

  /** Uses a code up; no if that was done before, be it at the same moment. */
  boolean use(long member, long step) {
    return jdbc.update(
            "UPDATE second_factor SET last_step = ? WHERE member = ? AND last_step < ?",
            step,
            member,
            step)
        == 1;
  }

  void keepRecoveryCodes(long member, List<String> hashes) {
    jdbc.update("DELETE FROM recovery_code WHERE member = ?", member);
    for (String hash : hashes) {
      jdbc.update("INSERT INTO recovery_code (member, hash) VALUES (?, ?)", member, hash);
    }
  }

  int recoveryCodes(long member) {
    Integer left =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM recovery_code WHERE member = ?", Integer.class, member);
    return left == null ? 0 : left;
  }

  /** Uses a recovery code up; no if there is none such. */
  boolean useRecoveryCode(long member, String hash) {
    return jdbc.update("DELETE FROM recovery_code WHERE member = ? AND hash = ?", member, hash)
        == 1;
  }

  void removeSecondFactor(long member) {
    jdbc.update("DELETE FROM second_factor WHERE member = ?", member);
    jdbc.update("DELETE FROM recovery_code WHERE member = ?", member);
  }

  /** Nothing shows any more who they are. */
  void removeAll(long member) {
    jdbc.update("DELETE FROM credential WHERE member = ?", member);
    removeSecondFactor(member);
  }
}
