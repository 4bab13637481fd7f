package vn.tonghop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of the tests' own: Debian's, on a spare port, with its data in a temporary
 * folder, for as long as the JVM lives. Where it is not installed a test is skipped, or fails, as
 * {@link Tools} says. It refuses to be root's: then it is the user postgres's.
 */
public final class PostgresServer {

  /** Who may do everything. */
  public static final String USER = "tonghop";

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final int TRIES = 150;

  private static @Nullable PostgresServer running;

  private final Path bin;
  private final Path folder;
  private final int port;
  private final String password = UUID.randomUUID().toString();

  private PostgresServer(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  /** The one of this JVM. */
  public static synchronized PostgresServer get() {
    PostgresServer server = running;
    if (server == null) {
      server = start(port());
      running = server;
    }
    return server;
  }

  /**
   * Another, to be stopped by whoever wants it.
   *
   * @param settings {@code -c name=value}, two by two
   */
  public static PostgresServer another(String... settings) {
    return start(port(), settings);
  }

  private static PostgresServer start(int port, String... settings) {
    Path bin = bin();
    try {
      Path folder = Files.createTempDirectory("tonghop-postgresql-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      PostgresServer server = new PostgresServer(bin, folder, port);
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      server.begin(settings);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path bin() {
    try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.of()) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder())
          .orElseGet(() -> Tools.need("initdb").resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int port() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(String... settings) throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path secret = Files.writeString(passwordFile(), password + "\n");
    Path handed = Files.writeString(own.resolve("password"), password + "\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres", own.toString()));
    }
    run(
        as(
            "initdb",
            "--pgdata=" + own.resolve("data"),
            "--username=" + USER,
            "--pwfile=" + handed,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"));
    start(settings);
    execute("CREATE DATABASE tests");
  }

  /** Starts it, again or for the first time. */
  public void start(String... settings) {
    List<String> options =
        new ArrayList<>(
            List.of("-p " + port, "-h 127.0.0.1", "-k " + folder.resolve("own"), "-N 60"));
    options.addAll(List.of(settings));
    run(
        as(
            "pg_ctl",
            "--pgdata=" + folder.resolve("own/data"),
            "--log=" + folder.resolve("own/log"),
            "--options=" + String.join(" ", options),
            "--wait",
            "start"));
  }

  /** As when the power fails. */
  public void kill() {
    run(as("pg_ctl", "--pgdata=" + folder.resolve("own/data"), "--mode=immediate", "stop"));
  }

  /** Stops it for good. */
  public void stop() {
    try {
      if (Files.exists(folder.resolve("own/data/postmaster.pid"))) {
        kill();
      }
      run(List.of("rm", "-rf", folder.toString()));
    } catch (IllegalStateException e) {
      System.getLogger(PostgresServer.class.getName())
          .log(System.Logger.Level.WARNING, "Not stopped", e);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private List<String> as(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private void run(List<String> command) {
    try {
      Path said = folder.resolve("said-" + UUID.randomUUID());
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(TRIES, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(command + ": " + Files.readString(said));
      }
    } catch (IOException e) {
      throw new IllegalStateException(command.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Of the database for tests. */
  public String url() {
    return url("tests");
  }

  /** Of a database. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String password() {
    return password;
  }

  /** Holds the password, for nobody else to read. */
  public Path passwordFile() {
    return folder.resolve("password");
  }

  /** A name that no schema has. */
  public static String freshSchema() {
    return "s" + SCHEMAS.incrementAndGet();
  }

  /** A schema in which nothing is. */
  public DataSource empty() {
    String schema = freshSchema();
    execute("CREATE SCHEMA " + schema, "tests");
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url());
    source.setUser(USER);
    source.setPassword(password);
    source.setCurrentSchema(schema);
    return source;
  }

  /** Does something as the administrator of the server. */
  public void execute(String sql) {
    execute(sql, "postgres");
  }

  /** The same in one of its databases. */
  public void execute(String sql, String database) {
    try (Connection connection = DriverManager.getConnection(url(database), USER, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
