package vn.tonghop.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.orgunit.UnitId;

/** Where the identities of units stand in the tables. Writes join the caller's transaction. */
final class IdentityStore {

  private final JdbcTemplate jdbc;

  IdentityStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A table whose rows are of a unit and end on a day. */
  enum Kept {
    DOSSIER("dossier"),
    REFUSAL("refusal"),
    EDITION("edition"),
    CHECKED("checked");

    private final String table;

    Kept(String table) {
      this.table = table;
    }
  }

  /** A unit of which something is kept that ends on a day. */
  record Named(UnitId unit, LocalDate lastDay) {}

  /** The version of the register that the tables are of; empty when none was noted. */
  Optional<String> seen() {
    return jdbc.queryForList("SELECT version FROM register_seen", String.class).stream()
        .findFirst();
  }

  void see(String version) {
    jdbc.update("DELETE FROM register_seen");
    jdbc.update("INSERT INTO register_seen (slot, version) VALUES (1, ?)", version);
    // whatever was found of reviews was found with the identities of before
    jdbc.update("DELETE FROM standing_mark");
  }

  List<Named> named(Kept in) {
    return jdbc.query(
        "SELECT DISTINCT unit, end_date FROM " + in.table + " ORDER BY unit, end_date",
        IdentityStore::named);
  }

  private static Named named(ResultSet row, int number) throws SQLException {
    return new Named(
        UnitId.parse(row.getString(1)), row.getObject(2, LocalDate.class).minusDays(1));
  }

  void rename(Kept in, Named from, UnitId to) {
    jdbc.update(
        "UPDATE " + in.table + " SET unit = ? WHERE unit = ? AND end_date = ?",
        to.text(),
        from.unit().text(),
        from.lastDay().plusDays(1));
  }

  /** Numbers of documents go on in the series of the unit that the latest edition is of. */
  void renameIssued() {
    jdbc.update(
        "UPDATE issued i SET unit = (SELECT e.unit FROM edition e WHERE e.id = i.edition)"
            + " WHERE EXISTS (SELECT 1 FROM edition e WHERE e.id = i.edition AND e.unit <> i.unit)");
  }

  /** The units whose people there are. */
  List<UnitId> scopes() {
    return jdbc
        .queryForList("SELECT DISTINCT scope FROM member ORDER BY scope", String.class)
        .stream()
        .map(UnitId::parse)
        .toList();
  }

  void renameScope(UnitId from, UnitId to) {
    jdbc.update("UPDATE member SET scope = ? WHERE scope = ?", to.text(), from.text());
  }
}
