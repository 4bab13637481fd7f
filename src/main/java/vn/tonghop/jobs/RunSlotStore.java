package vn.tonghop.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The one row that says who may write: owner, token, heartbeat. Every taking raises the token, so
 * that whoever had the slot before is known by an older one. Each statement stands for itself;
 * {@link #holds} alone joins the caller's transaction, and keeps the slot from being taken until
 * that has ended.
 */
class RunSlotStore {

  private static final String MINE = "slot = 'home' AND token = ? AND owner <> ''";

  private final JdbcTemplate jdbc;

  RunSlotStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Who has it; the owner is empty when nobody has. */
  record Held(long token, String owner, Instant since, Instant heartbeat) {}

  Held held() {
    return jdbc.query(
            "SELECT token, owner, since, heartbeat FROM run_slot WHERE slot = 'home'",
            (row, number) ->
                new Held(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
        .get(0);
  }

  /**
   * Takes the slot if nobody has it, or if its owner's heart has not beaten for longer than the
   * patience. A heartbeat that lies as far ahead is that of a clock that was set back, and no sign
   * of life either.
   *
   * @param owner who takes it; no two are named alike
   * @return the token, or empty when another has it
   */
  OptionalLong take(String owner, Instant now, Duration patience) {
    return taken(
        jdbc.update(
            "UPDATE run_slot SET token = token + 1, owner = ?, since = ?, heartbeat = ?"
                + " WHERE slot = 'home' AND (owner = '' OR heartbeat < ? OR heartbeat > ?)",
            owner,
            utc(now),
            utc(now),
            utc(now.minus(patience)),
            utc(now.plus(patience))),
        owner);
  }

  /** Takes the slot from whoever had it: the caller knows that no process has it any more. */
  OptionalLong inherit(String owner, Instant now) {
    return taken(
        jdbc.update(
            "UPDATE run_slot SET token = token + 1, owner = ?, since = ?, heartbeat = ?"
                + " WHERE slot = 'home'",
            owner,
            utc(now),
            utc(now)),
        owner);
  }

  private OptionalLong taken(int rows, String owner) {
    return rows == 0
        ? OptionalLong.empty()
        : jdbc
            .queryForList(
                "SELECT token FROM run_slot WHERE slot = 'home' AND owner = ?", Long.class, owner)
            .stream()
            .mapToLong(Long::longValue)
            .findFirst();
  }

  /**
   * Whether the token is still the one; if so the heart beats, and nobody can take it meanwhile.
   */
  boolean holds(long token, Instant now) {
    return jdbc.update("UPDATE run_slot SET heartbeat = ? WHERE " + MINE, utc(now), token) == 1;
  }

  /** Gives it back, if it is still the caller's. */
  void release(long token) {
    jdbc.update("UPDATE run_slot SET owner = '' WHERE " + MINE, token);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
