package vn.tonghop.validation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Severity;
import vn.tonghop.provenance.Sha256;

/**
 * Submissions of which staff have said that their warnings may stand, and why. A warning never
 * keeps a submission out of the ledger; this only says that somebody has looked at it. Belongs to
 * the bytes of a file: a revision has warnings of its own. Writes join the caller's transaction.
 */
public final class AcceptedWarningStore {

  private final JdbcTemplate jdbc;

  public AcceptedWarningStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That warnings may stand.
   *
   * @param name of who said so, as it was then
   * @param at in UTC
   */
  public record Accepted(String name, LocalDateTime at, String reason) {}

  /** A submission within a file. */
  public record Handed(long file, int ordinal) {}

  /** Who let the warnings of a submission stand; empty as long as nobody has. */
  public Optional<Accepted> of(Sha256 file, int ordinal) {
    return jdbc
        .query(
            "SELECT name, at, reason FROM accepted_warning WHERE sha256 = ? AND ordinal = ?",
            (row, n) ->
                new Accepted(
                    row.getString(1), row.getObject(2, LocalDateTime.class), row.getString(3)),
            file.hex(),
            ordinal)
        .stream()
        .findFirst();
  }

  /** Notes it, unless somebody has before. */
  public void add(Sha256 file, int ordinal, long member, String name, String reason, Instant now) {
    if (of(file, ordinal).isEmpty()) {
      jdbc.update(
          "INSERT INTO accepted_warning (sha256, ordinal, member, name, at, reason)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          file.hex(),
          ordinal,
          member,
          name,
          LocalDateTime.ofInstant(now, ZoneOffset.UTC),
          reason);
    }
  }

  /** Another whenever one was added. */
  public long count() {
    Long count = jdbc.queryForObject("SELECT COUNT(*) FROM accepted_warning", Long.class);
    return count == null ? 0 : count;
  }

  /** How many there were when somebody added their last; 0 when they never did. */
  public long countWhenLastBy(long member) {
    Long count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM accepted_warning WHERE at <="
                + " (SELECT MAX(at) FROM accepted_warning WHERE member = ?)",
            Long.class,
            member);
    return count == null ? 0 : count;
  }

  /**
   * What was let stand after the first so many, the latest first.
   *
   * @return at most so many and one
   */
  public List<Handed> after(long first, int most) {
    return jdbc.query(
        "SELECT f.id, a.ordinal FROM (SELECT sha256, ordinal, at FROM accepted_warning"
            + " ORDER BY at, sha256, ordinal OFFSET ? ROWS) a"
            + " JOIN received_file f ON f.sha256 = a.sha256 ORDER BY a.at DESC LIMIT ?",
        (row, n) -> new Handed(row.getLong(1), row.getInt(2)),
        Math.max(0, first),
        most + 1);
  }

  /**
   * Submissions that have warnings, by the latest judgement of their files, which nobody has let
   * stand.
   */
  public Set<Handed> open() {
    return new HashSet<>(
        jdbc.query(
            open("SELECT file, MAX(id) AS id FROM judgement GROUP BY file"),
            (row, n) -> new Handed(row.getLong(1), row.getInt(2)),
            Severity.WARNING.code()));
  }

  /** The same of these files alone. */
  public Set<Handed> open(Collection<Long> files) {
    return files.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.query(
                open(
                    "SELECT made.file, MAX(made.id) AS id FROM UNNEST(CAST(? AS BIGINT ARRAY))"
                        + " AS asked(file) JOIN judgement made ON made.file = asked.file"
                        + " GROUP BY made.file"),
                (row, n) -> new Handed(row.getLong(1), row.getInt(2)),
                files.stream().distinct().toArray(Long[]::new),
                Severity.WARNING.code()));
  }

  private static String open(String latest) {
    return "SELECT DISTINCT j.file, g.ordinal FROM ("
        + latest
        + ") j JOIN finding g ON g.judgement = j.id JOIN received_file f ON f.id = j.file"
        + " WHERE g.severity = ? AND g.ordinal > 0 AND NOT EXISTS (SELECT 1"
        + " FROM accepted_warning a WHERE a.sha256 = f.sha256 AND a.ordinal = g.ordinal)";
  }
}
