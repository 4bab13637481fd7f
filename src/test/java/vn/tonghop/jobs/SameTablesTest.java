package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.Databases;

/** What stands apart for the two kinds of databases makes the same tables on both. */
class SameTablesTest {

  private static final Map<String, String> KINDS =
      Map.of(
          "binary varying", "bytes",
          "binary large object", "bytes",
          "bytea", "bytes",
          "timestamp", "timestamp without time zone");

  @Test
  void columnsKeysAndIndexesAreTheSame() {
    DataSource h2 = Databases.h2();
    DataSource postgres = Databases.postgres();
    Databases.migrate(h2);
    Databases.migrate(postgres);

    assertThat(columns(h2)).hasSizeGreaterThan(150).isEqualTo(columns(postgres));
    assertThat(keys(h2)).hasSizeGreaterThan(40).isEqualTo(keys(postgres));
  }

  private static List<String> columns(DataSource database) {
    return new JdbcTemplate(database)
            .query(
                "SELECT LOWER(table_name), LOWER(column_name), LOWER(data_type), is_nullable,"
                    + " character_maximum_length FROM information_schema.columns WHERE table_schema ="
                    + " CURRENT_SCHEMA AND LOWER(table_name) <> 'flyway_schema_history'",
                (row, n) -> {
                  String kind = KINDS.getOrDefault(row.getString(3), row.getString(3));
                  return String.join(
                      " ",
                      row.getString(1),
                      row.getString(2),
                      kind,
                      row.getString(4),
                      kind.equals("bytes") ? "" : row.getString(5));
                })
            .stream()
            .sorted()
            .toList();
  }

  private static List<String> keys(DataSource database) {
    return new JdbcTemplate(database)
            .query(
                "SELECT LOWER(c.table_name), LOWER(c.constraint_type), LOWER(k.column_name),"
                    + " k.ordinal_position FROM information_schema.table_constraints c"
                    + " JOIN information_schema.key_column_usage k"
                    + " ON k.constraint_name = c.constraint_name"
                    + " AND k.constraint_schema = c.constraint_schema"
                    + " WHERE c.table_schema = CURRENT_SCHEMA"
                    + " AND LOWER(c.table_name) <> 'flyway_schema_history'",
                (row, n) ->
                    String.format(
                        Locale.ROOT,
                        "%s %s %s %d",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4)))
            .stream()
            .sorted()
            .toList();
  }
}
