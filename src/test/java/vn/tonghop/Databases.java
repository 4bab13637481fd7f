package vn.tonghop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** Databases in which nothing is, and the product's tables in them. */
public final class Databases {

  private Databases() {}

  /** In memory, as long as the JVM lives. */
  public static DataSource h2() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  /** On the server of the tests. */
  public static DataSource postgres() {
    return PostgresServer.get().empty();
  }

  /** Makes the tables. */
  public static void migrate(DataSource database) {
    migrations(database).load().migrate();
  }

  /** What makes the tables, to be told up to which version. */
  public static org.flywaydb.core.api.configuration.FluentConfiguration migrations(
      DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration", "classpath:db/" + vendor(database));
  }

  private static String vendor(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
