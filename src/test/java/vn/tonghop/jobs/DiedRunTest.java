package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;
import static vn.tonghop.jobs.TestHome.TODAY;
import static vn.tonghop.jobs.TestHome.WIDE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.jobs.TestHome.Ran;

/** Runs that were killed, and the nights after them (law 7, law 10). */
class DiedRunTest {

  private static final List<String> COMMUNES =
      List.of(
          "18562", "18565", "18571", "18574", "18586", "18589", "18592", "18595", "18601", "18604",
          "18607", "18610", "18613", "18616", "18619", "18622", "18625", "18628", "18631", "18634",
          "18637", "18640");

  private final Path folder;

  DiedRunTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Two files: the first has more submissions than one transaction takes. */
  private TestHome home(String name) {
    TestHome home = new TestHome(folder.resolve(name));
    StringBuilder days = new StringBuilder(WIDE);
    LocalDate day = LocalDate.of(2019, 1, 1);
    for (int i = 0; i < 25; i++) {
      for (String commune : COMMUNES) {
        LocalDate of = day.plusDays(i);
        days.append("thu," + commune + "," + of + ".." + of + ",2019-04-02,1,7,0,5\n");
      }
    }
    home.handIn("a.csv", days.toString().replace(",0,5\n", ",\"0,5\"\n"));
    home.handIn(
        "b.csv",
        WIDE
            + "thu,18565,2019-Q2,2019-07-02,10,100,1\nthu,18586,2019-Q2,2019-07-02,9,5,1\n"
            + "thu,18589,2019-Q2,2019-07-02,20,200,\n");
    home.handIn("c.csv", "programme,unit,period,meetings,people\nthu,18592,2019-Q2,3,120\n");
    home.handIn("d.csv", "programme,unit,period,meetings,people\nthu,18592,2019-Q2,4,120\n");
    return home;
  }

  private static List<Map<String, Object>> ledger(TestHome home) {
    return home.rows(
        "SELECT d.programme, d.unit, d.start_date, d.end_date, s.content, s.revision, f.name,"
            + " s.ordinal FROM dossier d JOIN submission s ON s.id = d.in_force"
            + " JOIN received_file f ON f.id = s.file ORDER BY 2, 3");
  }

  private static String states(TestHome home) {
    return home.rows("SELECT state FROM run ORDER BY id").stream()
        .map(row -> String.valueOf(row.get("STATE")))
        .toList()
        .toString();
  }

  /** All that comes out, but for the days and times of runs. */
  private static Map<String, String> reports(TestHome home) {
    return new TreeMap<>(home.tree("reports"));
  }

  private void assertAsUndisturbed(TestHome died) {
    TestHome whole = home("whole");
    assertThat(whole.run("nightly").code()).isEqualTo(1);
    assertThat(ledger(died)).isEqualTo(ledger(whole)).hasSize(25 * 22 + 2);
    assertThat(reports(died)).isEqualTo(reports(whole));
    assertThat(died.figures(REVIEW)).containsEntry("445/all/2019-H1/meetings", "580");
    assertThat(died.findings())
        .containsExactlyInAnyOrder("b.csv:3 R40", "c.csv:2 R21", "d.csv:2 R21");
  }

  @Test
  void killedWhileReceivingTheNextNightTakesInAll() throws Exception {
    TestHome home = home("died");
    assertThat(DoomedNight.killedAt(home, Stage.RECEIVE, 2)).isTrue();
    assertThat(home.has("reports")).isFalse();

    Ran next = home.run("nightly");

    assertThat(next.code()).isEqualTo(1);
    assertThat(states(home)).isEqualTo("[DIED, DONE]");
    assertAsUndisturbed(home);
  }

  @Test
  void killedInTheMidstOfAFileTheNextNightGoesOnWithIt() throws Exception {
    TestHome home = home("died");
    assertThat(DoomedNight.killedAt(home, Stage.JUDGE, 1)).isTrue();
    assertThat(home.has("reports")).isFalse();
    assertThat(home.rows("SELECT * FROM submission")).hasSize(500);
    assertThat(home.rows("SELECT * FROM judgement")).isEmpty();

    Ran next = home.run("nightly");

    assertThat(next.code()).isEqualTo(1);
    assertThat(states(home)).isEqualTo("[DIED, DONE]");
    assertAsUndisturbed(home);
    assertThat(home.run("nightly").code()).isZero();
  }

  @Test
  void killedAfterJudgingTheNextNightReturnsAndPublishes() throws Exception {
    TestHome home = home("died");
    assertThat(DoomedNight.killedAt(home, Stage.RETURN, 1)).isTrue();

    Ran next = home.run("nightly");

    assertThat(next.code()).isEqualTo(1);
    assertAsUndisturbed(home);
  }

  @Test
  void killedWhileReviewingTheNextNightPublishes() throws Exception {
    TestHome home = home("died");
    assertThat(DoomedNight.killedAt(home, Stage.REVIEW, 0)).isTrue();
    assertThat(home.has(REVIEW)).isFalse();

    home.run("nightly");

    assertAsUndisturbed(home);
    assertThat(home.has("reports/.making")).isFalse();
  }

  @Test
  void findingsThatAKilledRunDidNotTakeBackAreTakenBackByTheNext() throws Exception {
    TestHome home = new TestHome(folder.resolve("died"));
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");
    home.handIn("worse.csv", "18592", "2019-Q1", "2019-04-02", "9,5,x");
    home.run("nightly");
    assertThat(home.findings())
        .containsExactlyInAnyOrder("bad.csv:2 R40", "worse.csv:2 R40", "worse.csv:2 R01");
    home.programme(TestHome.programme().replace("check: people >= meetings", "check: people > 0"));
    assertThat(DoomedNight.killedAt(home, Stage.RETURN, 0)).isTrue();

    home.run("nightly");

    assertThat(home.findings()).containsExactly("worse.csv:2 R01");
  }

  @Test
  void aRunThatIsStillNotedAsRunningIsBuriedAndJobsTellTheirSteps() {
    TestHome home = new TestHome(folder.resolve("died"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.update("UPDATE run SET state = 'RUNNING', ended = NULL");
    home.update(
        "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN',"
            + " END_TIME = NULL");
    home.update(
        "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'EXECUTING',"
            + " END_TIME = NULL WHERE STEP_NAME = 'review'");

    Ran next = home.run("nightly");

    assertThat(next.code()).isZero();
    assertThat(states(home)).isEqualTo("[DIED, DONE]");
    assertThat(home.rows("SELECT STATUS FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID"))
        .extracting(row -> row.get("STATUS"))
        .containsExactly("FAILED", "COMPLETED");
  }

  @Test
  void jobsStepsAndParametersAreInTheRepository() {
    TestHome home = new TestHome(folder.resolve("home"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    try (HomeContext opened = home.open()) {
      opened.nightly().run(TODAY);
      opened.nightly().run(TODAY.plusDays(1));
    }

    assertThat(home.rows("SELECT JOB_NAME FROM BATCH_JOB_INSTANCE"))
        .extracting(row -> row.get("JOB_NAME"))
        .containsExactly("nightly", "nightly");
    assertThat(
            home.rows(
                "SELECT STEP_NAME, STATUS FROM BATCH_STEP_EXECUTION ORDER BY STEP_EXECUTION_ID"))
        .extracting(row -> row.get("STEP_NAME") + " " + row.get("STATUS"))
        .containsExactly(
            "receive COMPLETED",
            "judge COMPLETED",
            "return COMPLETED",
            "review COMPLETED",
            "receive COMPLETED",
            "judge COMPLETED",
            "return COMPLETED",
            "review COMPLETED");
    assertThat(
            home.rows(
                "SELECT PARAMETER_NAME, PARAMETER_VALUE FROM BATCH_JOB_EXECUTION_PARAMS"
                    + " ORDER BY JOB_EXECUTION_ID, PARAMETER_NAME"))
        .extracting(row -> row.get("PARAMETER_NAME") + "=" + row.get("PARAMETER_VALUE"))
        .containsExactly("date=2026-01-15", "run=1", "date=2026-01-16", "run=2");
  }

  @Test
  void anotherProcessThatHasTheHomeIsToldWithItsNumber() throws Exception {
    TestHome home = new TestHome(folder.resolve("home"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    Process owner = DoomedNight.start(home, Stage.JUDGE, 0);
    try (var said = owner.inputReader()) {
      assertThat(said.readLine()).isEqualTo("halted");

      Ran ran = home.run("nightly");

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err().lines())
          .singleElement()
          .asString()
          .contains(String.valueOf(owner.pid()), "2026-01-15T03:00:00Z");
      assertThat(Files.exists(home.path("reports"))).isFalse();
    } finally {
      owner.destroyForcibly().waitFor();
    }
    assertThat(home.run("nightly").code()).isZero();
  }

  @Test
  void aDatabaseThatAnotherProgramHoldsIsToldInOneLine() throws Exception {
    TestHome home = new TestHome(folder.resolve("home"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    Process owner = DoomedNight.start(home, Stage.JUDGE, 0);
    try (var said = owner.inputReader()) {
      assertThat(said.readLine()).isEqualTo("halted");
      Files.delete(home.path("data/instance.lock"));

      Ran ran = home.run("nightly");

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err().lines()).hasSize(1);
      assertThat(ran.err()).contains("Cơ sở dữ liệu đang bị tiến trình khác giữ");
    } finally {
      owner.destroyForcibly().waitFor();
    }
  }
}
