package vn.tonghop.jobs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Words;

/**
 * The schemas of a database on a PostgreSQL server: which there are, whose they are, whether the
 * server may be trusted. Over one connection, each statement a transaction. To be closed.
 */
final class SchemaStore implements AutoCloseable {

  /** How long a process that was killed may still be busy on the server. */
  private static final int LOCK_TRIES = 75;

  private static final int BETWEEN_MILLIS = 200;
  private static final int OLDEST = 130000;

  private final ServerAddress at;
  private final Connection connection;

  private SchemaStore(ServerAddress at, Connection connection) {
    this.at = at;
    this.connection = connection;
  }

  /**
   * Goes there.
   *
   * @throws DatabaseRefused if nobody answers, or does not let us in
   */
  static SchemaStore open(ServerAddress at) {
    JdbcAddress address = at.in("pg_catalog");
    try {
      return new SchemaStore(at, DriverManager.getConnection(address.url(), address.login()));
    } catch (SQLException e) {
      String why = why(e);
      throw new DatabaseRefused(
          new Words(
              "Không vào được cơ sở dữ liệu " + at + ": " + why,
              "The database " + at + " cannot be reached: " + why),
          e);
    }
  }

  /**
   * What is committed there must be on its disk, and texts must be in the order that they have
   * everywhere else.
   *
   * @throws DatabaseRefused if one of it is not so
   */
  void requireFit() {
    List<String> unfit = new ArrayList<>();
    for (String durable : List.of("fsync", "full_page_writes", "synchronous_commit")) {
      if (shown(durable).equals("off")) {
        unfit.add(durable + "=off");
      }
    }
    if (shown("transaction_read_only").equals("on")) {
      unfit.add("read only");
    }
    if (Integer.parseInt(shown("server_version_num")) < OLDEST) {
      unfit.add("PostgreSQL " + shown("server_version"));
    }
    if (!shown("server_encoding").equals("UTF8")) {
      unfit.add("encoding=" + shown("server_encoding"));
    }
    String order = text("SELECT datcollate FROM pg_database WHERE datname = current_database()");
    if (!order.equals("C") && !order.equals("POSIX") && !order.equals("C.UTF-8")) {
      unfit.add("lc_collate=" + order);
    }
    if (!unfit.isEmpty()) {
      String what = String.join(", ", unfit);
      throw new DatabaseRefused(
          new Words(
              "Cơ sở dữ liệu " + at + " không dùng được: " + what + " (xem docs/postgresql.md)",
              "The database " + at + " cannot be used: " + what + " (see docs/postgresql.md)"));
    }
  }

  private String shown(String setting) {
    return text("SHOW " + setting);
  }

  /**
   * Until this is closed no other connection can do the same; a process that ended has given it
   * back.
   *
   * @throws DatabaseRefused if another has it
   */
  void lock() {
    String key = "tonghop/" + at.schema();
    for (int tried = 1; true; tried++) {
      if (text("SELECT pg_try_advisory_lock(hashtext(?))", key).equals("t")) {
        return;
      }
      if (tried == LOCK_TRIES) {
        throw new DatabaseRefused(
            new Words(
                "Cơ sở dữ liệu đang bị tiến trình khác giữ: " + at,
                "The database is held by another process: " + at));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  boolean has(String schema) {
    return text("SELECT COUNT(*) FROM pg_namespace WHERE nspname = ?", schema).equals("1");
  }

  /** Whether there are tables of a home in it. */
  boolean hasTables(String schema) {
    return !text(
            "SELECT COUNT(*) FROM pg_tables WHERE schemaname = ? AND tablename ="
                + " 'flyway_schema_history'",
            schema)
        .equals("0");
  }

  /** Whether there is anything in it. */
  boolean isEmpty(String schema) {
    return text(
            "SELECT COUNT(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = ?",
            schema)
        .equals("0");
  }

  /** Whose it is; empty when it does not say. */
  Optional<String> bears(String schema) {
    return Optional.of(
            text(
                "SELECT COALESCE(obj_description(oid, 'pg_namespace'), '') FROM pg_namespace"
                    + " WHERE nspname = ?",
                schema))
        .filter(text -> !text.isEmpty());
  }

  void bear(String schema, String mark) {
    run("COMMENT ON SCHEMA " + schema + " IS '" + mark.replace("'", "''") + "'");
  }

  void create(String schema) {
    run("CREATE SCHEMA " + schema);
  }

  /** Takes it away with all that is in it. */
  void drop(String schema) {
    run("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
  }

  /** Gives it another name, and makes an empty one in its place that says whose it is; or none. */
  void replace(String schema, String aside, String mark) {
    run(
        "BEGIN; ALTER SCHEMA "
            + schema
            + " RENAME TO "
            + aside
            + "; CREATE SCHEMA "
            + schema
            + "; COMMENT ON SCHEMA "
            + schema
            + " IS '"
            + mark.replace("'", "''")
            + "'; COMMIT");
  }

  /** Puts one in the place of another in which nothing is, and lets it say whose it is. */
  void place(String fresh, String schema, String mark) {
    run(
        "BEGIN; DROP SCHEMA IF EXISTS "
            + schema
            + "; ALTER SCHEMA "
            + fresh
            + " RENAME TO "
            + schema
            + "; COMMENT ON SCHEMA "
            + schema
            + " IS '"
            + mark.replace("'", "''")
            + "'; COMMIT");
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private String text(String sql, String... values) {
    try (PreparedStatement asked = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        asked.setString(i + 1, values[i]);
      }
      try (ResultSet row = asked.executeQuery()) {
        @Nullable String text = row.next() ? row.getString(1) : null;
        return text == null ? "" : text;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static String why(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private DatabaseRefused failed(SQLException e) {
    String why = why(e);
    return new DatabaseRefused(
        new Words(
            "Cơ sở dữ liệu " + at + " báo lỗi: " + why, "The database " + at + " failed: " + why),
        e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
