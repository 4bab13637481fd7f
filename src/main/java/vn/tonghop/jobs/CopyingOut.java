package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.TablesStore.Content;
import vn.tonghop.submission.Disk;

/**
 * Moves the tables of a home from its own file to a server (docs/postgresql.md).
 *
 * <p>They are copied into a schema beside the one that is wanted, in one transaction; then every
 * table is read again on both sides. Only when all are the same the schema gets its name and {@code
 * config/database.yaml} is written: from then on the home is on the server. Whoever is killed
 * before that begins again; the home is as it was.
 */
public final class CopyingOut {

  private final Home home;
  private final ServerAddress to;
  private final Optional<Path> passwordFile;
  private final Clock clock;

  private CopyingOut(Home home, ServerAddress to, Optional<Path> passwordFile, Clock clock) {
    this.home = home;
    this.to = to;
    this.passwordFile = passwordFile;
    this.clock = clock;
  }

  /**
   * A table on both sides.
   *
   * @param sum of its rows in the home, the beginning
   * @param sumThere the same on the server
   */
  public record Compared(String table, long rows, String sum, long rowsThere, String sumThere) {

    static Compared of(String table, Content here, Content there) {
      return new Compared(table, here.rows(), here.shortSum(), there.rows(), there.shortSum());
    }

    public boolean same() {
      return rows == rowsThere && sum.equals(sumThere);
    }
  }

  /** Where to, in the words of whoever asks. */
  public record Target(String url, String user, Optional<Path> passwordFile, String schema) {}

  /**
   * Does so.
   *
   * @return every table; when one differs the home stays where it was
   * @throws DatabaseRefused if the server cannot be used or something is there, or if the home has
   *     no tables of its own
   * @throws HomeContext.Faulty if its settings are
   * @throws Ownership.OwnedByAnother if another process has it
   */
  public static List<Compared> run(Home home, Target target, Clock clock) {
    ServerAddress to = address(home, target);
    if (!(Database.of(home) instanceof H2File own) || !own.isThere()) {
      throw new DatabaseRefused(
          new Words(
              "Thư mục này không có cơ sở dữ liệu riêng để chuyển: " + home.root(),
              "The home has no database of its own to be moved: " + home.root()));
    }
    HomeContext.open(home, HomeContext.Storage.HOME, Progress.SILENT, clock).close();
    Ownership ownership = Ownership.take(home, clock.instant());
    try {
      return new CopyingOut(home, to, target.passwordFile(), clock).run();
    } finally {
      ownership.close();
    }
  }

  private static ServerAddress address(Home home, Target target) {
    if (!ServerAddress.isUrl(target.url()) || !ServerAddress.isSchema(target.schema())) {
      throw new DatabaseRefused(
          new Words(
              "Địa chỉ phải có dạng jdbc:postgresql://máy:cổng/cơ-sở-dữ-liệu, không kèm mật khẩu",
              "The address must look like jdbc:postgresql://host:port/database, without a"
                  + " password"));
    }
    return new ServerAddress(
        target.url(),
        target.user(),
        ServerAddressReader.password(home, target.passwordFile()),
        target.schema());
  }

  private List<Compared> run() {
    Server server = new Server(home, to);
    try (SchemaStore schemas = server.lock()) {
      if (schemas.has(to.schema()) && !schemas.isEmpty(to.schema())) {
        throw new DatabaseRefused(
            new Words(
                "Đã có dữ liệu trong " + to + "; chỉ chuyển sang nơi trống.",
                "There is something in " + to + "; only an empty place can be moved to."));
      }
      String beside = to.schema() + "_copying";
      schemas.drop(beside);
      schemas.create(beside);
      schemas.bear(beside, server.mark(clock.instant()));
      List<Compared> compared =
          copy(
              new TablesStore(H2File.toRead(home.database()), Database.Kind.H2),
              new TablesStore(to.in(beside), Database.Kind.POSTGRESQL));
      if (compared.stream().allMatch(Compared::same)) {
        schemas.place(beside, to.schema(), server.mark(clock.instant()));
        tell();
      }
      return compared;
    }
  }

  private static List<Compared> copy(TablesStore here, TablesStore there) {
    try {
      there.create();
      here.copyTo(there);
      return compare(here, there);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot copy the tables", e);
    }
  }

  /** Reads every table on both sides. */
  static List<Compared> compare(TablesStore here, TablesStore there) throws SQLException {
    Map<String, Content> own = here.contents();
    Map<String, Content> copied = there.contents();
    List<Compared> compared = new ArrayList<>();
    own.forEach(
        (table, content) ->
            compared.add(Compared.of(table, content, copied.getOrDefault(table, Content.NONE))));
    copied.forEach(
        (table, content) -> {
          if (!own.containsKey(table)) {
            compared.add(Compared.of(table, Content.NONE, content));
          }
        });
    return compared;
  }

  /** From now on the home is on the server. */
  private void tell() {
    StringBuilder yaml = new StringBuilder("url: " + quoted(to.url()) + "\n");
    if (!to.user().isEmpty()) {
      yaml.append("user: ").append(quoted(to.user())).append('\n');
    }
    passwordFile.ifPresent(
        file ->
            yaml.append("password-file: ")
                .append(quoted(file.toAbsolutePath().normalize().toString()))
                .append('\n'));
    if (!to.schema().equals(ServerAddress.SCHEMA)) {
      yaml.append("schema: ").append(to.schema()).append('\n');
    }
    Path file = home.config().resolve(ServerAddressReader.NAME);
    Path fresh = file.resolveSibling(ServerAddressReader.NAME + ".tmp");
    try {
      Files.createDirectories(home.config());
      Files.writeString(fresh, yaml);
      Disk.force(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(home.config());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
