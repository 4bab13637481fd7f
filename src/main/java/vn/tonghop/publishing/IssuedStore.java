package vn.tonghop.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.EditionStore.Published;
import vn.tonghop.publishing.IssuedEdition.Papers;

/**
 * The register of document numbers: which editions were issued, under which number. Only adds.
 * Writes join the caller's transaction.
 */
public final class IssuedStore {

  private static final String ALL =
      "SELECT e.programme, e.unit, e.start_date, e.end_date, e.structure, e.language, e.number,"
          + " e.snapshot, e.path, e.published, e.run, i.body, i.document_type, i.series,"
          + " i.number AS document_number, i.dated, i.signatory, i.printed, i.figures, i.manifest,"
          + " i.folder, i.formats, i.compared FROM issued i JOIN edition e ON e.id = i.edition ";

  private final JdbcTemplate jdbc;

  public IssuedStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, in the order in which they were entered. */
  public List<IssuedEdition> all() {
    return jdbc.query(ALL + "ORDER BY e.id", IssuedStore::issued);
  }

  /** Those of a review, the first one first. */
  public List<IssuedEdition> of(ReviewOrder order) {
    return jdbc.query(
        ALL
            + "WHERE e.programme = ? AND e.unit = ? AND e.start_date = ? AND e.end_date = ?"
            + " AND e.structure = ? ORDER BY e.number",
        IssuedStore::issued,
        order.programme().code().value(),
        order.unit().id().text(),
        order.period().start(),
        order.period().endExclusive(),
        order.structure());
  }

  /** The one that is the latest edition of its review; empty when that is a draft. */
  public Optional<IssuedEdition> shown(ReviewOrder order) {
    List<IssuedEdition> issued = of(order);
    if (issued.isEmpty()) {
      return Optional.empty();
    }
    IssuedEdition last = issued.get(issued.size() - 1);
    Integer latest =
        jdbc.queryForObject(
            "SELECT MAX(number) FROM edition WHERE programme = ? AND unit = ?"
                + " AND start_date = ? AND end_date = ? AND structure = ?",
            Integer.class,
            order.programme().code().value(),
            order.unit().id().text(),
            order.period().start(),
            order.period().endExclusive(),
            order.structure());
    return latest != null && latest == last.number() ? Optional.of(last) : Optional.empty();
  }

  /** The folders of those that are the latest editions of their reviews. */
  public Set<String> latestFolders() {
    return Set.copyOf(
        jdbc.queryForList(
            "SELECT i.folder FROM issued i JOIN edition e ON e.id = i.edition WHERE NOT EXISTS"
                + " (SELECT 1 FROM edition l WHERE l.programme = e.programme AND l.unit = e.unit"
                + " AND l.start_date = e.start_date AND l.end_date = e.end_date"
                + " AND l.structure = e.structure AND l.number > e.number)",
            String.class));
  }

  /** Those of a unit with numbers of this body, type and series, by number. */
  public List<IssuedEdition> series(UnitId unit, DocumentNumber any) {
    return jdbc.query(
        ALL
            + "WHERE i.unit = ? AND i.body = ? AND i.document_type = ? AND i.series = ?"
            + " ORDER BY i.number",
        IssuedStore::issued,
        unit.text(),
        any.body(),
        any.type(),
        any.series());
  }

  /** Whether an edition lies in that folder below {@code reports/}. */
  public boolean hasFolder(String folder) {
    Integer count =
        jdbc.queryForObject("SELECT COUNT(*) FROM issued WHERE folder = ?", Integer.class, folder);
    return count != null && count > 0;
  }

  /**
   * Enters one.
   *
   * @param id of its edition's row
   * @throws org.springframework.dao.DuplicateKeyException if the number or the folder is taken
   */
  public void add(long id, IssuedEdition edition) {
    DocumentNumber number = edition.issuance().number();
    jdbc.update(
        "INSERT INTO issued (edition, body, unit, document_type, series, number, dated, signatory,"
            + " printed, figures, manifest, folder, formats)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        number.body(),
        edition.review().unit().text(),
        number.type(),
        number.series(),
        number.number(),
        edition.issuance().date(),
        edition.issuance().signatory(),
        edition.papers().printed(),
        edition.papers().figures().hex(),
        edition.papers().manifest().hex(),
        edition.papers().folder(),
        edition.papers().formatCodes());
  }

  /** Remembers that a review that is made of this has the figures of the edition. */
  public void compared(IssuedEdition edition, Sha256 snapshot) {
    jdbc.update(
        "UPDATE issued SET compared = ? WHERE folder = ?",
        snapshot.hex(),
        edition.papers().folder());
  }

  private static IssuedEdition issued(ResultSet row, int n) throws SQLException {
    @Nullable String compared = row.getString("compared");
    return new IssuedEdition(
        new Published(
            new ProgrammeCode(row.getString("programme")),
            UnitId.parse(row.getString("unit")),
            new Period(
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class)),
            Published.day(row.getString("structure"))),
        IssuedEdition.language(row.getString("language")),
        new Edition(
            row.getInt("number"),
            new Sha256(row.getString("snapshot")),
            row.getString("path"),
            row.getObject("published", LocalDateTime.class)),
        new Issuance(
            new DocumentNumber(
                row.getString("body"),
                row.getString("document_type"),
                row.getString("series"),
                row.getInt("document_number")),
            row.getObject("dated", LocalDate.class),
            row.getString("signatory")),
        new Papers(
            row.getString("printed"),
            new Sha256(row.getString("figures")),
            new Sha256(row.getString("manifest")),
            row.getString("folder"),
            Papers.formats(row.getString("formats"))),
        Optional.ofNullable(compared).map(Sha256::new),
        row.getLong("run"));
  }
}
