package vn.tonghop.staff;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts failures to sign in, and remembers from where members did. Writes join the caller's
 * transaction.
 */
final class FailureStore {

  private static final int SOURCES_KEPT = 50;

  private final JdbcTemplate jdbc;

  FailureStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** So many failures, as of when the last one was. */
  record Count(int failures, Instant last) {}

  /** As it stands; until the transaction at hand ends, nobody else changes it. */
  Optional<Count> count(String counted) {
    return jdbc
        .query(
            "SELECT failures, last FROM sign_in_failure WHERE counted = ? FOR UPDATE",
            (row, n) ->
                new Count(
                    row.getInt(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
            counted)
        .stream()
        .findFirst();
  }

  void keep(String counted, Count count) {
    int there =
        jdbc.update(
            "UPDATE sign_in_failure SET failures = ?, last = ? WHERE counted = ?",
            count.failures(),
            StaffStore.utc(count.last()),
            counted);
    if (there == 0) {
      jdbc.update(
          "INSERT INTO sign_in_failure (counted, failures, last) VALUES (?, ?, ?)",
          counted,
          count.failures(),
          StaffStore.utc(count.last()));
    }
  }

  /** One failure less. */
  void less(String counted) {
    jdbc.update(
        "UPDATE sign_in_failure SET failures = failures - 1 WHERE counted = ? AND failures > 0",
        counted);
  }

  void forget(String counted) {
    jdbc.update("DELETE FROM sign_in_failure WHERE counted = ?", counted);
  }

  /** Takes away what was before, and of what is left the oldest beyond so many. */
  void sweep(Instant before, int most) {
    jdbc.update("DELETE FROM sign_in_failure WHERE last < ?", StaffStore.utc(before));
    List<LocalDateTime> tooMany =
        jdbc.queryForList(
            "SELECT last FROM sign_in_failure ORDER BY last DESC LIMIT 1 OFFSET ?",
            LocalDateTime.class,
            most);
    tooMany.forEach(last -> jdbc.update("DELETE FROM sign_in_failure WHERE last <= ?", last));
  }

  int rows() {
    Integer rows = jdbc.queryForObject("SELECT COUNT(*) FROM sign_in_failure", Integer.class);
    return rows == null ? 0 : rows;
  }

  boolean isKnown(long member, Source source) {
    Integer known =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM known_source WHERE member = ? AND source = ?",
            Integer.class,
            member,
            source.text());
    return known != null && known > 0;
  }

  /** Remembers a source, and forgets the oldest beyond fifty. */
  void know(long member, Source source, Instant now) {
    jdbc.update("DELETE FROM known_source WHERE member = ? AND source = ?", member, source.text());
    jdbc.update(
        "INSERT INTO known_source (member, source, last) VALUES (?, ?, ?)",
        member,
        source.text(),
        StaffStore.utc(now));
    jdbc.queryForList(
            "SELECT source FROM known_source WHERE member = ? ORDER BY last DESC, source"
                + " LIMIT 1000 OFFSET ?",
            String.class,
            member,
            SOURCES_KEPT)
        .forEach(
            old ->
                jdbc.update(
                    "DELETE FROM known_source WHERE member = ? AND source = ?", member, old));
  }

  void forgetSources(long member) {
    jdbc.update("DELETE FROM known_source WHERE member = ?", member);
  }
}
