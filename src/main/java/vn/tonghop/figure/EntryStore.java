package vn.tonghop.figure;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;

/** The tables of dossiers, submissions, their figures, confirmations and withdrawals. */
final class EntryStore {

  static final String COLUMNS =
      "SELECT s.id, d.programme, d.unit, d.start_date, d.end_date, s.file, s.ordinal, s.sheet,"
          + " s.row_number, s.submitted_at, s.submitted_at_given, s.revision, s.content, s.run ";

  /**
   * What shares a day with a period; that it cannot begin long before it spares looking through the
   * years before. Asked with {@link #within}.
   */
  static final String WITHIN =
      "d.programme = ? AND d.start_date < ? AND d.end_date > ? AND d.start_date > ?";

  /** So many submissions' figures are asked for at once. */
  private static final int STRETCH = 500;

  private final JdbcTemplate jdbc;
  private final IndicatorNumberStore indicators;
  private final Map<String, UnitId> units = new HashMap<>();
  private final Map<Period, Period> periods = new HashMap<>();
  private final Map<String, ProgrammeCode> programmes = new HashMap<>();

  EntryStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.indicators = new IndicatorNumberStore(jdbc);
  }

  /** A submission that is about to be written. */
  record NewSubmission(
      Entry entry,
      long dossier,
      long previous,
      String reasons,
      String limitations,
      List<Figure> figures) {}

  /** A submission that was handed in again. */
  record NewConfirmation(long submission, Handing handing) {}

  // ---- reading

  long last(String table) {
    Long last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM " + table, Long.class);
    return last == null ? 0 : last;
  }

  /** The dossiers of these units that share a day with the window. */
  List<Dossier> dossiers(ProgrammeCode programme, Collection<UnitId> of, Period window) {
    return jdbc.query(
        "SELECT d.id, d.programme, d.unit, d.start_date, d.end_date, d.revisions, d.last,"
            + " d.in_force, d.as_of, d.as_of_given, d.as_of_file, d.first_handed"
            + " FROM UNNEST(CAST(? AS VARCHAR(45) ARRAY)) AS wanted(unit)"
            + " JOIN dossier d ON d.unit = wanted.unit AND "
            + WITHIN,
        this::dossier,
        within(of, programme, window));
  }

  private Dossier dossier(ResultSet row, int number) throws SQLException {
    long submission = row.getLong(8);
    Dossier.@Nullable InForce inForce =
        submission == 0
            ? null
            : new Dossier.InForce(
                submission,
                row.getObject(9, LocalDateTime.class),
                row.getBoolean(10),
                row.getLong(11));
    return new Dossier(
        row.getLong(1),
        key(row),
        row.getInt(6),
        row.getLong(7),
        inForce,
        row.getObject(12, LocalDateTime.class));
  }

  private SubmissionKey key(ResultSet row) throws SQLException {
    return new SubmissionKey(
        programme(row.getString(2)),
        unit(row.getString(3)),
        period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)));
  }

  Map<Integer, SubmissionKey> keys(long file) {
    Map<Integer, SubmissionKey> keys = new HashMap<>();
    jdbc.query(
        "SELECT s.ordinal, d.programme, d.unit, d.start_date, d.end_date FROM submission s"
            + " JOIN dossier d ON d.id = s.dossier WHERE s.file = ? UNION ALL"
            + " SELECT c.ordinal, d.programme, d.unit, d.start_date, d.end_date FROM confirmation c"
            + " JOIN submission s ON s.id = c.submission JOIN dossier d ON d.id = s.dossier"
            + " WHERE c.file = ?",
        row -> {
          keys.put(row.getInt(1), key(row));
        },
        file,
        file);
    return keys;
  }

  Map<SubmissionKey, LocalDateTime> firstHanded(ProgrammeCode programme) {
    Map<SubmissionKey, LocalDateTime> first = new HashMap<>();
    jdbc.query(
        "SELECT id, programme, unit, start_date, end_date, first_handed FROM dossier"
            + " WHERE revisions > 1 AND programme = ? AND first_handed IS NOT NULL",
        row -> {
          first.put(key(row), row.getObject(6, LocalDateTime.class));
        },
        programme.value());
    return first;
  }

  Map<SubmissionKey, LocalDateTime> firstHanded(ProgrammeCode programme, Period period) {
    Map<SubmissionKey, LocalDateTime> first = new HashMap<>();
    jdbc.query(
        "SELECT d.id, d.programme, d.unit, d.start_date, d.end_date, d.first_handed FROM dossier d"
            + " WHERE d.revisions > 1 AND d.first_handed IS NOT NULL AND "
            + WITHIN,
        row -> {
          first.put(key(row), row.getObject(6, LocalDateTime.class));
        },
        within(programme, period));
    return first;
  }

  List<SubmissionKey> touched(long submission, boolean withdrawn, int most) {
    return jdbc.query(
        "SELECT DISTINCT d.id, d.programme, d.unit, d.start_date, d.end_date FROM"
            + " (SELECT dossier FROM submission WHERE id > ? UNION ALL SELECT s.dossier FROM"
            + " withdrawal w JOIN submission s ON s.id = w.submission WHERE ?) touched"
            + " JOIN dossier d ON d.id = touched.dossier LIMIT ?",
        (row, number) -> key(row),
        submission,
        withdrawn,
        most + 1);
  }

  /** What {@link #WITHIN} is asked with, after a table of units. */
  Object[] within(Collection<UnitId> of, ProgrammeCode programme, Period period) {
    Object units = of.stream().map(UnitId::text).toArray(String[]::new);
    return Stream.concat(Stream.of(units), Arrays.stream(within(programme, period))).toArray();
  }

  /** What {@link #WITHIN} is asked with. */
  Object[] within(ProgrammeCode programme, Period period) {
    OptionalInt days = longest(programme);
    LocalDate begunAfter =
        days.isPresent() ? period.start().minusDays(days.getAsInt()) : LocalDate.of(1, 1, 1);
    return new Object[] {programme.value(), period.endExclusive(), period.start(), begunAfter};
  }

  Map<SubmissionKey, LocalDateTime> firstHanded(ProgrammeCode programme, Collection<UnitId> of) {
    Map<SubmissionKey, LocalDateTime> first = new HashMap<>();
    jdbc.query(
        "SELECT d.id, d.programme, d.unit, d.start_date, d.end_date, d.first_handed"
            + " FROM UNNEST(CAST(? AS VARCHAR(45) ARRAY)) AS wanted(unit)"
            + " JOIN dossier d ON d.programme = ? AND d.unit = wanted.unit"
            + " WHERE d.revisions > 1 AND d.first_handed IS NOT NULL",
        row -> {
          first.put(key(row), row.getObject(6, LocalDateTime.class));
        },
        of.stream().map(UnitId::text).toArray(String[]::new),
        programme.value());
    return first;
  }

  /** The submissions with these numbers. */
  List<Entry> entries(Collection<Long> submissions) {
    return submissions.isEmpty()
        ? List.of()
        : jdbc.query(
            COLUMNS
                + "FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS wanted(id)"
                + " JOIN submission s ON s.id = wanted.id JOIN dossier d ON d.id = s.dossier",
            entry(),
            (Object) submissions.toArray(new Long[0]));
  }

  RowMapper<Entry> entry() {
    return (row, number) ->
        new Entry(
            row.getLong(1),
            key(row),
            new Handing(
                row.getLong(6),
                row.getInt(7),
                row.getString(8),
                row.getInt(9),
                row.getObject(10, LocalDateTime.class),
                row.getBoolean(11)),
            row.getInt(12),
            row.getString(13),
            row.getLong(14));
  }

  /** The submissions that were taken out of force because another of the same night differed. */
  List<Entry> contested() {
    return jdbc.query(
        COLUMNS
            + "FROM withdrawal w JOIN submission s ON s.id = w.submission"
            + " JOIN dossier d ON d.id = s.dossier WHERE w.contested ORDER BY s.id",
        entry());
  }

  /** Every time that a submission was handed in again, in that order. */
  List<Handing> confirmations(long submission) {
    return jdbc.query(
        "SELECT file, ordinal, sheet, row_number, submitted_at, submitted_at_given"
            + " FROM confirmation WHERE submission = ? ORDER BY file, ordinal",
        (row, number) ->
            new Handing(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, LocalDateTime.class),
                row.getBoolean(6)),
        submission);
  }

  /** The run that received a file. */
  Optional<Long> receivingRun(long file) {
    return jdbc
        .queryForList("SELECT run FROM received_file WHERE id = ?", Long.class, file)
        .stream()
        .findFirst();
  }

  List<Figure> figures(long submission) {
    return jdbc
        .query(
            "SELECT packed FROM figures WHERE submission = ?",
            (row, number) -> PackedFigures.unpack(row.getBytes(1), indicators::code),
            submission)
        .stream()
        .findFirst()
        .orElse(List.of());
  }

  /** The codes of the limitations that submissions name; those that name none are left out. */
  Map<Long, List<String>> limitations(Collection<Entry> of) {
    List<Long> all = of.stream().map(Entry::submission).toList();
    Map<Long, List<String>> named = new HashMap<>();
    for (int from = 0; from < all.size(); from += STRETCH) {
      jdbc.query(
          "SELECT s.id, s.limitations FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS wanted(id)"
              + " JOIN submission s ON s.id = wanted.id WHERE s.limitations <> ''",
          row -> {
            named.put(row.getLong(1), List.of(row.getString(2).split(" ", -1)));
          },
          (Object) all.subList(from, Math.min(from + STRETCH, all.size())).toArray(Long[]::new));
    }
    return named;
  }

  /** The figures of these submissions, by their numbers. */
  Map<Long, List<Figure>> figuresOf(Collection<Long> submissions) {
    Map<Long, List<Figure>> figures = new HashMap<>();
    if (!submissions.isEmpty()) {
      jdbc.query(
          "SELECT f.submission, f.packed FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS wanted(id)"
              + " JOIN figures f ON f.submission = wanted.id",
          row -> {
            figures.put(row.getLong(1), PackedFigures.unpack(row.getBytes(2), indicators::code));
          },
          (Object) submissions.toArray(Long[]::new));
    }
    return figures;
  }

  /** The figures of these submissions, in order of their numbers. */
  void figures(Collection<Entry> of, Consumer<ReportedFigures> each) {
    List<Entry> sorted = of.stream().sorted(Comparator.comparingLong(Entry::submission)).toList();
    for (int from = 0; from < sorted.size(); from += STRETCH) {
      List<Entry> stretch = sorted.subList(from, Math.min(from + STRETCH, sorted.size()));
      Map<Long, List<Figure>> figures = figuresOf(stretch.stream().map(Entry::submission).toList());
      for (Entry entry : stretch) {
        each.accept(
            new ReportedFigures(
                entry.submission(),
                entry.key().unit(),
                entry.key().period(),
                Objects.requireNonNull(figures.get(entry.submission()))));
      }
    }
  }

  private synchronized UnitId unit(String text) {
    return units.computeIfAbsent(text, UnitId::parse);
  }

  /** There are few, of many submissions each. */
  private synchronized Period period(LocalDate start, LocalDate end) {
    return periods.computeIfAbsent(new Period(start, end), first -> first);
  }

  private synchronized ProgrammeCode programme(String text) {
    return programmes.computeIfAbsent(text, ProgrammeCode::new);
  }

  // ---- writing

  void begin(List<Dossier> dossiers) {
    longest(dossiers).forEach(this::keepLongest);
    batch(
        "INSERT INTO dossier (revisions, last, in_force, as_of, as_of_given, as_of_file,"
            + " first_handed, id, programme, unit, start_date, end_date)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        dossiers,
        (statement, dossier) -> {
          setState(statement, dossier);
          statement.setLong(8, dossier.id());
          statement.setString(9, dossier.key().programme().value());
          statement.setString(10, dossier.key().unit().text());
          statement.setObject(11, dossier.key().period().start());
          statement.setObject(12, dossier.key().period().endExclusive());
        });
  }

  private OptionalInt longest(ProgrammeCode programme) {
    return jdbc
        .queryForList(
            "SELECT days FROM longest_period WHERE programme = ?", Integer.class, programme.value())
        .stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  private void keepLongest(ProgrammeCode programme, int days) {
    OptionalInt known = longest(programme);
    if (known.isEmpty()) {
      jdbc.update(
          "INSERT INTO longest_period (days, programme) VALUES (?, ?)", days, programme.value());
    } else if (known.getAsInt() < days) {
      jdbc.update(
          "UPDATE longest_period SET days = ? WHERE programme = ?", days, programme.value());
    }
  }

  private static Map<ProgrammeCode, Integer> longest(List<Dossier> dossiers) {
    Map<ProgrammeCode, Integer> longest = new HashMap<>();
    for (Dossier dossier : dossiers) {
      Period period = dossier.key().period();
      int days = (int) ChronoUnit.DAYS.between(period.start(), period.endExclusive());
      longest.merge(dossier.key().programme(), days, Integer::max);
    }
    return longest;
  }

  void change(List<Dossier> dossiers) {
    batch(
        "UPDATE dossier SET revisions = ?, last = ?, in_force = ?, as_of = ?, as_of_given = ?,"
            + " as_of_file = ?, first_handed = ? WHERE id = ?",
        dossiers,
        (statement, dossier) -> {
          setState(statement, dossier);
          statement.setLong(8, dossier.id());
        });
  }

  private static void setState(PreparedStatement statement, Dossier dossier) throws SQLException {
    statement.setInt(1, dossier.revisions());
    statement.setLong(2, dossier.last());
    Dossier.@Nullable InForce inForce = dossier.inForceOrNull();
    if (inForce == null) {
      statement.setNull(3, Types.BIGINT);
      statement.setNull(4, Types.TIMESTAMP);
      statement.setNull(5, Types.BOOLEAN);
      statement.setNull(6, Types.BIGINT);
    } else {
      statement.setLong(3, inForce.submission());
      statement.setObject(4, inForce.asOf());
      statement.setBoolean(5, inForce.asOfGiven());
      statement.setLong(6, inForce.asOfFile());
    }
    statement.setObject(7, dossier.firstHandedOrNull(), Types.TIMESTAMP);
  }

  void add(List<NewSubmission> added) {
    batch(
        "INSERT INTO submission (id, dossier, previous, file, ordinal, sheet, row_number,"
            + " submitted_at, submitted_at_given, reasons, revision, content, run, limitations)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        added,
        EntryStore::setSubmission);
    batch(
        "INSERT INTO figures (submission, packed) VALUES (?, ?)",
        added,
        (statement, submission) -> {
          ProgrammeCode programme = submission.entry().key().programme();
          statement.setLong(1, submission.entry().submission());
          statement.setBytes(
              2,
              PackedFigures.pack(submission.figures(), code -> indicators.number(programme, code)));
        });
  }

  private static void setSubmission(PreparedStatement statement, NewSubmission added)
      throws SQLException {
    Entry entry = added.entry();
    Handing handing = entry.handing();
    statement.setLong(1, entry.submission());
    statement.setLong(2, added.dossier());
    if (added.previous() == 0) {
      statement.setNull(3, Types.BIGINT);
    } else {
      statement.setLong(3, added.previous());
    }
    statement.setLong(4, handing.file());
    statement.setInt(5, handing.ordinal());
    statement.setString(6, handing.sheet());
    statement.setInt(7, handing.row());
    statement.setObject(8, handing.submittedAt());
    statement.setBoolean(9, handing.submittedAtGiven());
    statement.setString(10, added.reasons());
    statement.setInt(11, entry.revision());
    statement.setString(12, entry.content());
    statement.setLong(13, entry.run());
    statement.setString(14, added.limitations());
  }

  void confirm(List<NewConfirmation> confirmations, long run) {
    batch(
        "INSERT INTO confirmation (submission, file, ordinal, sheet, row_number, submitted_at,"
            + " submitted_at_given, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        confirmations,
        (statement, confirmation) -> {
          Handing handing = confirmation.handing();
          statement.setLong(1, confirmation.submission());
          statement.setLong(2, handing.file());
          statement.setInt(3, handing.ordinal());
          statement.setString(4, handing.sheet());
          statement.setInt(5, handing.row());
          statement.setObject(6, handing.submittedAt());
          statement.setBoolean(7, handing.submittedAtGiven());
          statement.setLong(8, run);
        });
  }

  /**
   * Writes that a submission is withdrawn.
   *
   * @return what is left of the dossier
   */
  Dossier.Rest withdraw(
      long submission, Dossier dossier, String reason, boolean contested, long run) {
    jdbc.update(
        "INSERT INTO withdrawal (submission, reason, contested, run) VALUES (?, ?, ?, ?)",
        submission,
        reason,
        contested,
        run);
    List<Entry> left = chain(dossier.last());
    return new Dossier.Rest(
        left.stream()
            .map(this::asOf)
            .max(
                Comparator.comparing(Dossier.InForce::asOf)
                    .thenComparing(Dossier.InForce::submission)),
        left.stream().map(Entry::submittedAt).min(Comparator.naturalOrder()));
  }

  /** A dossier's submissions that were not withdrawn, the newest revision first. */
  private List<Entry> chain(long last) {
    List<Entry> chain = wholeChain(last);
    chain.removeIf(entry -> withdrawn(entry.submission()).isPresent());
    return chain;
  }

  private List<Entry> wholeChain(long last) {
    List<Entry> chain = new ArrayList<>();
    for (long at = last; at != 0; at = previous(at)) {
      chain.addAll(entries(List.of(at)));
    }
    return chain;
  }

  /** Why it was taken out of force. */
  private Optional<Revision.OutOfForce> withdrawn(long submission) {
    return jdbc
        .query(
            "SELECT reason, contested FROM withdrawal WHERE submission = ?",
            (row, number) -> new Revision.OutOfForce(row.getString(1), row.getBoolean(2)),
            submission)
        .stream()
        .findFirst();
  }

  /** The dossiers, in force or not, with this case number. Looks through all of them. */
  List<Dossier> dossiers(String caseNumber) {
    return jdbc
        .query(
            "SELECT id, programme, unit, start_date, end_date, revisions, last, in_force, as_of,"
                + " as_of_given, as_of_file, first_handed FROM dossier ORDER BY id",
            this::dossier)
        .stream()
        .filter(dossier -> dossier.key().caseNumber().equals(caseNumber))
        .toList();
  }

  /** All revisions of a dossier, the first one first. */
  List<Revision> revisions(Dossier dossier) {
    List<Entry> chain = wholeChain(dossier.last());
    Collections.reverse(chain);
    return chain.stream()
        .map(
            entry ->
                new Revision(
                    entry,
                    figures(entry.submission()),
                    confirmations(entry.submission()),
                    withdrawn(entry.submission()),
                    dossier
                        .inForce()
                        .filter(inForce -> inForce.submission() == entry.submission())
                        .isPresent()))
        .toList();
  }

  private long previous(long submission) {
    Long previous =
        jdbc.queryForObject(
            "SELECT COALESCE(previous, 0) FROM submission WHERE id = ?", Long.class, submission);
    return previous == null ? 0 : previous;
  }

  /** The revision before the one that stands at this place of a file. */
  Optional<Long> previous(long file, int ordinal) {
    return jdbc
        .queryForList(
            "SELECT previous FROM submission WHERE file = ? AND ordinal = ? AND previous IS NOT NULL",
            Long.class,
            file,
            ordinal)
        .stream()
        .findFirst();
  }

  private Dossier.InForce asOf(Entry entry) {
    Dossier.InForce asOf = Dossier.InForce.of(entry);
    for (Handing again : confirmations(entry.submission())) {
      asOf = asOf.confirmed(again);
    }
    return asOf;
  }

  private <T> void batch(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows, rows.size(), setter);
    }
  }
}
