package vn.tonghop.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table of PostgreSQL by COPY, within the transaction of the connection;
 * until it is ended or closed nothing else can be asked over that connection. What was closed
 * without being ended is undone. Not safe for threads.
 */
final class CopyInStore implements AutoCloseable {

  private static final int AT_ONCE = 1 << 16;

  private final CopyIn copy;
  private final CopyRows rows = new CopyRows();

  private CopyInStore(CopyIn copy) {
    this.copy = copy;
  }

  static CopyInStore begin(Connection connection, String table, List<String> columns)
      throws SQLException {
    return new CopyInStore(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN"));
  }

  /** Adds one, its values in the order of the columns. */
  void add(@Nullable Object... row) throws SQLException {
    rows.add(row);
    if (rows.size() >= AT_ONCE) {
      send(rows);
    }
  }

  /** Sends what was added there. */
  void send(CopyRows ready) throws SQLException {
    byte[] bytes = ready.take();
    copy.writeToCopy(bytes, 0, bytes.length);
  }

  /** They are in the table, for this transaction. */
  void end() throws SQLException {
    send(rows);
    copy.endCopy();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
