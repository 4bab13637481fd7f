package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Actor;
import vn.tonghop.audit.Subject;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;
import vn.tonghop.staff.Source;

/** {@code audit verify} and {@code audit export FILE}. */
class AuditCommandTest {

  private final Path folder;
  private final TestHome home;

  AuditCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.home = new TestHome(folder.resolve("home"));
  }

  private HomeContext open() {
    return HomeContext.open(
        new Home(home.root()),
        HomeContext.Storage.HOME,
        Progress.SILENT,
        Clock.fixed(TestHome.NOW, ZoneOffset.UTC));
  }

  /** Three acts of one day and one of the next. */
  private void acts() {
    try (HomeContext context = open()) {
      for (int i = 0; i < 4; i++) {
        Act act = act(TestHome.NOW.plus(i == 3 ? Duration.ofDays(1) : Duration.ofMinutes(i)));
        assertThat(context.transactions().during(() -> context.acts().append(act)))
            .isEqualTo(i + 1L);
      }
    }
  }

  private static Act act(Instant when) {
    return new Act(
        when,
        Actor.commandLine("lan"),
        ActKind.WITHDRAWN,
        List.of(new Subject(Subject.Kind.CASE, "HS-7Q2M-4F1X")),
        Source.HERE,
        "Báo nhầm kỳ");
  }

  private void change(String sql) {
    new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:file:" + home.path("data/tonghop")))
        .execute(sql);
  }

  @Test
  void aSoundJournalIsToldWithItsLastHead() {
    acts();
    Ran vi = home.run("audit", "verify");
    assertThat(vi.code()).as(vi.err()).isZero();
    assertThat(vi.out())
        .contains("nguyên vẹn: 4 thao tác", "ký đến số 3 (2026-01-15)", "1 thao tác sau đó");
    Ran en = home.run("audit", "verify", "--speak", "en");
    assertThat(en.out()).contains("sound: 4 acts", "up to number 3", "1 acts after that");
  }

  @Test
  void aHomeWithoutActsIsSound() {
    assertThat(home.run("audit", "verify").code()).isZero();
    home.night();
    Ran ran = home.run("audit", "verify");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("0 thao tác");
    assertThat(home.path("data/keys")).doesNotExist();
  }

  @Test
  void aJournalThatWasTouchedEndsWithOneAndSaysWhere() {
    acts();
    change("UPDATE audit SET note = 'khác' WHERE seq = 2");
    Ran vi = home.run("audit", "verify");
    assertThat(vi.code()).isEqualTo(1);
    assertThat(vi.err()).contains("từ số 2: ");
    assertThat(vi.err().lines()).hasSize(1);
    Ran en = home.run("audit", "verify", "--speak", "en");
    assertThat(en.err()).contains("from number 2 on: ");
    assertThat(en.code()).isEqualTo(1);
  }

  @Test
  void whoeverCannotVerifyEndsWithTwo() {
    acts();
    try (HomeContext owner = open()) {
      assertThat(owner.actsToRead().before(9, 9)).hasSize(4);
      Ran ran = home.run("audit", "verify");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains(String.valueOf(ProcessHandle.current().pid()));
    }
    assertThat(home.run("audit").code()).isEqualTo(2);
    assertThat(home.run("audit", "export").code()).isEqualTo(2);
    assertThat(home.run("audit", "verify", "too much").code()).isEqualTo(2);
  }

  @Test
  void lookingChangesNothing() throws IOException {
    acts();
    byte[] heads = Files.readAllBytes(home.path("data/audit/heads.csv"));
    List<?> before = home.rows("SELECT * FROM audit ORDER BY seq");
    home.run("audit", "verify");
    home.run("audit", "export", folder.resolve("acts.csv").toString());
    assertThat(Files.readAllBytes(home.path("data/audit/heads.csv"))).isEqualTo(heads);
    assertThat(home.rows("SELECT * FROM audit ORDER BY seq")).isEqualTo(before);
  }

  @Test
  void allActsAreExportedAndNoFileIsWrittenOver() throws IOException {
    acts();
    Path file = folder.resolve("acts.csv");
    Ran ran = home.run("audit", "export", file.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("4 thao tác");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1))
        .startsWith(
            "1,2026-01-15T10:00:00+07:00,command_line,,lan,withdrawn,Rút báo cáo,"
                + "case:HS-7Q2M-4F1X,local,Báo nhầm kỳ,");
    assertThat(home.run("audit", "export", file.toString()).code()).isEqualTo(2);
    assertThat(Files.readAllLines(file)).isEqualTo(lines);
    Path nowhere = folder.resolve("nowhere/acts.csv");
    assertThat(home.run("audit", "export", nowhere.toString()).code()).isEqualTo(2);
  }
}
