package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.PostgresServer;
import vn.tonghop.jobs.TestHome.Ran;
import vn.tonghop.submission.Journal;

/** A home whose tables are on a server: whose they are, what is lost, moved and copied. */
class PostgresHomeTest {

  private static final List<String> LEDGER =
      List.of("received_file", "submission", "figures", "dossier", "withdrawal", "member");

  private final Path folder;
  private final PostgresServer server = PostgresServer.get();
  private final TestHome home;

  PostgresHomeTest(@TempDir Path folder) {
    this.folder = folder;
    this.home = new TestHome(folder.resolve("home"));
  }

  private static TestHome filled(TestHome home) {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18568", "2019-Q1", "2019-04-03", "1,trên 40,2");
    home.handIn("c.csv", "18565", "2019-Q2", "2019-07-02", "5,x,4");
    home.handIn("nul.csv", "18565", "2019-Q2", "2019-07-03", "5,\0,4");
    return home;
  }

  private static Map<String, List<Map<String, Object>>> ledger(TestHome home) {
    return Map.copyOf(
        LEDGER.stream()
            .collect(
                Collectors.toMap(
                    table -> table, table -> home.rows("SELECT * FROM " + table + " ORDER BY 1"))));
  }

  private Ran copyTo(TestHome from, String schema) {
    return from.run(
        "copy-to",
        server.url(),
        "--user",
        PostgresServer.USER,
        "--password-file",
        server.passwordFile().toString(),
        "--schema",
        schema);
  }

  @Test
  void aNightWritesTheSameFiles() {
    TestHome there = filled(new TestHome(folder.resolve("there")).onServer(server));
    filled(home).night();
    there.night();

    assertThat(there.tree("reports")).hasSizeGreaterThan(5).isEqualTo(home.tree("reports"));
    assertThat(there.tree("data/archive")).isEqualTo(home.tree("data/archive"));
    assertThat(there.has("data/tonghop.mv.db")).isFalse();
    assertThat(there.run("status", "--json").out()).isEqualTo(home.run("status", "--json").out());
    assertThat(there.night().didNothing()).isTrue();
  }

  @Test
  void whatIsLostIsToldAndMadeAnew() {
    filled(home.onServer(server)).night();
    Map<String, String> reports = home.tree("reports");
    var before = home.rows("SELECT * FROM figures ORDER BY submission");
    home.loseDatabase();

    Ran told = home.run("nightly");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err().lines()).singleElement().asString().contains("tonghop rebuild");

    assertThat(home.run("rebuild").code()).isZero();
    assertThat(home.rows("SELECT * FROM figures ORDER BY submission")).isEqualTo(before);
    assertThat(home.tree("reports")).isEqualTo(reports);
  }

  @Test
  void whatWasThereIsPutAsideAndItsActsAreCarriedOver() {
    filled(home.onServer(server)).night();
    assertThat(home.run("backup", folder.resolve("b.zip").toString()).code()).isZero();
    var acts = home.rows("SELECT * FROM audit ORDER BY seq");

    assertThat(home.run("rebuild").code()).isZero();

    assertThat(home.rows("SELECT * FROM audit ORDER BY seq")).startsWith(acts.get(0));
    assertThat(
            home.rows(
                "SELECT nspname FROM pg_namespace WHERE nspname LIKE CURRENT_SCHEMA || '%aside'"))
        .hasSize(1);
    assertThat(home.run("audit", "verify").code()).isZero();
    assertThat(home.has("data/.rebuilding")).isFalse();
  }

  @Test
  void anOldDatabaseIsALostOne() {
    filled(home.onServer(server)).night();
    home.update("DELETE FROM received_file WHERE id = 1");

    Ran ran = home.run("nightly");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("thiếu 1 tệp");
  }

  @Test
  void anotherHomeIsKeptOut() throws IOException {
    filled(home.onServer(server)).night();
    TestHome other = new TestHome(folder.resolve("other"));
    Files.copy(home.path("config/database.yaml"), other.path("config/database.yaml"));

    Ran ran = other.run("nightly");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("thư mục làm việc khác", home.root().toString());
  }

  @Test
  void aCopyOfTheSameHomeWaitsInVain() throws IOException {
    filled(home.onServer(server)).night();
    Path copy = folder.resolve("copy");
    try (Stream<Path> tree = Files.walk(home.root())) {
      for (Path file : tree.toList()) {
        Files.copy(file, copy.resolve(home.root().relativize(file)));
      }
    }
    try (HomeContext open = home.open()) {
      Ran ran = new TestHome(copy).run("nightly");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("tiến trình khác giữ");
      assertThat(open.status()).isNotNull();
    }
    assertThat(new TestHome(copy).run("nightly").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
  void aServerThatMayForgetIsRefused(String setting) {
    PostgresServer forgetful = PostgresServer.another("-c " + setting + "=off");
    try {
      filled(home.onServer(forgetful));
      Ran ran = home.run("nightly", "--speak", "en");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err().lines())
          .singleElement()
          .asString()
          .contains("cannot be used", setting + "=off");
    } finally {
      forgetful.stop();
    }
  }

  @Test
  void oneThatBeginsToForgetIsNoticedBeforeTheNextReceipt() {
    PostgresServer own = PostgresServer.another();
    try {
      filled(home.onServer(own));
      try (HomeContext open = home.open()) {
        own.execute("ALTER SYSTEM SET fsync = off");
        own.execute("SELECT pg_reload_conf(), pg_sleep(1)");
        assertThatThrownBy(() -> open.nightly().run(TestHome.TODAY))
            .hasStackTraceContaining("fsync");
      }
      assertThat(new Journal(new Home(home.root()).journal()).read().receipted()).isEmpty();
    } finally {
      own.stop();
    }
  }

  @Test
  void whatHasAReceiptOutlivesTheServersDeath() {
    PostgresServer own = PostgresServer.another();
    try {
      filled(home.onServer(own)).night();
      var before = ledger(home);
      own.kill();
      assertThat(home.run("status").err()).contains("Không vào được cơ sở dữ liệu");
      own.start();
      assertThat(ledger(home)).isEqualTo(before);
      assertThat(home.night().didNothing()).isTrue();
    } finally {
      own.stop();
    }
  }

  @Test
  void aDatabaseThatSortsOtherwiseIsRefused() {
    server.execute(
        "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
    home.write(
        "config/database.yaml",
        "url: %s\nuser: %s\npassword-file: %s\n"
            .formatted(server.url("latin"), PostgresServer.USER, server.passwordFile()));
    assertThat(home.run("nightly").err()).contains("encoding=LATIN1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          url: jdbc:h2:mem:x|jdbc:postgresql
          url: jdbc:postgresql://h/d?password=x|jdbc:postgresql
          user: x|url
          'url: jdbc:postgresql://h/d\nschema: A-B'|schema
          'url: jdbc:postgresql://h/d\npassword: x'|password
          """)
  void aFaultySettingIsToldWithItsLine(String yaml, String told) {
    home.write("config/database.yaml", yaml.replace("\\n", "\n") + "\n");
    Ran ran = home.run("status");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("config/database.yaml:").contains(told);
    assertThat(home.has("data")).isFalse();
  }

  @Test
  void aPasswordThatOthersMayReadIsNotUsed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), server.password());
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    home.write(
        "config/database.yaml",
        "url: " + server.url() + "\nuser: tonghop\npassword-file: " + secret + "\n");
    assertThat(home.run("nightly").err()).contains("chmod 600 " + secret);
  }

  @Test
  void aBackupIsPutBackAsAHomeOfItsOwn() {
    filled(home.onServer(server)).night();
    assertThat(home.run("staff", "list").code()).isZero();
    String file = folder.resolve("b.zip").toString();
    Ran backedUp = home.run("backup", file);
    assertThat(backedUp.err()).isEmpty();
    var before = ledger(home);
    TestHome other = new TestHome(emptied("other"));

    assertThat(other.run("restore", file).err()).isEmpty();

    assertThat(other.has("config/database.yaml")).isFalse();
    assertThat(other.has("data/tonghop.mv.db")).isTrue();
    assertThat(ledger(other)).isEqualTo(before);
    assertThat(other.tree("reports")).isEqualTo(home.tree("reports"));
    assertThat(other.run("audit", "verify").code()).isZero();
    assertThat(other.night().didNothing()).isTrue();
    assertThat(home.tree("data").keySet()).noneMatch(name -> name.contains(".backup-"));
  }

  private Path emptied(String name) {
    try {
      return Files.createDirectories(folder.resolve(name + "/config")).resolveSibling("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void copyToMovesAllThatThereIs() {
    filled(home).night();
    var before = home.rows("SELECT * FROM figures ORDER BY submission");
    Map<String, String> reports = home.tree("reports");

    Ran ran = copyTo(home, PostgresServer.freshSchema());

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines().filter(line -> line.endsWith("  ="))).hasSizeGreaterThan(30);
    assertThat(ran.out()).doesNotContain("≠");
    assertThat(home.read("config/database.yaml")).doesNotContain(server.password());
    home.handIn("d.csv", "18565", "2019-Q2", "2019-07-05", "5,9,4");
    assertThat(home.night().entered()).isEqualTo(1);
    assertThat(home.has("data/tonghop.mv.db")).isFalse();
    assertThat(home.tree("data").keySet()).anyMatch(name -> name.endsWith(".aside.mv.db"));
    assertThat(home.rows("SELECT * FROM figures ORDER BY submission"))
        .containsAll(before)
        .hasSize(before.size() + 1);
    assertThat(home.tree("reports").keySet()).containsAll(reports.keySet());
    assertThat(home.run("audit", "verify").code()).isZero();
  }

  @Test
  void copyToWantsAnEmptyPlaceAndAHomeWithTablesOfItsOwn() {
    filled(home).night();
    String schema = PostgresServer.freshSchema();
    server.execute("CREATE SCHEMA " + schema + "; CREATE TABLE " + schema + ".x (a INT)", "tests");

    Ran full = copyTo(home, schema);
    assertThat(full.code()).isEqualTo(2);
    assertThat(full.err()).contains("Đã có dữ liệu");
    assertThat(home.has("config/database.yaml")).isFalse();

    assertThat(copyTo(home, PostgresServer.freshSchema()).code()).isZero();
    Ran again = copyTo(home, PostgresServer.freshSchema());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("không có cơ sở dữ liệu riêng");
    assertThat(home.run("copy-to", "jdbc:h2:mem:x").err()).contains("jdbc:postgresql://");
  }

  @Test
  void whatWasHalfCopiedIsInNobodysWay() {
    filled(home).night();
    String schema = PostgresServer.freshSchema();
    server.execute(
        "CREATE SCHEMA " + schema + "_copying; CREATE TABLE " + schema + "_copying.run (a INT)",
        "tests");

    assertThat(copyTo(home, schema).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE figures SET packed = packed || '\\x00' WHERE submission = 1",
        "UPDATE submission SET submitted_at = submitted_at + INTERVAL '0.000001' SECOND"
            + " WHERE id = 1",
        "DELETE FROM finding WHERE id = 1",
        "INSERT INTO register_seen (slot, version) VALUES (7, '')",
        "UPDATE run SET ended = NULL"
      })
  void aRowThatDiffersAfterwardsIsFound(String change) throws Exception {
    filled(home).night();
    ServerAddress at =
        new ServerAddress(
            server.url(), PostgresServer.USER, server.password(), PostgresServer.freshSchema());
    server.execute("CREATE SCHEMA " + at.schema(), "tests");
    TablesStore here =
        new TablesStore(H2File.toRead(new Home(home.root()).database()), Database.Kind.H2);
    TablesStore there = new TablesStore(at.tables(), Database.Kind.POSTGRESQL);
    there.create();
    here.copyTo(there);
    assertThat(CopyingOut.compare(here, there)).allMatch(CopyingOut.Compared::same);

    server.execute("SET search_path = " + at.schema() + "; " + change, "tests");

    assertThat(CopyingOut.compare(here, there)).filteredOn(table -> !table.same()).hasSize(1);
  }
}
