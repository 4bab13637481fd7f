package vn.tonghop.jobs;

import java.nio.file.Path;
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

  private VersionStore() {}

  /**
   * Whether its tables are still to be brought up to date. No for one that cannot be read: another
   * process has it, or it is damaged; whoever opens it is told.
   *
   * @param database without the ending of its file
   */
  static boolean isOfEarlierVersion(Path database) {
    String url =
        "jdbc:h2:file:"
            + database.toString().replace('\\', '/')
            + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet last =
            statement.executeQuery(
                "SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\""
                    + " WHERE \"success\"")) {
      return last.next() && last.getInt(1) < LATEST;
    } catch (SQLException e) {
      return NO_SUCH_TABLE.contains(e.getErrorCode());
    }
  }
}
