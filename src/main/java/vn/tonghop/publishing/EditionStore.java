package vn.tonghop.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;

/** The editions that were published; only adds. Writes join the caller's transaction. */
public final class EditionStore {

  private final JdbcTemplate jdbc;

  public EditionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An edition.
   *
   * @param number from 1
   * @param path of its folder below {@code reports/}
   */
  public record Edition(int number, Sha256 snapshot, String path, LocalDateTime published) {}

  /**
   * What was once ordered and published, in the words of its time.
   *
   * @param restatedTo the day to whose units it was brought; empty = each figure under its own tree
   */
  public record Published(
      ProgrammeCode programme, UnitId unit, Period period, Optional<LocalDate> restatedTo) {

    /** What an order asks for. */
    public static Published of(ReviewOrder order) {
      return new Published(
          order.programme().code(), order.unit().id(), order.period(), order.restatedTo());
    }

    /** As it stands in its column: {@code then}, or a day. */
    static Optional<LocalDate> day(String structure) {
      return structure.equals(Structure.THEN)
          ? Optional.empty()
          : Optional.of(LocalDate.parse(structure));
    }
  }

  /** The latest edition of an order, whatever its language: all tell the same. */
  public Optional<Edition> latest(ReviewOrder order) {
    return jdbc
        .query(
            "SELECT number, snapshot, path, published FROM edition WHERE programme = ?"
                + " AND unit = ? AND start_date = ? AND end_date = ? AND structure = ?"
                + " ORDER BY number DESC LIMIT 1",
            (row, n) ->
                new Edition(
                    row.getInt(1),
                    new Sha256(row.getString(2)),
                    row.getString(3),
                    row.getObject(4, LocalDateTime.class)),
            order.programme().code().value(),
            order.unit().id().text(),
            order.period().start(),
            order.period().endExclusive(),
            order.structure())
        .stream()
        .findFirst();
  }

  /** An edition with the review of which it is one. */
  public record Listed(Published review, Edition edition) {}

  /** The latest edition of every review, the newest first. */
  public List<Listed> newest() {
    return jdbc.query(
        "SELECT programme, unit, start_date, end_date, number, snapshot, path, published, structure"
            + " FROM (SELECT e.*, ROW_NUMBER() OVER (PARTITION BY programme, unit, start_date,"
            + " end_date, structure ORDER BY number DESC) AS place FROM edition e) ranked"
            + " WHERE place = 1 ORDER BY published DESC, id DESC",
        (row, n) ->
            new Listed(
                new Published(
                    new ProgrammeCode(row.getString(1)),
                    UnitId.parse(row.getString(2)),
                    new Period(
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                    Published.day(row.getString(9))),
                new Edition(
                    row.getInt(5),
                    new Sha256(row.getString(6)),
                    row.getString(7),
                    row.getObject(8, LocalDateTime.class))));
  }

  /** Another whenever an edition was added. */
  public long last() {
    Long last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM edition", Long.class);
    return last == null ? 0 : last;
  }

  /** Every order of which an edition was ever published, by programme and period. */
  public List<Published> published() {
    return jdbc.query(
        "SELECT DISTINCT programme, unit, start_date, end_date, structure FROM edition"
            + " ORDER BY programme, start_date, end_date, unit, structure",
        (row, n) ->
            new Published(
                new ProgrammeCode(row.getString(1)),
                UnitId.parse(row.getString(2)),
                new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                Published.day(row.getString(5))));
  }

  /** Adds one; to be in the database before its folder is put in place. */
  public void add(ReviewOrder order, Edition edition, Instant now, long run) {
    Published review = Published.of(order);
    Edition dated =
        new Edition(
            edition.number(),
            edition.snapshot(),
            edition.path(),
            LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    add(review, order.language(), dated, run);
  }

  /**
   * Adds one, published when it says.
   *
   * @return the number of its row
   */
  public long add(Published review, Language language, Edition edition, long run) {
    long id = last() + 1;
    jdbc.update(
        "INSERT INTO edition (id, programme, unit, start_date, end_date, structure, language, number,"
            + " snapshot, path, published, run)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        review.programme().value(),
        review.unit().text(),
        review.period().start(),
        review.period().endExclusive(),
        Structure.text(review.restatedTo()),
        language.code(),
        edition.number(),
        edition.snapshot().hex(),
        edition.path(),
        edition.published(),
        run);
    return id;
  }
}
