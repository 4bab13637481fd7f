package vn.tonghop.jobs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Of what version a database is, without changing a byte of it. */
final class VersionStore {

  /** The last of the files in {@code db/migration}. */
  static final int LATEST = 13;

  /** What H2 says of a table that is not there. */
  private static final Set<Integer> NO_SUCH_TABLE = Set.of(42102, 42103, 42104);

  /** What PostgreSQL says of it. */
  private static final String UNDEFINED_TABLE = "42P01";

  private VersionStore() {}

  /**
   * Whether its tables are still to be brought up to date. No for one that cannot be read: another
   * process has it, or it is damaged; whoever opens it is told.
   *
   * @param database to be read
   */
  static boolean isOfEarlierVersion(JdbcAddress database) {
    try (Connection connection = DriverManager.getConnection(database.url(), database.login());
        Statement statement = connection.createStatement();
        ResultSet last =
            statement.executeQuery(
                "SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\""
                    + " WHERE \"success\"")) {
      return last.next() && last.getInt(1) < LATEST;
    } catch (SQLException e) {
      return NO_SUCH_TABLE.contains(e.getErrorCode()) || UNDEFINED_TABLE.equals(e.getSQLState());
    }
  }
}
