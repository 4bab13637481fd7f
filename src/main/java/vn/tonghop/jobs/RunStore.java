package vn.tonghop.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Words;

/** The runs of a home: when, for which day, how they ended. */
public final class RunStore {

  /** The zone in which days begin and end. */
  static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final String COLUMNS =
      "SELECT id, command, business_date, started, ended, state, summary, launched_by FROM run";

  private final JdbcTemplate jdbc;

  RunStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How a run stands. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    /** Somebody ended it early. */
    STOPPED,
    /** Its process ended before it did. */
    DIED
  }

  /**
   * A run.
   *
   * @param started in UTC, as {@code ended}
   * @param ended empty while it is at work
   */
  public record Run(
      long id,
      String command,
      LocalDate date,
      LocalDateTime started,
      Optional<LocalDateTime> ended,
      State state,
      String summary,
      Launcher launcher) {

    /** When it was started, by the clock on the wall in Vietnam, to the second. */
    public LocalDateTime startedInVietnam() {
      return inVietnam(started);
    }

    /** What it did, in a sentence where that is known, else as it was kept. */
    public Words told() {
      return RunWords.of(summary);
    }

    /** The same of its end. */
    public Optional<LocalDateTime> endedInVietnam() {
      return ended.map(Run::inVietnam);
    }

    private static LocalDateTime inVietnam(LocalDateTime utc) {
      return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(VIETNAM).toLocalDateTime().withNano(0);
    }
  }

  /** Of what is soon over; who does it stands in the journal of acts. */
  long begin(String command, LocalDate date, Instant now) {
    return begin(command, date, new Launcher(""), now);
  }

  long begin(String command, LocalDate date, Launcher by, Instant now) {
    Long last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM run", Long.class);
    long id = (last == null ? 0 : last) + 1;
    jdbc.update(
        "INSERT INTO run (id, command, business_date, started, state, summary, launched_by)"
            + " VALUES (?, ?, ?, ?, ?, '', ?)",
        id,
        command,
        date,
        utc(now),
        State.RUNNING.name(),
        by.text());
    return id;
  }

  void end(long run, State state, String summary, Instant now) {
    jdbc.update(
        "UPDATE run SET state = ?, summary = ?, ended = ? WHERE id = ?",
        state.name(),
        summary.length() > 4000 ? summary.substring(0, 4000) : summary,
        utc(now),
        run);
  }

  /** Notes that the database was made anew of what came up to that night. */
  void rebuilt(long night, LocalDate date, Instant now) {
    jdbc.update(
        "INSERT INTO run (id, command, business_date, started, ended, state, summary)"
            + " VALUES (?, ?, ?, ?, ?, ?, '')",
        night,
        Rebuilding.COMMAND,
        date,
        utc(now),
        utc(now),
        State.DONE.name());
  }

  /** Only the owner of the home runs: what still seems to run has died. */
  void buryTheDead(Instant now) {
    jdbc.update(
        "UPDATE run SET state = ?, ended = ? WHERE state = ?",
        State.DIED.name(),
        utc(now),
        State.RUNNING.name());
  }

  /** The last night or intake that came to its end and told what it did; 0 if there was none. */
  long lastDone() {
    Long last =
        jdbc.queryForObject(
            "SELECT COALESCE(MAX(id), 0) FROM run WHERE state = ? AND command IN (?, ?)",
            Long.class,
            State.DONE.name(),
            Nightly.JOB,
            Nightly.INTAKE);
    return last == null ? 0 : last;
  }

  /**
   * The first run after the last night or intake that came to its end, or after the nights that the
   * database was made anew of: a night that died is gone on with by the next, and is one night.
   */
  long night() {
    Long last =
        jdbc.queryForObject(
            "SELECT COALESCE(MAX(id), 0) FROM run WHERE state = ? AND command IN (?, ?, ?)",
            Long.class,
            State.DONE.name(),
            Nightly.JOB,
            Nightly.INTAKE,
            Rebuilding.COMMAND);
    return (last == null ? 0 : last) + 1;
  }

  /** The latest ones, the newest first. */
  public List<Run> latest(int most) {
    return jdbc.query(COLUMNS + " ORDER BY id DESC LIMIT ?", RunStore::run, most);
  }

  /** The last one that came to an end, whichever. */
  public Optional<Run> lastEnded() {
    return jdbc
        .query(
            COLUMNS + " WHERE state <> ? ORDER BY id DESC LIMIT 1",
            RunStore::run,
            State.RUNNING.name())
        .stream()
        .findFirst();
  }

  /** The same, without what the schedule and others of the staff than these have launched. */
  public Optional<Run> lastEndedFor(Launcher them) {
    return jdbc
        .query(
            COLUMNS + " WHERE state <> ? AND launched_by IN (?, ?, '') ORDER BY id DESC LIMIT 1",
            RunStore::run,
            State.RUNNING.name(),
            them.text(),
            Launcher.COMMAND_LINE.text())
        .stream()
        .findFirst();
  }

  /** The numbers of all such runs after one, in order. */
  public List<Long> endedForAfter(Launcher them, long run) {
    return jdbc.queryForList(
        "SELECT id FROM run WHERE state <> ? AND launched_by IN (?, ?, '') AND id > ? ORDER BY id",
        Long.class,
        State.RUNNING.name(),
        them.text(),
        Launcher.COMMAND_LINE.text(),
        run);
  }

  /** Whether one is at work; only in a home that is served can somebody ask that. */
  public boolean isAtWork() {
    return latest(1).stream().anyMatch(run -> run.state() == State.RUNNING);
  }

  /** The first night that came to its end after that run, if any did. */
  public Optional<Run> nightDoneAfter(long id) {
    return jdbc
        .query(
            COLUMNS + " WHERE command = ? AND state = ? AND id > ? ORDER BY id LIMIT 1",
            RunStore::run,
            Nightly.JOB,
            State.DONE.name(),
            id)
        .stream()
        .findFirst();
  }

  /** The one with that number. */
  public Optional<Run> find(long id) {
    return jdbc.query(COLUMNS + " WHERE id = ?", RunStore::run, id).stream().findFirst();
  }

  /** The last night that was begun. */
  public Optional<Run> lastNight() {
    return jdbc
        .query(COLUMNS + " WHERE command = ? ORDER BY id DESC LIMIT 1", RunStore::run, Nightly.JOB)
        .stream()
        .findFirst();
  }

  /** When a night last came to a good end; empty if none ever did. */
  public Optional<Instant> lastSuccess() {
    return jdbc
        .query(
            "SELECT ended FROM run WHERE command = ? AND state = ? AND ended IS NOT NULL"
                + " ORDER BY id DESC LIMIT 1",
            (row, number) -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
            Nightly.JOB,
            State.DONE.name())
        .stream()
        .findFirst();
  }

  /** How runs of a command stand. */
  public record Outcome(String command, State state) {}

  /** How many runs there are of each. */
  public Map<Outcome, Long> outcomes() {
    Map<Outcome, Long> outcomes = new HashMap<>();
    jdbc.query(
        "SELECT command, state, COUNT(*) FROM run GROUP BY command, state",
        row -> {
          outcomes.put(
              new Outcome(row.getString(1), State.valueOf(row.getString(2))), row.getLong(3));
        });
    return outcomes;
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDateTime.class),
        Optional.ofNullable(row.getObject(5, LocalDateTime.class)),
        State.valueOf(row.getString(6)),
        row.getString(7),
        new Launcher(row.getString(8)));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
