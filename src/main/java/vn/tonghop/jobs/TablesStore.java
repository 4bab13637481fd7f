package vn.tonghop.jobs;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.tonghop.provenance.Sha256;

/**
 * All tables of a home at once: makes them, copies them from one kind of database to the other, and
 * says what is in them in a way that is the same on both. Whoever calls sees to it that nobody
 * writes meanwhile. Flyway's own table is left out: each database has its own.
 */
final class TablesStore {

  private static final int AT_ONCE = 1000;
  private static final String FLYWAY = "flyway_schema_history";

  /** Spring Batch's sequences, and of which numbers they are. */
  private static final Map<String, String> SEQUENCES =
      Map.of(
          "batch_job_instance_seq", "job_instance_id), 0) + 1 FROM batch_job_instance",
          "batch_job_execution_seq", "job_execution_id), 0) + 1 FROM batch_job_execution",
          "batch_step_execution_seq", "step_execution_id), 0) + 1 FROM batch_step_execution");

  private final JdbcAddress at;
  private final Database.Kind kind;

  TablesStore(JdbcAddress at, Database.Kind kind) {
    this.at = at;
    this.kind = kind;
  }

  /**
   * What is in a table.
   *
   * @param rows how many
   * @param sum of the SHA-256 of each row, so that it is the same in whatever order they come
   */
  record Content(long rows, BigInteger sum) {

    private static final BigInteger ROUND = BigInteger.ONE.shiftLeft(256);

    static final Content NONE = new Content(0, BigInteger.ZERO);

    private Content with(byte[] hash) {
      return new Content(rows + 1, sum.add(new BigInteger(1, hash)).mod(ROUND));
    }

    /** The beginning of the sum, for people. */
    String shortSum() {
      return String.format(Locale.ROOT, "%064x", sum).substring(0, 12);
    }
  }

  /** Makes the tables, as a home makes them when it is opened. */
  void create() {
    String vendor = kind.name().toLowerCase(Locale.ROOT);
    DriverManagerDataSource source = new DriverManagerDataSource(at.url(), at.login());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration", "classpath:db/" + vendor)
        .load()
        .migrate();
    new ResourceDatabasePopulator(
            new ClassPathResource("org/springframework/batch/core/schema-" + vendor + ".sql"))
        .execute(source);
  }

  /**
   * Copies all tables to another database, in which they are as they were made.
   *
   * @return what was read
   * @throws SQLException if one of the two fails; then nothing is in the other
   */
  Map<String, Content> copyTo(TablesStore other) throws SQLException {
    Map<String, Content> read = new LinkedHashMap<>();
    try (Connection from = reading();
        Connection to = DriverManager.getConnection(other.at.url(), other.at.login())) {
      to.setAutoCommit(false);
      List<String> tables = tables(from);
      if (!Set.copyOf(tables).equals(Set.copyOf(other.tables(to)))) {
        throw new SQLException("Not the same tables: " + tables + ", " + other.tables(to));
      }
      List<String> backwards = new ArrayList<>(tables);
      Collections.reverse(backwards);
      for (String table : backwards) {
        run(to, "DELETE FROM " + table); // what the migrations put there
      }
      for (String table : tables) {
        read.put(
            table,
            other.kind == Database.Kind.POSTGRESQL
                ? copyIn(from, to, table)
                : insert(from, to, table));
      }
      for (Map.Entry<String, String> sequence : SEQUENCES.entrySet()) {
        long next = number(to, "SELECT COALESCE(MAX(" + sequence.getValue());
        run(to, "ALTER SEQUENCE " + sequence.getKey() + " RESTART WITH " + next);
      }
      to.commit();
    }
    return read;
  }

  /** What is in all tables, by their names. */
  Map<String, Content> contents() throws SQLException {
    Map<String, Content> contents = new LinkedHashMap<>();
    try (Connection connection = reading()) {
      for (String table : tables(connection)) {
        contents.put(table, read(connection, table, row -> {}));
      }
    }
    return contents;
  }

  /** All as of one moment, and never all of a table in memory. */
  private Connection reading() throws SQLException {
    Connection connection = DriverManager.getConnection(at.url(), at.login());
    try {
      if (kind == Database.Kind.POSTGRESQL) {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Those that others point to stand before them. */
  private List<String> tables(Connection connection) throws SQLException {
    Map<String, Set<String>> left = new LinkedHashMap<>();
    DatabaseMetaData about = connection.getMetaData();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA ="
                    + " CURRENT_SCHEMA AND TABLE_TYPE = 'BASE TABLE' ORDER BY LOWER(TABLE_NAME)")) {
      while (row.next()) {
        String name = row.getString(1);
        if (!name.equalsIgnoreCase(FLYWAY)) {
          left.put(name.toLowerCase(Locale.ROOT), pointedTo(about, connection.getSchema(), name));
        }
      }
    }
    List<String> tables = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (!left.isEmpty()) {
      List<String> ready =
          left.keySet().stream().filter(name -> done.containsAll(left.get(name))).toList();
      if (ready.isEmpty()) {
        throw new SQLException("Tables that point at each other: " + left.keySet());
      }
      tables.addAll(ready);
      done.addAll(ready);
      left.keySet().removeAll(ready);
    }
    return tables;
  }

  private static Set<String> pointedTo(DatabaseMetaData about, String schema, String table)
      throws SQLException {
    Set<String> to = new TreeSet<>();
    try (ResultSet keys = about.getImportedKeys(null, schema, table)) {
      while (keys.next()) {
        to.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return to;
  }

  private static Content copyIn(Connection from, Connection to, String table) throws SQLException {
    try (CopyInStore copy = CopyInStore.begin(to, table, columns(from, table))) {
      Content content = read(from, table, copy::add);
      copy.end();
      return content;
    }
  }

  private static Content insert(Connection from, Connection to, String table) throws SQLException {
    List<String> columns = columns(from, table);
    String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    String sql =
        "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")";
    try (PreparedStatement statement = to.prepareStatement(sql)) {
      int[] waiting = {0};
      Content content =
          read(
              from,
              table,
              row -> {
                for (int i = 0; i < row.length; i++) {
                  statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
                if (++waiting[0] % AT_ONCE == 0) {
                  statement.executeBatch();
                }
              });
      statement.executeBatch();
      return content;
    }
  }

  /** In alphabetical order, whatever that of the database is. */
  private static List<String> columns(Connection connection, String table) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      ResultSetMetaData about = none.getMetaData();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        columns.add(about.getColumnName(i).toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(columns);
  }

  /** What is done with a row. */
  @FunctionalInterface
  private interface Row {

    void take(@Nullable Object[] values) throws SQLException;
  }

  private static Content read(Connection connection, String table, Row each) throws SQLException {
    List<String> columns = columns(connection, table);
    Content content = Content.NONE;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet from =
          statement.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + table)) {
        ResultSetMetaData about = from.getMetaData();
        MessageDigest digest = Sha256.digest();
        while (from.next()) {
          @Nullable Object[] row = new @Nullable Object[columns.size()];
          for (int i = 0; i < row.length; i++) {
            row[i] = value(from, about, i + 1);
            add(digest, row[i]);
          }
          content = content.with(digest.digest());
          each.take(row);
        }
      }
    }
    return content;
  }

  /** As both kinds of databases can keep it: to the microsecond, and without the letter NUL. */
  private static @Nullable Object value(ResultSet from, ResultSetMetaData about, int column)
      throws SQLException {
    boolean zoned = about.getColumnTypeName(column).equals("timestamptz");
    return switch (zoned ? Types.TIMESTAMP_WITH_TIMEZONE : about.getColumnType(column)) {
      case Types.TIMESTAMP_WITH_TIMEZONE -> exact(from.getObject(column, OffsetDateTime.class));
      case Types.TIMESTAMP -> exact(from.getObject(column, LocalDateTime.class));
      case Types.DATE -> from.getObject(column, LocalDate.class);
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.BOOLEAN, Types.BIT ->
          from.getObject(column);
      case Types.BINARY, Types.VARBINARY, Types.BLOB -> from.getBytes(column);
      case Types.CHAR, Types.VARCHAR, Types.CLOB -> legible(from.getString(column));
      default -> throw new SQLException("A column of type " + about.getColumnTypeName(column));
    };
  }

  private static @Nullable Object exact(@Nullable OffsetDateTime time) {
    return time == null
        ? null
        : time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  private static @Nullable Object exact(@Nullable LocalDateTime time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }

  private static @Nullable Object legible(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  /** Kind, length and bytes: no two rows that differ read alike. */
  private static void add(MessageDigest digest, @Nullable Object value) {
    byte[] bytes =
        value == null
            ? new byte[0]
            : value instanceof byte[] raw ? raw : value.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((byte) (value == null ? 0 : 1));
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (bytes.length >>> shift));
    }
    digest.update(bytes);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
