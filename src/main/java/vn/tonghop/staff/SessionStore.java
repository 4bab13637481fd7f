package vn.tonghop.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is signed in; what is over has no row. Writes join the caller's transaction. */
final class SessionStore {

  private static final String ALL =
      "SELECT s.hash, s.stage, s.source, s.agent, s.since, s.seen, "
          + MemberStore.COLUMNS
          + " FROM staff_session s JOIN member m ON m.id = s.member ";

  private final JdbcTemplate jdbc;

  SessionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Session> find(String hash) {
    return jdbc.query(ALL + "WHERE s.hash = ?", SessionStore::session, hash).stream().findFirst();
  }

  /** The latest first. */
  List<Session> of(long member) {
    return jdbc.query(
        ALL + "WHERE s.member = ? ORDER BY s.since DESC, s.hash", SessionStore::session, member);
  }

  void add(Session session) {
    jdbc.update(
        "INSERT INTO staff_session (hash, member, stage, source, agent, since, seen)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        session.id(),
        session.member().id(),
        session.stage().name(),
        session.source().text(),
        session.agent(),
        StaffStore.utc(session.since()),
        StaffStore.utc(session.seen()));
  }

  void see(String hash, Instant now) {
    jdbc.update("UPDATE staff_session SET seen = ? WHERE hash = ?", StaffStore.utc(now), hash);
  }

  boolean remove(String hash) {
    return jdbc.update("DELETE FROM staff_session WHERE hash = ?", hash) == 1;
  }

  int removeAll(long member) {
    return jdbc.update("DELETE FROM staff_session WHERE member = ?", member);
  }

  /** Those that began or were last seen before. */
  int removeOld(Instant begun, Instant seen) {
    return jdbc.update(
        "DELETE FROM staff_session WHERE since <= ? OR seen <= ?",
        StaffStore.utc(begun),
        StaffStore.utc(seen));
  }

  private static Session session(ResultSet row, int n) throws SQLException {
    return new Session(
        row.getString("hash"),
        MemberStore.member(row, n),
        Session.Stage.valueOf(row.getString("stage")),
        new Source(row.getString("source")),
        row.getString("agent"),
        row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getObject("seen", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
