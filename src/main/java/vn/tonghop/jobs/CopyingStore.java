package vn.tonghop.jobs;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/**
 * For PostgreSQL: what is inserted many rows at a time goes there by COPY, in the same transaction.
 * The stores need not know: the statement says into which columns, and what would be set on it is
 * written down instead. All else goes the usual way.
 */
final class CopyingStore extends SlotConfiguration.InTransactions {

  /** Fewer are there sooner as they are. */
  private static final int FEWEST = 16;

  private static final Pattern INSERT =
      Pattern.compile("INSERT INTO (\\w+) \\(([\\w, ]+)\\)\\s+VALUES \\(([?, ]+)\\)");

  /** Of statements, by their texts; there are few. */
  private final Map<String, Optional<Insert>> known = new ConcurrentHashMap<>();

  CopyingStore(DataSource source) {
    super(source);
  }

  private record Insert(String table, List<String> columns) {

    static Optional<Insert> of(String sql) {
      Matcher insert = INSERT.matcher(sql);
      if (!insert.matches()) {
        return Optional.empty();
      }
      List<String> columns = Arrays.asList(insert.group(2).split(",\\s*", -1));
      int marks = insert.group(3).split(",", -1).length;
      return marks == columns.size()
          ? Optional.of(new Insert(insert.group(1), columns))
          : Optional.empty();
    }
  }

  @Override
  public <T> int[][] batchUpdate(
      String sql, Collection<T> rows, int atOnce, ParameterizedPreparedStatementSetter<T> setter) {
    Optional<Insert> insert =
        rows.size() < FEWEST ? Optional.empty() : known.computeIfAbsent(sql, Insert::of);
    if (insert.isEmpty()) {
      return super.batchUpdate(sql, rows, atOnce, setter);
    }
    ConnectionCallback<int[][]> copying =
        connection -> copy(connection, insert.get(), rows, setter);
    return execute(copying);
  }

  private static <T> int[][] copy(
      Connection connection,
      Insert insert,
      Collection<T> rows,
      ParameterizedPreparedStatementSetter<T> setter)
      throws SQLException {
    @Nullable Object[] row = new @Nullable Object[insert.columns().size()];
    PreparedStatement statement = writingTo(row);
    CopyRows ready = new CopyRows(); // before it is begun: who sets values may ask the database
    for (T each : rows) {
      setter.setValues(statement, each);
      ready.add(row);
      Arrays.fill(row, null);
    }
    try (CopyInStore copy = CopyInStore.begin(connection, insert.table(), insert.columns())) {
      copy.send(ready);
      copy.end();
    }
    int[] done = new int[rows.size()];
    Arrays.fill(done, 1);
    return new int[][] {done};
  }

  /** A statement on which values can be set, and nothing else. */
  private static PreparedStatement writingTo(@Nullable Object[] row) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            CopyingStore.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, values) -> set(row, method, values));
  }

  private static @Nullable Object set(
      @Nullable Object[] row, Method method, @Nullable Object @Nullable [] values) {
    if (values == null
        || values.length < 2
        || !method.getName().startsWith("set")
        || !(values[0] instanceof Integer place)) {
      throw new UnsupportedOperationException(method.getName());
    }
    row[place - 1] = method.getName().equals("setNull") ? null : values[1];
    return null;
  }
}
