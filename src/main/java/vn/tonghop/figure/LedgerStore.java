package vn.tonghop.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;

/**
 * The ledger in its database: received files, accepted submissions in revisions, their figures, and
 * which of them are in force. Only adds; a dossier alone points elsewhere when a revision comes.
 *
 * <p>Writes join the caller's transaction. One process writes at a time.
 */
public final class LedgerStore {

  private final JdbcTemplate jdbc;
  private final EntryStore store;

  public LedgerStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.store = new EntryStore(jdbc);
  }

  // ---- received files

  /** The file with these bytes, if they were taken in before. */
  public Optional<ReceivedFile> received(Sha256 sha256) {
    return jdbc
        .query("SELECT * FROM received_file WHERE sha256 = ?", this::receivedFile, sha256.hex())
        .stream()
        .findFirst();
  }

  /** The file that this receipt was given for. */
  public Optional<ReceivedFile> received(Receipt receipt) {
    return jdbc
        .query(
            "SELECT * FROM received_file WHERE receipt = ?", this::receivedFile, receipt.number())
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

  /** When the receipt of a file was given out. */
  public Optional<Instant> receivedAt(ReceivedFile file) {
    return jdbc
        .query(
            "SELECT received FROM received_file WHERE id = ?",
            (row, number) ->
                row.getObject("received", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            file.id())
        .stream()
        .findFirst();
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
            store.last("received_file") + 1,
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

  /**
   * Notes that the bytes of a file that was received without being kept are kept now; its receipt
   * stays as it is.
   *
   * @param night the run that began the night
   */
  public void keepAfterAll(ReceivedFile file, long run, long night) {
    jdbc.update("UPDATE received_file SET archived = TRUE WHERE id = ?", file.id());
    jdbc.update(
        "INSERT INTO kept_later (file, run, night) VALUES (?, ?, ?)", file.id(), run, night);
  }

  /** The files that were kept after all, with the runs that began those nights. */
  public Map<ReceivedFile, Long> keptAfterAll() {
    Map<ReceivedFile, Long> kept = new LinkedHashMap<>();
    jdbc.query(
        "SELECT f.*, k.night FROM kept_later k JOIN received_file f ON f.id = k.file ORDER BY f.id",
        row -> {
          kept.put(receivedFile(row, 0), row.getLong("night"));
        });
    return kept;
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  // ---- entering

  /**
   * Begins to enter submissions; see {@link Entries}. What it has given out is remembered in it
   * alone: the caller's transaction may be undone.
   */
  public Entries entries(long run) {
    return new Entries(new EntryStore(jdbc), run);
  }

  /**
   * Takes submissions out of force. They stay in the ledger, with the reason; of the others for the
   * same key the newest that was not withdrawn comes back into force.
   *
   * @param entries each in force
   * @throws IllegalStateException if one of them is not
   */
  public List<Withdrawal> withdraw(Collection<Entry> entries, String reason, long run) {
    return entries.stream().map(entry -> withdraw(entry, reason, run)).toList();
  }

  private Withdrawal withdraw(Entry entry, String reason, long run) {
    SubmissionKey key = entry.key();
    Dossier dossier =
        store.dossiers(key.programme(), List.of(key.unit()), key.period()).stream()
            .filter(
                each ->
                    each.inForce()
                        .filter(inForce -> inForce.submission() == entry.submission())
                        .isPresent())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Not in force: " + entry));
    Dossier.Rest rest =
        store.withdraw(entry.submission(), dossier, reason, /* contested= */ false, run);
    store.change(List.of(dossier.with(rest)));
    return new Withdrawal(entry, rest.inForce().flatMap(back -> entry(back.submission())));
  }

  /** All that staff took out of force, in order of entry; what was contested is not among it. */
  public List<TakenOut> takenOut() {
    Map<Long, TakenOut> takenOut = new TreeMap<>();
    Map<Long, Entry> entries = new HashMap<>();
    store
        .entries(
            jdbc.queryForList("SELECT submission FROM withdrawal WHERE NOT contested", Long.class))
        .forEach(entry -> entries.put(entry.submission(), entry));
    jdbc.query(
        "SELECT submission, reason, run FROM withdrawal WHERE NOT contested",
        row -> {
          Entry entry = Objects.requireNonNull(entries.get(row.getLong(1)));
          takenOut.put(entry.submission(), new TakenOut(entry, row.getString(2), row.getLong(3)));
        });
    return List.copyOf(takenOut.values());
  }

  private Optional<Entry> entry(long submission) {
    return store.entries(List.of(submission)).stream().findFirst();
  }

  // ---- reading

  /** What is in force for the programme and shares a day with the period, in order of entry. */
  public List<Entry> inForce(ProgrammeCode programme, Period period) {
    return jdbc.query(
        EntryStore.COLUMNS
            + "FROM dossier d JOIN submission s ON s.id = d.in_force WHERE "
            + EntryStore.WITHIN
            + " ORDER BY s.id",
        store.entry(),
        store.within(programme, period));
  }

  /** The same of these units alone. */
  public List<Entry> inForce(ProgrammeCode programme, Collection<UnitId> of, Period period) {
    return jdbc.query(
        EntryStore.COLUMNS
            + "FROM UNNEST(CAST(? AS VARCHAR(45) ARRAY)) AS wanted(unit)"
            + " JOIN dossier d ON d.unit = wanted.unit AND "
            + EntryStore.WITHIN
            + " JOIN submission s ON s.id = d.in_force ORDER BY s.id",
        store.entry(),
        store.within(of, programme, period));
  }

  /** What is in force of these units, in whatever programme, and lasts until a day or longer. */
  public List<Entry> inForceOf(Collection<UnitId> of, LocalDate day) {
    return jdbc.query(
        EntryStore.COLUMNS
            + "FROM UNNEST(CAST(? AS VARCHAR(45) ARRAY)) AS wanted(unit)"
            + " JOIN dossier d ON d.unit = wanted.unit AND d.end_date > ?"
            + " JOIN submission s ON s.id = d.in_force ORDER BY s.id",
        store.entry(),
        of.stream().map(UnitId::text).toArray(String[]::new),
        day);
  }

  /** What is known of a unit in a programme may have changed. */
  public record Touched(ProgrammeCode programme, UnitId unit) {}

  /**
   * Of whom submissions were entered after one, or taken out of force by a run or a later one; in
   * no order.
   *
   * @param submission the number of the last one that does not count
   * @param run the first run whose withdrawals count
   * @param by the runs that count; empty = all
   * @return at most so many and one
   */
  public List<Touched> touchedAfter(long submission, long run, Collection<Long> by, int most) {
    Long[] runs = by.toArray(new Long[0]);
    return jdbc.query(
        "SELECT DISTINCT d.programme, d.unit FROM (SELECT dossier FROM submission"
            + " WHERE id > ? AND (? OR run = ANY(?)) UNION ALL SELECT s.dossier FROM withdrawal w"
            + " JOIN submission s ON s.id = w.submission WHERE w.run >= ? AND (? OR w.run = ANY(?)))"
            + " touched JOIN dossier d ON d.id = touched.dossier LIMIT ?",
        (row, number) ->
            new Touched(new ProgrammeCode(row.getString(1)), UnitId.parse(row.getString(2))),
        submission,
        by.isEmpty(),
        runs,
        run,
        by.isEmpty(),
        runs,
        most + 1);
  }

  /** Of whom the submission is that stands at this place of a file. */
  public Optional<Touched> ownerOf(long file, int ordinal) {
    return Optional.ofNullable(store.keys(file).get(ordinal))
        .map(key -> new Touched(key.programme(), key.unit()));
  }

  /**
   * What submissions were entered for after one, and, where asked for, what any was ever withdrawn
   * from; each once, in no order.
   *
   * @param submission the number of the last one that does not count
   * @return at most so many and one
   */
  public List<SubmissionKey> touched(long submission, boolean withdrawn, int most) {
    return store.touched(submission, withdrawn, most);
  }

  /** How many submissions were ever withdrawn. */
  public long withdrawals() {
    Long count = jdbc.queryForObject("SELECT COUNT(*) FROM withdrawal", Long.class);
    return count == null ? 0 : count;
  }

  /**
   * When the first of several revisions was handed in, by what they are for; withdrawn ones do not
   * count. Whatever has a single revision is left out.
   */
  public Map<SubmissionKey, LocalDateTime> firstHanded(ProgrammeCode programme) {
    return store.firstHanded(programme);
  }

  /** The same of what shares a day with the period. */
  public Map<SubmissionKey, LocalDateTime> firstHanded(ProgrammeCode programme, Period period) {
    return store.firstHanded(programme, period);
  }

  /** The same of these units alone. */
  public Map<SubmissionKey, LocalDateTime> firstHanded(
      ProgrammeCode programme, Collection<UnitId> of) {
    return store.firstHanded(programme, of);
  }

  /** What is in force for exactly this key. */
  public Optional<Entry> inForce(SubmissionKey key) {
    return jdbc
        .query(
            EntryStore.COLUMNS
                + "FROM dossier d JOIN submission s ON s.id = d.in_force"
                + " WHERE d.programme = ? AND d.unit = ? AND d.start_date = ? AND d.end_date = ?",
            store.entry(),
            key.programme().value(),
            key.unit().text(),
            key.period().start(),
            key.period().endExclusive())
        .stream()
        .findFirst();
  }

  /** What is in force of a file: came in it, or was handed in again in it. */
  public List<Entry> inForce(ReceivedFile file) {
    return jdbc.query(
        EntryStore.COLUMNS
            + "FROM submission s JOIN dossier d ON d.id = s.dossier AND d.in_force = s.id"
            + " WHERE s.id IN (SELECT id FROM submission WHERE file = ?"
            + " UNION SELECT submission FROM confirmation WHERE file = ?) ORDER BY s.id",
        store.entry(),
        file.id(),
        file.id());
  }

  /** What is in force and was entered with this ordinal of a file. */
  public Optional<Entry> inForce(ReceivedFile file, int ordinal) {
    return jdbc
        .query(
            EntryStore.COLUMNS
                + "FROM submission s JOIN dossier d ON d.id = s.dossier AND d.in_force = s.id"
                + " WHERE s.file = ? AND s.ordinal = ?",
            store.entry(),
            file.id(),
            ordinal)
        .stream()
        .findFirst();
  }

  /** What is in force under a case number, {@code HS-…}. Looks through all that is in force. */
  public List<Entry> inForceUnder(String caseNumber) {
    return jdbc
        .query(
            EntryStore.COLUMNS
                + "FROM dossier d JOIN submission s ON s.id = d.in_force ORDER BY s.id",
            store.entry())
        .stream()
        .filter(entry -> entry.key().caseNumber().equals(caseNumber))
        .toList();
  }

  /** All revisions of what is for exactly this key, the first one first. */
  public List<Revision> revisions(SubmissionKey key) {
    return store.dossiers(key.programme(), List.of(key.unit()), key.period()).stream()
        .filter(dossier -> dossier.key().equals(key))
        .flatMap(dossier -> store.revisions(dossier).stream())
        .toList();
  }

  /** All revisions under a case number, the first one first; empty when there is no such case. */
  public List<Revision> revisions(String caseNumber) {
    return store.dossiers(caseNumber).stream()
        .flatMap(dossier -> store.revisions(dossier).stream())
        .toList();
  }

  /** How many submissions are in force. */
  public int inForceCount() {
    Integer count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM dossier WHERE in_force IS NOT NULL", Integer.class);
    return count == null ? 0 : count;
  }

  /** The number of the submission that was entered last; 0 when there is none. */
  public long lastSubmission() {
    return store.last("submission");
  }

  /** How many submissions were withdrawn; those that contested each other are not among them. */
  public int withdrawnCount() {
    Integer count =
        jdbc.queryForObject("SELECT COUNT(*) FROM withdrawal WHERE NOT contested", Integer.class);
    return count == null ? 0 : count;
  }

  /**
   * The ordinals of the submissions of a file that stand in the ledger, entered or as a
   * confirmation, and were not contested.
   */
  public Map<Integer, Recorded> recorded(long file) {
    Map<Integer, Recorded> recorded = new HashMap<>();
    jdbc.query(
        "SELECT s.ordinal, TRUE FROM submission s WHERE s.file = ? AND NOT EXISTS"
            + " (SELECT 1 FROM withdrawal w WHERE w.submission = s.id AND w.contested)"
            + " UNION ALL SELECT c.ordinal, FALSE FROM confirmation c WHERE c.file = ? AND NOT"
            + " EXISTS (SELECT 1 FROM withdrawal w WHERE w.submission = c.submission"
            + " AND w.contested)",
        row -> {
          recorded.put(row.getInt(1), row.getBoolean(2) ? Recorded.ENTERED : Recorded.CONFIRMATION);
        },
        file,
        file);
    return recorded;
  }

  /** What the submissions of a file are for, by their ordinals; contested ones too. */
  public Map<Integer, SubmissionKey> keys(long file) {
    return store.keys(file);
  }

  /** The figures of one submission, in the order of its cells. */
  public List<Figure> figures(Entry entry) {
    return store.figures(entry.submission());
  }

  /** How many units name each limitation, by its code, in any of these submissions. */
  public Map<String, Integer> unitsByLimitation(Collection<Entry> of) {
    Map<Long, List<String>> named = store.limitations(of);
    Map<String, Set<UnitId>> units = new HashMap<>();
    for (Entry entry : of) {
      for (String code : named.getOrDefault(entry.submission(), List.of())) {
        units.computeIfAbsent(code, first -> new HashSet<>()).add(entry.key().unit());
      }
    }
    Map<String, Integer> counted = new HashMap<>();
    units.forEach((code, each) -> counted.put(code, each.size()));
    return counted;
  }

  /**
   * Reads the figures of many submissions in one pass, one submission at a time, in order of entry.
   */
  public void figures(Collection<Entry> of, Consumer<ReportedFigures> each) {
    store.figures(of, each);
  }
}
