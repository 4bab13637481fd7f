package vn.tonghop.staff;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hashes of one-time codes, one at most for each member. Writes join the caller's transaction. */
final class InvitationStore {

  /** Whoever will be the first administrator. */
  static final long NOBODY_YET = 0;

  private final JdbcTemplate jdbc;

  InvitationStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps one, in place of any that was there.
   *
   * @param expires null for until it is replaced
   */
  void keep(long member, String hash, Instant made, @Nullable Instant expires) {
    remove(member);
    jdbc.update(
        "INSERT INTO invitation (member, hash, made, expires) VALUES (?, ?, ?, ?)",
        member,
        hash,
        StaffStore.utc(made),
        expires == null ? null : StaffStore.utc(expires));
  }

  /** Whether this is the member's, and still good. */
  boolean isGood(long member, String hash, Instant now) {
    return jdbc.query(
            "SELECT expires FROM invitation WHERE member = ? AND hash = ?",
            (row, n) -> {
              @Nullable LocalDateTime expires = row.getObject(1, LocalDateTime.class);
              return expires == null || StaffStore.utc(now).isBefore(expires);
            },
            member,
            hash)
        .contains(true);
  }

  /** Whether the member has one that is still good. */
  boolean isOpen(long member, Instant now) {
    Integer open =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM invitation WHERE member = ? AND (expires IS NULL OR expires > ?)",
            Integer.class,
            member,
            StaffStore.utc(now));
    return open != null && open > 0;
  }

  /** Takes it away; no if there was none. */
  boolean remove(long member) {
    return jdbc.update("DELETE FROM invitation WHERE member = ?", member) == 1;
  }
}
