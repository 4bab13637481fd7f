package vn.tonghop.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Place;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.validation.FileJudgement.Obstacle;
import vn.tonghop.validation.FileJudgement.Refusal;
import vn.tonghop.validation.FileJudgement.Told;

/**
 * Judgements of files with their findings; those of earlier runs are never changed, the latest of a
 * file counts. Writes join the caller's transaction.
 */
public final class JudgementStore {

  private static final String JUDGED =
      "SELECT j.file, j.accepted, j.changed, j.older, j.unchanged, j.refused, j.figures_added,"
          + " j.figures_changed, j.figures_same, j.cells_withheld, j.run";

  private static final String LATEST =
      " (SELECT file, MAX(id) AS id FROM judgement GROUP BY file) latest ";

  private static final String REFUSAL =
      "SELECT j.file, r.ordinal, r.programme, r.unit, r.start_date, r.end_date FROM";

  private static final String REFUSED =
      REFUSAL
          + LATEST
          + "JOIN judgement j ON j.id = latest.id JOIN refusal r ON r.judgement = j.id";

  private static final String REFUSED_IN =
      REFUSAL + " judgement j JOIN refusal r ON r.judgement = j.id";

  /** Of a file that was kept later only a judgement counts that was made since. */
  private static final String SINCE_IT_IS_KEPT =
      " NOT EXISTS (SELECT 1 FROM kept_later k WHERE k.file = j.file AND k.run > j.run)";

  private static final String TO_LOOK_AT_AGAIN =
      "SELECT f.id FROM received_file f LEFT JOIN"
          + LATEST
          + "ON latest.file = f.id LEFT JOIN judgement j ON j.id = latest.id"
          + " WHERE NOT f.archived AND (j.id IS NULL OR j.against <> ?)";

  private final JdbcTemplate jdbc;

  public JudgementStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest judgement of a file. */
  public record Judged(long file, Effect effect, int refused, long figuresRefused, long run) {

    public int submissions() {
      return entered() + unchanged() + refused;
    }

    /** Newly in the ledger. */
    public int entered() {
      return effect.entered();
    }

    public int unchanged() {
      return effect.same();
    }
  }

  /** A submission that the latest judgement of its file refused. */
  public record Refused(long file, int ordinal, SubmissionKey key) {}

  /**
   * Keeps a judgement.
   *
   * @param against hash of the programmes, the register and the rules that were judged by
   */
  public void save(FileJudgement judgement, Sha256 against, long run) {
    long id = next("judgement");
    CellCount cells = judgement.cells();
    jdbc.update(
        "INSERT INTO judgement (id, file, against, submissions, accepted, unchanged, refused,"
            + " cells, cells_key, cells_figure, cells_not_reported, cells_finding, cells_withheld,"
            + " changed, older, figures_added, figures_changed, figures_same, run) VALUES (?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        judgement.file(),
        against.hex(),
        judgement.submissions(),
        judgement.entered(),
        judgement.unchanged(),
        judgement.refused(),
        cells.total(),
        cells.keys(),
        cells.figures(),
        cells.notReported(),
        cells.findings(),
        cells.withheld(),
        judgement.effect().changed(),
        judgement.effect().older(),
        judgement.effect().figuresAdded(),
        judgement.effect().figuresChanged(),
        judgement.effect().figuresSame(),
        run);
    saveFindings(id, judgement.findings());
    saveRefusals(id, judgement.refusals());
    List<Obstacle> obstacles = judgement.obstacles();
    if (!obstacles.isEmpty()) {
      jdbc.batchUpdate(
          "INSERT INTO obstacle (judgement, ordinal, submission) VALUES (?, ?, ?)",
          obstacles,
          obstacles.size(),
          (statement, obstacle) -> {
            statement.setLong(1, id);
            statement.setInt(2, obstacle.ordinal());
            statement.setLong(3, obstacle.submission());
          });
    }
  }

  private void saveRefusals(long judgement, List<Refusal> refusals) {
    if (refusals.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "INSERT INTO refusal (judgement, ordinal, programme, unit, start_date, end_date)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        refusals,
        1000,
        (statement, refusal) -> {
          SubmissionKey key = refusal.key();
          statement.setLong(1, judgement);
          statement.setInt(2, refusal.ordinal());
          statement.setString(3, key.programme().value());
          statement.setString(4, key.unit().text());
          statement.setObject(5, key.period().start());
          statement.setObject(6, key.period().endExclusive());
        });
  }

  private void saveFindings(long judgement, List<Told> findings) {
    if (findings.isEmpty()) {
      return;
    }
    long[] next = {next("finding")};
    jdbc.batchUpdate(
        "INSERT INTO finding (id, judgement, ordinal, severity, rule, sheet, row_number,"
            + " column_number, column_name, message_vi, message_en)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        findings,
        1000,
        (statement, told) -> {
          Finding finding = told.finding();
          statement.setLong(1, next[0]++);
          statement.setLong(2, judgement);
          statement.setInt(3, told.ordinal());
          statement.setString(4, finding.severity().code());
          statement.setString(5, finding.rule());
          statement.setString(6, finding.place().sheet());
          statement.setInt(7, finding.place().row());
          statement.setInt(8, finding.place().column());
          statement.setString(9, shorten(finding.column(), 200));
          statement.setString(10, shorten(finding.message().vi(), 4000));
          statement.setString(11, shorten(finding.message().en(), 4000));
        });
  }

  private static String shorten(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /**
   * Adds to a file's latest judgement that one of its submissions was refused after all, because
   * one that came later contests it. A judgement of an earlier run stays as it was.
   */
  public void refuseAfterAll(
      Settled.Withdrawn other, SubmissionKey key, Finding finding, long run) {
    long file = other.handing().file();
    Optional<Judged> last = latest(file);
    if (last.isEmpty()) {
      return;
    }
    long id = last.get().run() == run ? latestId(file) : copy(latestId(file), run);
    // A row that an earlier judgement entered is unchanged in one that came after.
    boolean counted = other.entered() && last.get().entered() > 0;
    Effect effect = other.effect();
    jdbc.update(
        "UPDATE judgement SET accepted = accepted - ?, unchanged = unchanged - ?,"
            + " refused = refused + 1, cells_key = cells_key - 1, cells_figure = cells_figure - ?,"
            + " cells_finding = cells_finding + 1, cells_withheld = cells_withheld + ?,"
            + " changed = changed - ?, figures_added = figures_added - ?,"
            + " figures_changed = figures_changed - ?, figures_same = figures_same - ?"
            + " WHERE id = ?",
        counted ? 1 : 0,
        counted ? 0 : 1,
        other.figures(),
        other.figures(),
        counted ? effect.changed() : 0,
        counted ? effect.figuresAdded() : 0,
        counted ? effect.figuresChanged() : 0,
        counted ? effect.figuresSame() : other.figures(),
        id);
    Told told = new Told(other.handing().ordinal(), finding);
    saveFindings(id, List.of(told));
    saveRefusals(id, List.of(new Refusal(told.ordinal(), key)));
  }

  private long latestId(long file) {
    Long id = jdbc.queryForObject("SELECT MAX(id) FROM judgement WHERE file = ?", Long.class, file);
    return id == null ? 0 : id;
  }

  /** The same judgement as one of this run, with its findings. */
  private long copy(long judgement, long run) {
    long id = next("judgement");
    jdbc.update(
        "INSERT INTO judgement (id, file, against, submissions, accepted, unchanged, refused,"
            + " cells, cells_key, cells_figure, cells_not_reported, cells_finding, cells_withheld,"
            + " changed, older, figures_added, figures_changed, figures_same, run) SELECT ?, file,"
            + " against, submissions, accepted, unchanged, refused, cells, cells_key, cells_figure,"
            + " cells_not_reported, cells_finding, cells_withheld, changed, older, figures_added,"
            + " figures_changed, figures_same, ? FROM judgement WHERE id = ?",
        id,
        run,
        judgement);
    saveFindings(id, findingsOf(judgement, ""));
    jdbc.update(
        "INSERT INTO obstacle (judgement, ordinal, submission)"
            + " SELECT ?, ordinal, submission FROM obstacle WHERE judgement = ?",
        id,
        judgement);
    jdbc.update(
        "INSERT INTO refusal (judgement, ordinal, programme, unit, start_date, end_date)"
            + " SELECT ?, ordinal, programme, unit, start_date, end_date FROM refusal"
            + " WHERE judgement = ?",
        id,
        judgement);
    return id;
  }

  /**
   * Files that are to be judged: never judged since they are kept; or partly refused, and what they
   * were judged by has changed, or what stood in their way is no longer in force.
   */
  public List<Long> toJudge(Sha256 against) {
    return jdbc.queryForList(
        "SELECT f.id FROM received_file f LEFT JOIN"
            + LATEST
            + "ON latest.file = f.id LEFT JOIN judgement j ON j.id = latest.id"
            + " WHERE f.archived AND (j.id IS NULL OR NOT ("
            + SINCE_IT_IS_KEPT
            + ") OR (j.refused > 0 AND (j.against <> ? OR EXISTS"
            + " (SELECT 1 FROM obstacle o WHERE o.judgement = j.id AND NOT EXISTS"
            + " (SELECT 1 FROM submission s JOIN dossier d ON d.id = s.dossier"
            + " WHERE s.id = o.submission AND d.in_force = s.id))))) ORDER BY f.id",
        Long.class,
        against.hex());
  }

  /**
   * Files that were not kept and are to be looked at again where they still are: what they were
   * judged by has changed, or no judgement is known.
   */
  public Set<Long> toLookAtAgain(Sha256 against) {
    return new HashSet<>(jdbc.queryForList(TO_LOOK_AT_AGAIN, Long.class, against.hex()));
  }

  /** Whether that file is one of those. */
  public boolean isToBeLookedAtAgain(long file, Sha256 against) {
    return !jdbc.queryForList(TO_LOOK_AT_AGAIN + " AND f.id = ?", Long.class, against.hex(), file)
        .isEmpty();
  }

  /** Whether a file was judged since it is kept. */
  public boolean isJudged(long file) {
    Integer count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM judgement j WHERE j.file = ? AND" + SINCE_IT_IS_KEPT,
            Integer.class,
            file);
    return count != null && count > 0;
  }

  /** How many files lie in the archive that were never judged: a night did not come so far. */
  public int neverJudged() {
    Integer count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM received_file f WHERE f.archived"
                + " AND NOT EXISTS (SELECT 1 FROM judgement j WHERE j.file = f.id AND"
                + SINCE_IT_IS_KEPT
                + ")",
            Integer.class);
    return count == null ? 0 : count;
  }

  public Optional<Judged> latest(long file) {
    return jdbc
        .query(
            JUDGED + " FROM judgement j WHERE file = ? ORDER BY id DESC LIMIT 1",
            (row, number) -> judged(row),
            file)
        .stream()
        .findFirst();
  }

  /**
   * How many submissions of a file its judgement before this run had refused; 0 if there is none.
   */
  public int refusedBefore(long file, long run) {
    return jdbc
        .queryForList(
            "SELECT refused FROM judgement WHERE file = ? AND run < ? ORDER BY id DESC LIMIT 1",
            Integer.class,
            file,
            run)
        .stream()
        .findFirst()
        .orElse(0);
  }

  /** Latest judgements of all files. */
  public List<Judged> latest() {
    return jdbc.query(
        JUDGED + " FROM judgement j JOIN" + LATEST + "ON latest.id = j.id ORDER BY j.file",
        (row, number) -> judged(row));
  }

  private static Judged judged(ResultSet row) throws SQLException {
    int changed = row.getInt(3);
    int older = row.getInt(4);
    Effect effect =
        new Effect(
            row.getInt(2) - changed - older,
            changed,
            row.getInt(5),
            older,
            row.getLong(7),
            row.getLong(8),
            row.getLong(9));
    return new Judged(row.getLong(1), effect, row.getInt(6), row.getLong(10), row.getLong(11));
  }

  /**
   * The refused submissions of the latest judgements of all files whose key could be read, in order
   * of arrival.
   */
  public List<Refused> refused() {
    return jdbc.query(REFUSED + " ORDER BY j.file, r.ordinal", (row, number) -> refused(row));
  }

  /** The number of the judgement that was made last; 0 when there is none. */
  public long last() {
    Long last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM judgement", Long.class);
    return last == null ? 0 : last;
  }

  /**
   * What was or is refused of files that were judged after one judgement, in no order.
   *
   * @param judgement the number of the last one that does not count
   * @param by the runs that count; empty = all
   * @return at most so many and one
   */
  public List<Refused> refusedAround(long judgement, Collection<Long> by, int most) {
    return jdbc.query(
        REFUSED_IN
            + " WHERE j.file IN (SELECT file FROM judgement WHERE id > ? AND (? OR run = ANY(?)))"
            + " LIMIT ?",
        (row, number) -> refused(row),
        judgement,
        by.isEmpty(),
        by.toArray(new Long[0]),
        most + 1);
  }

  /** The same of one file. */
  public List<Refused> refusedIn(long file) {
    return jdbc.query(
        REFUSED_IN + " WHERE j.id = (SELECT MAX(id) FROM judgement WHERE file = ?)",
        (row, number) -> refused(row),
        file);
  }

  private static Refused refused(ResultSet row) throws SQLException {
    return new Refused(
        row.getLong(1),
        row.getInt(2),
        new SubmissionKey(
            new ProgrammeCode(row.getString(3)),
            UnitId.parse(row.getString(4)),
            new Period(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class))));
  }

  /** The findings of a file's latest judgement, in the order of its rows. */
  public List<Told> findings(long file, String fileName) {
    Long latest =
        jdbc.queryForObject("SELECT MAX(id) FROM judgement WHERE file = ?", Long.class, file);
    return latest == null ? List.of() : findingsOf(latest, fileName);
  }

  private List<Told> findingsOf(long judgement, String fileName) {
    return jdbc.query(
        "SELECT ordinal, severity, rule, sheet, row_number, column_number, column_name, message_vi,"
            + " message_en FROM finding WHERE judgement = ?"
            + " ORDER BY sheet, row_number, column_number, id",
        (row, number) ->
            new Told(
                row.getInt(1),
                new Finding(
                    row.getString(2).equals(Severity.ERROR.code())
                        ? Severity.ERROR
                        : Severity.WARNING,
                    row.getString(3),
                    new Place(fileName, row.getString(4), row.getInt(5), row.getInt(6)),
                    row.getString(7),
                    new Words(row.getString(8), row.getString(9)))),
        judgement);
  }

  private long next(String table) {
    Long last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM " + table, Long.class);
    return (last == null ? 0 : last) + 1;
  }
}
