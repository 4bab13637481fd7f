package vn.tonghop.figure;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * The ledger in its database: received files, accepted submissions in revisions, their figures, and
 * which of them are in force. Only adds; {@code in_force} alone points elsewhere when a revision
 * comes.
 *
 * <p>Writes join the caller's transaction. One process writes at a time. Long: all its SQL stands
 * here, and nowhere else.
 */
public final class LedgerStore {

  static final int FIGURES_PER_SUBMISSION = 1000;

  private static final String COLUMNS =
      "SELECT s.id, s.programme, s.unit, s.start_date, s.end_date, s.file, s.ordinal,"
          + " s.row_number, s.submitted_at, s.submitted_at_given, s.revision, s.content, s.run,"
          + " s.sheet ";

  private static final String ENTRY = COLUMNS + "FROM submission s ";

  private final JdbcTemplate jdbc;
  private final IndicatorNumberStore indicators;
  private final Map<String, UnitId> units = new HashMap<>();

  public LedgerStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.indicators = new IndicatorNumberStore(jdbc);
  }

  /** A submission that is about to be written. */
  record NewSubmission(Entry entry, String reasons, List<Figure> figures) {}

  // ---- received files

  /** The file with these bytes, if they were taken in before. */
  public Optional<ReceivedFile> received(Sha256 sha256) {
    return jdbc
        .query("SELECT * FROM received_file WHERE sha256 = ?", this::receivedFile, sha256.hex())
        .stream()
        .findFirst();
  }

  public Optional<ReceivedFile> received(long file) {
    return jdbc.query("SELECT * FROM received_file WHERE id = ?", this::receivedFile, file).stream()
        .findFirst();
  }

  /** All of them, in order of arrival. */
  public List<ReceivedFile> received() {
    return jdbc.query("SELECT * FROM received_file ORDER BY id", this::receivedFile);
  }

  /** How many files were received in the runs after this one. */
  public int receivedAfter(long run) {
    Integer count =
        jdbc.queryForObject("SELECT COUNT(*) FROM received_file WHERE run > ?", Integer.class, run);
    return count == null ? 0 : count;
  }

  private ReceivedFile receivedFile(ResultSet row, int number) throws SQLException {
    return new ReceivedFile(
        row.getLong("id"),
        new Sha256(row.getString("sha256")),
        row.getLong("size"),
        row.getString("name"),
        row.getObject("modified", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getBoolean("archived"));
  }

  /** Gives out a receipt: from now on these bytes are known. */
  public ReceivedFile receive(ReceivedFile file, Instant now, long run) {
    ReceivedFile numbered =
        new ReceivedFile(
            next("received_file"),
            file.sha256(),
            file.size(),
            file.name(),
            file.modified(),
            file.archived());
    jdbc.update(
        "INSERT INTO received_file (id, receipt, sha256, size, name, modified, received, archived,"
            + " run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        numbered.id(),
        numbered.receipt().number(),
        numbered.sha256().hex(),
        numbered.size(),
        numbered.name(),
        utc(numbered.modified()),
        utc(now),
        numbered.archived(),
        run);
    return numbered;
  }

  private long next(String table) {
    Long last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM " + table, Long.class);
    return (last == null ? 0 : last) + 1;
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  // ---- entering

  /** Begins to enter submissions; see {@link Entries}. */
  public Entries entries(long run) {
    return new Entries(this, run);
  }

  long lastSubmission() {
    return next("submission") - 1;
  }

  /** The submissions that were taken out of force because another of the same night differed. */
  List<Entry> contested() {
    return jdbc.query(
        ENTRY + "JOIN withdrawal w ON w.submission = s.id WHERE w.contested ORDER BY s.id",
        entries());
  }

  /** The run that received a file. */
  Optional<Long> receivingRun(long file) {
    return jdbc
        .queryForList("SELECT run FROM received_file WHERE id = ?", Long.class, file)
        .stream()
        .findFirst();
  }

  /** The highest revision of each of these cases that has any. */
  Map<String, Integer> revisions(Set<String> cases) {
    Map<String, Integer> revisions = new HashMap<>();
    if (!cases.isEmpty()) {
      jdbc.query(
          "SELECT s.case_number, MAX(s.revision)"
              + " FROM UNNEST(CAST(? AS VARCHAR(20) ARRAY)) AS wanted(case_number)"
              + " JOIN submission s ON s.case_number = wanted.case_number GROUP BY s.case_number",
          row -> {
            revisions.put(row.getString(1), row.getInt(2));
          },
          (Object) cases.toArray(new String[0]));
    }
    return revisions;
  }

  void write(List<NewSubmission> added) {
    if (added.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "INSERT INTO submission (id, file, ordinal, row_number, case_number, programme, unit, start_date,"
            + " end_date, submitted_at, submitted_at_given, reasons, revision, content, run,"
            + " sheet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        added,
        added.size(),
        LedgerStore::setSubmission);
    jdbc.execute(
        "INSERT INTO figure (id, indicator, amount, scale, qualifier, row_number, column_number)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (PreparedStatement statement) -> {
          for (NewSubmission submission : added) {
            addFigures(statement, submission);
          }
          return statement.executeBatch();
        });
  }

  private static void setSubmission(PreparedStatement statement, NewSubmission added)
      throws SQLException {
    Entry entry = added.entry();
    SubmissionKey key = entry.key();
    statement.setLong(1, entry.submission());
    statement.setLong(2, entry.file());
    statement.setInt(3, entry.ordinal());
    statement.setInt(4, entry.row());
    statement.setString(5, key.caseNumber());
    statement.setString(6, key.programme().value());
    statement.setString(7, key.unit().text());
    statement.setObject(8, key.period().start());
    statement.setObject(9, key.period().endExclusive());
    statement.setObject(10, entry.submittedAt());
    statement.setBoolean(11, entry.submittedAtGiven());
    statement.setString(12, added.reasons());
    statement.setInt(13, entry.revision());
    statement.setString(14, entry.content());
    statement.setLong(15, entry.run());
    statement.setString(16, entry.sheet());
  }

  private void addFigures(PreparedStatement statement, NewSubmission submission)
      throws SQLException {
    long id = submission.entry().submission() * FIGURES_PER_SUBMISSION;
    ProgrammeCode programme = submission.entry().key().programme();
    if (submission.figures().size() > FIGURES_PER_SUBMISSION) {
      throw new IllegalArgumentException("Too many figures in one submission of " + programme);
    }
    for (Figure figure : submission.figures()) {
      BigDecimal value = figure.quantity().value();
      int scale = Math.max(0, value.scale());
      statement.setLong(1, id++);
      statement.setInt(2, indicators.number(programme, figure.indicator()));
      statement.setLong(3, value.movePointRight(scale).longValueExact());
      statement.setInt(4, scale);
      statement.setInt(5, figure.quantity().qualifier().number());
      statement.setInt(6, figure.row());
      statement.setInt(7, figure.column());
      statement.addBatch();
    }
  }

  void bringIntoForce(List<Entry> entries) {
    jdbc.batchUpdate(
        "INSERT INTO in_force (submission, end_date, programme, unit, start_date)"
            + " VALUES (?, ?, ?, ?, ?)",
        entries,
        Math.max(1, entries.size()),
        LedgerStore::setInForce);
  }

  void replaceInForce(List<Entry> entries) {
    jdbc.batchUpdate(
        "UPDATE in_force SET submission = ?, end_date = ?"
            + " WHERE programme = ? AND unit = ? AND start_date = ?",
        entries,
        Math.max(1, entries.size()),
        LedgerStore::setInForce);
  }

  private static void setInForce(PreparedStatement statement, Entry entry) throws SQLException {
    statement.setLong(1, entry.submission());
    statement.setObject(2, entry.key().period().endExclusive());
    statement.setString(3, entry.key().programme().value());
    statement.setString(4, entry.key().unit().text());
    statement.setObject(5, entry.key().period().start());
  }

  /**
   * Takes a submission out of force; the newest one of its key that was not itself withdrawn comes
   * back.
   *
   * @return what is in force now
   */
  Optional<Entry> withdraw(Entry entry, String reason, boolean contested, long run) {
    jdbc.update(
        "INSERT INTO withdrawal (submission, reason, contested, run) VALUES (?, ?, ?, ?)",
        entry.submission(),
        reason,
        contested,
        run);
    Optional<Entry> before =
        jdbc
            .query(
                ENTRY
                    + "WHERE s.case_number = ?"
                    + " AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.submission = s.id)"
                    + " ORDER BY s.submitted_at DESC, s.id DESC",
                entries(),
                entry.key().caseNumber())
            .stream()
            .findFirst();
    if (before.isPresent()) {
      replaceInForce(List.of(before.get()));
    } else {
      jdbc.update("DELETE FROM in_force WHERE submission = ?", entry.submission());
    }
    return before;
  }

  // ---- reading

  /** What is in force of these units for the programme. */
  public List<Entry> inForce(ProgrammeCode programme, Collection<UnitId> of) {
    return jdbc.query(
        COLUMNS
            + "FROM UNNEST(CAST(? AS VARCHAR(45) ARRAY)) AS wanted(unit)"
            + " JOIN in_force i ON i.programme = ? AND i.unit = wanted.unit"
            + " JOIN submission s ON s.id = i.submission",
        entries(),
        of.stream().map(UnitId::text).toArray(String[]::new),
        programme.value());
  }

  /** What is in force for the programme and shares a day with the period, in order of entry. */
  public List<Entry> inForce(ProgrammeCode programme, Period period) {
    return jdbc.query(
        ENTRY
            + "JOIN in_force i ON i.submission = s.id"
            + " WHERE i.programme = ? AND i.start_date < ? AND i.end_date > ? ORDER BY s.id",
        entries(),
        programme.value(),
        period.endExclusive(),
        period.start());
  }

  /** How many submissions are in force. */
  public int inForceCount() {
    Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM in_force", Integer.class);
    return count == null ? 0 : count;
  }

  /** The ordinals of the submissions of a file that were entered and were not contested. */
  public Set<Integer> enteredOrdinals(long file) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT s.ordinal FROM submission s WHERE s.file = ? AND NOT EXISTS"
                + " (SELECT 1 FROM withdrawal w WHERE w.submission = s.id AND w.contested)",
            Integer.class,
            file));
  }

  /** What is in force for exactly this key. */
  public Optional<Entry> inForce(SubmissionKey key) {
    return inForce(key.programme(), List.of(key.unit())).stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst();
  }

  /** The figures of one submission, in the order of its cells. */
  public List<Figure> figures(Entry entry) {
    List<Figure> figures = new ArrayList<>();
    figures(List.of(entry), reported -> figures.addAll(reported.figures()));
    return figures;
  }

  /**
   * Reads the figures of many submissions in one pass, one submission at a time.
   *
   * <p>Where they stand densely the table is read through; else each is looked up. In order of
   * entry.
   */
  public void figures(Collection<Entry> of, Consumer<ReportedFigures> each) {
    List<Entry> sorted = of.stream().sorted(Comparator.comparingLong(Entry::submission)).toList();
    FigureScan.split(sorted).forEach(stretch -> scan(stretch, each));
  }

  private void scan(List<Entry> stretch, Consumer<ReportedFigures> each) {
    FigureScan scan = new FigureScan(stretch, each);
    jdbc.query(
        connection -> {
          PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT id, indicator, amount, scale, qualifier, row_number, column_number"
                      + " FROM figure WHERE id BETWEEN ? AND ? ORDER BY id");
          statement.setLong(1, stretch.get(0).submission() * FIGURES_PER_SUBMISSION);
          statement.setLong(
              2, (stretch.get(stretch.size() - 1).submission() + 1) * FIGURES_PER_SUBMISSION - 1);
          return statement;
        },
        row -> {
          if (scan.wants(row.getLong(1) / FIGURES_PER_SUBMISSION)) {
            scan.add(figure(row));
          }
        });
    scan.end();
  }

  private Figure figure(ResultSet row) throws SQLException {
    return new Figure(
        indicators.code(row.getInt(2)),
        new Quantity(
            BigDecimal.valueOf(row.getLong(3), row.getInt(4)), Qualifier.ofNumber(row.getInt(5))),
        row.getInt(6),
        row.getInt(7));
  }

  private RowMapper<Entry> entries() {
    return (row, number) ->
        new Entry(
            row.getLong(1),
            new SubmissionKey(
                new ProgrammeCode(row.getString(2)),
                unit(row.getString(3)),
                new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class))),
            row.getLong(6),
            row.getInt(7),
            row.getString(14),
            row.getInt(8),
            row.getObject(9, LocalDateTime.class),
            row.getBoolean(10),
            row.getInt(11),
            row.getString(12),
            row.getLong(13));
  }

  private synchronized UnitId unit(String text) {
    return units.computeIfAbsent(text, UnitId::parse);
  }
}
