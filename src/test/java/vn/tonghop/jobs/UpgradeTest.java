package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.Databases;
import vn.tonghop.jobs.TestHome.Ran;

/** A home that the version before has left. */
class UpgradeTest {

  /** Where the register of that version, which began in June 2025, had it at all times. */
  private static final String UNDER_THACH_HA =
      """
      id,code,name,level,parent,from,until
      18409,18409,Xã Tân Lộc,commune,445,,2025-01-01
      18409,18409,Xã Tân Lộc,commune,445@2025-01-01,2025-01-01,2025-07-01
      18412,18412,Xã Hồng Lộc,commune,445,,2025-01-01
      18412,18412,Xã Hồng Lộc,commune,445@2025-01-01,2025-01-01,2025-07-01
      18421,18421,Xã Thịnh Lộc,commune,445,,2025-01-01
      18421,18421,Xã Thịnh Lộc,commune,445@2025-01-01,2025-01-01,2025-07-01
      18430,18430,Xã An Lộc,commune,445,,2020-01-01
      """;

  private final TestHome home;

  /** Revisions, a confirmation, refused files, personal data, an overlap, something withdrawn. */
  UpgradeTest(@TempDir Path folder) throws IOException {
    Path root = folder.resolve("home");
    try (InputStream in = UpgradeTest.class.getResourceAsStream("home-v1.zip")) {
      ZipInputStream zip = new ZipInputStream(java.util.Objects.requireNonNull(in));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = root.resolve(entry.getName());
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, zip.readAllBytes());
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-05-01T01:00:00Z")));
      }
    }
    home = new TestHome(root);
    home.write("config/units.csv", UNDER_THACH_HA);
  }

  private List<List<Map<String, Object>>> ledger() {
    return List.of(
            "received_file", "dossier", "submission", "figures", "confirmation", "withdrawal")
        .stream()
        .map(table -> home.rows("SELECT * FROM " + table + " ORDER BY 1, 2"))
        .map(rows -> rows.stream().map(UpgradeTest::asItWas).toList())
        .toList();
  }

  /** What there is of figures; there are more units to ask after than that version knew of. */
  private Map<String, String> handedIn() {
    Map<String, String> figures = new TreeMap<>(home.figures(REVIEW));
    figures.values().removeIf(String::isBlank);
    assertThat(figures).isNotEmpty();
    return figures;
  }

  /** Without what has come since. */
  private static Map<String, Object> asItWas(Map<String, Object> row) {
    Map<String, Object> was = new TreeMap<>(row);
    was.remove("FIRST_HANDED");
    return was;
  }

  @Test
  void itIsBroughtUpToDateAndTheNextNightEntersNothingAnew() {
    List<List<Map<String, Object>>> ledger = ledger();
    assertThat(ledger).extracting(List::size).containsExactly(8, 3, 4, 4, 1, 1);
    Map<String, String> figures = handedIn();

    NightReport night = home.night();

    assertThat(night.files()).isZero();
    assertThat(night.entered()).isZero();
    assertThat(night.newlyRefused()).isZero();
    assertThat(ledger()).isEqualTo(ledger);
    assertThat(
            home.rows(
                "SELECT d.id FROM dossier d WHERE d.first_handed IS DISTINCT FROM (SELECT"
                    + " MIN(s.submitted_at) FROM submission s WHERE s.dossier = d.id AND NOT EXISTS"
                    + " (SELECT 1 FROM withdrawal w WHERE w.submission = s.id))"))
        .isEmpty();
    assertThat(handedIn()).isEqualTo(figures);
    assertThat(home.night().didNothing()).isTrue();
    assertThat(home.run("status").out()).contains("8 tệp", "2 báo cáo có hiệu lực", "1 đã rút");
    assertThat(home.rows("SELECT slot, owner FROM run_slot"))
        .containsExactly(Map.of("SLOT", "home", "OWNER", ""));
  }

  @Test
  void whatAnInterruptedUpgradeHasMadeIsNoHindrance() {
    home.update(
        "CREATE TABLE run_slot (slot VARCHAR(20) PRIMARY KEY, token BIGINT NOT NULL, owner"
            + " VARCHAR(200) NOT NULL, since TIMESTAMP NOT NULL, heartbeat TIMESTAMP NOT NULL)");
    home.update(
        "CREATE TABLE refusal (judgement BIGINT NOT NULL, ordinal INT NOT NULL, programme"
            + " VARCHAR(31) NOT NULL, unit VARCHAR(45) NOT NULL, start_date DATE NOT NULL, end_date"
            + " DATE NOT NULL, PRIMARY KEY (judgement, ordinal))");
    home.update("ALTER TABLE judgement ADD COLUMN changed INT DEFAULT 0 NOT NULL");

    assertThat(home.night().entered()).isZero();
    assertThat(home.night().didNothing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "status --json", "status --speak en", "check input/a.csv"})
  void whoeverOnlyLooksIsToldAndChangesNothing(String words) {
    Map<String, String> before = home.tree(".");
    String command = words.replace("input/", home.path("input") + "/");

    Ran ran = home.run(command.split(" ", -1));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains(words.contains("en") ? "An earlier version" : "phiên bản trước", "nightly");
    assertThat(ran.out()).isEmpty();
    assertThat(home.tree(".")).isEqualTo(before);
  }

  @Test
  void whoeverWritesBringsItUpToDate(@TempDir Path elsewhere) {
    String backup = elsewhere.resolve("b.zip").toString();
    assertThat(home.run("backup", backup).code()).isZero();
    assertThat(home.run("status").code()).isZero();
    assertThat(home.run("check", home.path("input/a.csv").toString()).code()).isZero();
  }

  @Test
  void theLatestVersionIsThatOfTheLastMigration() throws IOException {
    try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(migrations)
          .extracting(file -> file.getFileName().toString().replaceFirst("__.*", ""))
          .contains("V" + VersionStore.LATEST)
          .doesNotContain("V" + (VersionStore.LATEST + 1));
    }
  }

  @Test
  void aNewHomeWhoseTablesAreHalfMadeBeginsAnew(@TempDir Path another) {
    TestHome fresh = new TestHome(another.resolve("fresh"));
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + new Home(fresh.root()).database());
    Databases.migrations(database).target("1").load().migrate();
    new JdbcTemplate(database)
        .update("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '1'");
    fresh.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");

    assertThat(fresh.night().entered()).isEqualTo(1);
  }

  @Test
  void itsWithdrawalIsWrittenDownSoThatTheHomeCanBeRebuilt() throws IOException {
    home.night();
    List<Map<String, Object>> withdrawn = home.rows("SELECT reason FROM withdrawal");
    Files.delete(home.path("data/tonghop.mv.db"));

    assertThat(home.run("rebuild").code()).isZero();

    assertThat(home.rows("SELECT reason FROM withdrawal")).isEqualTo(withdrawn);
    assertThat(home.figures(REVIEW)).containsEntry("445/all/2019-H1/meetings", "4");
  }

  @Test
  void aHomeOfALaterVersionIsNotOpened() {
    home.night();
    home.update(
        "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
            + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
            + " \"success\") SELECT MAX(\"installed_rank\") + 1, '99', 'later', 'SQL',"
            + " 'V99__later.sql', 1, 'x', 1, TRUE FROM \"flyway_schema_history\"");

    Ran ran = home.run("nightly");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().contains("phiên bản mới hơn");
  }
}
