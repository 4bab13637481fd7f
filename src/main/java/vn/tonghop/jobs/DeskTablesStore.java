package vn.tonghop.jobs;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies staff and acts out of another database, which is only read. Writes join the caller's
 * transaction.
 */
class DeskTablesStore {

  private static final System.Logger LOG = System.getLogger(DeskTablesStore.class.getName());
  private static final int AT_ONCE = 2000;

  private final JdbcTemplate jdbc;

  DeskTablesStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What is copied as a whole or not at all. Who is signed in is not: all sign in anew. */
  enum Part {
    STAFF,
    ACTS;

    private List<String> tables() {
      return switch (this) {
        case STAFF ->
            List.of(
                "member",
                "credential",
                "second_factor",
                "recovery_code",
                "invitation",
                "known_source",
                "api_token",
                "checked",
                "accepted_warning");
        case ACTS -> List.of("audit", "audit_head", "audit_tail");
      };
    }

    /** The one whose rows are counted. */
    private String first() {
      return tables().get(0);
    }
  }

  /**
   * Copies a part, in place of what there is.
   *
   * @param old to be read
   * @return how many members or acts; none when it is of a version that had no such tables; empty
   *     when it cannot be read, and then the transaction is to be given up
   */
  OptionalLong copy(JdbcAddress old, Part part) {
    try (Connection connection = DriverManager.getConnection(old.url(), old.login())) {
      long counted = 0;
      for (String table : part.tables()) {
        if (isThere(connection, table)) {
          jdbc.update("DELETE FROM " + table);
          long copied = copy(connection, table);
          counted = table.equals(part.first()) ? copied : counted;
        }
      }
      return OptionalLong.of(counted);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "The old database cannot be read", e);
      return OptionalLong.empty();
    }
  }

  private static boolean isThere(Connection connection, String table) throws SQLException {
    try (PreparedStatement asked =
        connection.prepareStatement(
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES"
                + " WHERE TABLE_SCHEMA = CURRENT_SCHEMA AND LOWER(TABLE_NAME) = ?")) {
      asked.setString(1, table);
      try (ResultSet there = asked.executeQuery()) {
        return there.next() && there.getInt(1) > 0;
      }
    }
  }

  /** The journal grows for years and is copied page by page; all else is as small as the staff. */
  private long copy(Connection connection, String table) throws SQLException {
    boolean pages = table.equals("audit");
    String sql =
        "SELECT * FROM " + table + (pages ? " WHERE seq > ? ORDER BY seq LIMIT " + AT_ONCE : "");
    long copied = 0;
    try (PreparedStatement asked = connection.prepareStatement(sql)) {
      long last = Long.MIN_VALUE;
      int read;
      do {
        if (pages) {
          asked.setLong(1, last);
        }
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet from = asked.executeQuery()) {
          String insert = insert(table, from.getMetaData());
          while (from.next()) {
            rows.add(row(from));
            last = pages ? from.getLong("seq") : last;
          }
          jdbc.batchUpdate(insert, rows);
        }
        read = rows.size();
        copied += read;
      } while (pages && read == AT_ONCE);
    }
    return copied;
  }

  private static String insert(String table, ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
    }
    String marks = names.stream().map(name -> "?").collect(Collectors.joining(", "));
    return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + marks + ")";
  }

  /** Times as they stand there: the zone of the machine would shift those that its clocks skip. */
  private static Object[] row(ResultSet from) throws SQLException {
    ResultSetMetaData columns = from.getMetaData();
    Object[] row = new Object[columns.getColumnCount()];
    for (int i = 1; i <= row.length; i++) {
      row[i - 1] =
          switch (columns.getColumnType(i)) {
            case Types.TIMESTAMP -> from.getObject(i, LocalDateTime.class);
            case Types.DATE -> from.getObject(i, LocalDate.class);
            default -> from.getObject(i);
          };
    }
    return row;
  }
}
