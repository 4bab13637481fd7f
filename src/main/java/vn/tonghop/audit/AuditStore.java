package vn.tonghop.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of the journal of acts; only adds. Writes join the caller's transaction, and whoever
 * adds waits until the one before has committed or given up.
 */
public final class AuditStore {

  private static final String ROWS =
      "SELECT seq, happened, actor, member, name, kind, subjects, source, note, hash FROM audit ";

  /** Stands for what no row of ours is without. */
  private static final String GONE = "\0gone";

  private final JdbcTemplate jdbc;

  public AuditStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The end of the chain.
   *
   * @param day of the latest act
   * @param head up to which act heads were signed; 0 = none was
   */
  record Tail(long seq, String hash, LocalDate day, long head) {}

  /** Empty if somebody took it away. */
  Optional<Tail> tail() {
    return tail("");
  }

  /** The same, and nobody else adds anything until the transaction at hand has ended. */
  Tail lockedTail() {
    return tail(" FOR UPDATE")
        .orElseThrow(() -> new IllegalStateException("The journal of acts has lost its end"));
  }

  private Optional<Tail> tail(String locking) {
    return jdbc
        .query(
            "SELECT seq, hash, last_day, head FROM audit_tail WHERE tail = 'home'" + locking,
            (row, n) ->
                new Tail(
                    row.getLong(1),
                    text(row, 2),
                    row.getObject(3, LocalDate.class),
                    row.getLong(4)))
        .stream()
        .findFirst();
  }

  void add(AuditRow row) {
    jdbc.update(
        "INSERT INTO audit (seq, happened, actor, member, name, kind, subjects, source, note, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.seq(),
        row.happened(),
        row.actor(),
        Long.parseLong(row.member()),
        row.name(),
        row.kind(),
        row.subjects(),
        row.source(),
        row.note(),
        row.hash());
  }

  void add(Head head) {
    jdbc.update(
        "INSERT INTO audit_head (seq, of_day, hash, signature, signer) VALUES (?, ?, ?, ?, ?)",
        head.seq(),
        head.day(),
        head.hash(),
        head.signature(),
        head.signer());
  }

  void move(Tail tail) {
    jdbc.update(
        "UPDATE audit_tail SET seq = ?, hash = ?, last_day = ?, head = ? WHERE tail = 'home'",
        tail.seq(),
        tail.hash(),
        tail.day(),
        tail.head());
  }

  /** So many rows after this one, in order. */
  List<AuditRow> rowsAfter(long seq, int most) {
    return jdbc.query(ROWS + "WHERE seq > ? ORDER BY seq LIMIT ?", AuditStore::row, seq, most);
  }

  /** So many rows before this one, the latest first. */
  List<AuditRow> rowsBefore(long seq, int most) {
    return jdbc.query(ROWS + "WHERE seq < ? ORDER BY seq DESC LIMIT ?", AuditStore::row, seq, most);
  }

  /** So many rows with this line among their subjects, the latest first. */
  List<AuditRow> rowsAbout(String line, int most) {
    return jdbc.query(
        ROWS + "WHERE POSITION(? IN ? || subjects || ?) > 0 ORDER BY seq DESC LIMIT ?",
        AuditStore::row,
        "\n" + line + "\n",
        "\n",
        "\n",
        most);
  }

  List<Head> heads() {
    return jdbc.query(
        "SELECT of_day, seq, hash, signature, signer FROM audit_head ORDER BY seq",
        (row, n) ->
            new Head(
                row.getObject(1, LocalDate.class),
                row.getLong(2),
                text(row, 3),
                text(row, 4),
                text(row, 5)));
  }

  private static AuditRow row(ResultSet row, int n) throws SQLException {
    return new AuditRow(
        row.getLong(1),
        row.getObject(2, LocalDateTime.class),
        text(row, 3),
        text(row, 4),
        text(row, 5),
        text(row, 6),
        text(row, 7),
        text(row, 8),
        text(row, 9),
        text(row, 10));
  }

  private static String text(ResultSet row, int column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? GONE : text;
  }
}
