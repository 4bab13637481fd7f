package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** {@code nightly}, as from the shell. */
class NightlyCommandTest {

  private final TestHome home;

  NightlyCommandTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private static void assertOneLine(Ran ran, String... parts) {
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.complaints()).singleElement().asString().contains(parts);
  }

  @Test
  void allWellIs0AndTheSecondNightSaysThatNothingIsNew() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");

    Ran first = home.run("nightly", "--date", "2026-01-15");
    Ran second = home.run("nightly", "--date", "2026-01-15");

    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains("Đêm 15/01/2026", "reports/thu/2019-H1/445")
        .containsPattern("Tệp mới nhận +1\n")
        .containsPattern("Nhận mới +1 +3\n")
        .containsPattern("Bị trả lại +0 +0\n");
    assertThat(second.code()).isZero();
    assertThat(second.out())
        .isEqualTo("Đêm 15/01/2026: không có gì mới, không có báo cáo nào cần lập lại.\n");
  }

  @Test
  void itTellsHowManyFiguresARevisionChanged() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "3,120,4");
    home.run("nightly");
    home.handIn(
        "c.csv",
        TestHome.WIDE
            + "thu,18565,2019-Q1,2019-04-05,3,125,\n"
            + "thu,18586,2019-Q1,2019-04-05,3,120,4\n"
            + "thu,18589,2019-Q1,2019-04-05,3,120,4\n"
            + "thu,18592,2019-Q1,2019-04-05,x,120,4\n");
    home.handIn("d.csv", "18586", "2019-Q1", "2019-04-01", "2,120,4");

    assertThat(home.run("nightly").out())
        .containsPattern("Nhận mới +1 +3\n")
        .containsPattern("Nhận bản sửa +1 +2\n")
        .containsPattern("Không đổi +1 +4\n")
        .containsPattern("Bản cũ, chỉ lưu +1\n")
        .containsPattern("Bị trả lại +1 +2\n");
  }

  @Test
  void somethingNewlyRefusedIs1AndOnlyOnce() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");

    Ran first = home.run("nightly", "--speak", "en");
    Ran second = home.run("nightly", "--speak", "en");

    assertThat(first.code()).isEqualTo(1);
    assertThat(first.out())
        .containsPattern("Refused +1 +1\n")
        .containsPattern("1/1 +bad.csv +reports/returned/TN-[-0-9A-Z]+/findings.csv");
    assertThat(second.code()).isZero();
    assertThat(second.out())
        .isEqualTo("Night of 2026-01-15: nothing new, no review to make again.\n");
  }

  @Test
  void theBusinessDateSaysWhatIsDue() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");

    Ran before = home.run("nightly", "--date", "2019-06-30");
    assertThat(before.code()).isZero();
    assertThat(home.has(TestHome.REVIEW)).isFalse();

    home.run("nightly", "--date", "2019-07-01");
    assertThat(home.has(TestHome.REVIEW)).isTrue();
  }

  @Test
  void aFileWhereAFolderShouldBeIsToldInOneLine() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.write("data", "not a folder");

    assertOneLine(home.run("nightly"), home.path("data").toString());
    assertThat(home.has("reports")).isFalse();
  }

  @Test
  void reportsThatCannotBeWrittenAreToldAndNothingIsHalfPublished() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.write("reports", "not a folder");

    assertOneLine(home.run("nightly"), "reports");
    assertThat(home.read("reports")).isEqualTo("not a folder");
  }

  @Test
  void afterAFailureTheNextNightPublishes() throws IOException {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.write("reports/thu", "not a folder");

    assertOneLine(home.run("nightly"), "thu");
    assertThat(home.rows("SELECT state FROM run ORDER BY id").toString()).contains("FAILED");
    Files.delete(home.path("reports/thu"));

    Ran next = home.run("nightly");
    assertThat(next.code()).isZero();
    assertThat(home.figures(TestHome.REVIEW)).containsEntry("445/all/2019-H1/meetings", "3");
    assertThat(home.tree("reports").keySet()).noneMatch(name -> name.contains("/."));
  }

  @Test
  void aDatabaseThatIsBrokenIsToldInOneLine() {
    home.write("data/tonghop.mv.db", "this is no database at all, and never was one");

    assertOneLine(home.run("nightly"), "tonghop.mv.db");
    assertThat(home.has("reports")).isFalse();
  }

  @Test
  void aHomeThatIsOwnedIsLeftAlone() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    long pid = ProcessHandle.current().pid();
    try (HomeContext owner = home.open()) {
      assertThat(home.read("data/instance.json"))
          .contains("\"pid\":" + pid)
          .doesNotContain("\"port\":0");

      for (String command : List.of("nightly", "status")) {
        assertOneLine(home.run(command), String.valueOf(pid), "2026-01-15T03:00:00Z");
      }
      assertOneLine(
          home.run("review", "--programme", "thu", "--unit", "445", "--period", "2019-H1"),
          String.valueOf(pid));
      assertThat(home.has("data/instance.json")).isTrue();
      assertThat(owner.status().read(TestHome.TODAY).files()).isZero();
    }
    assertThat(home.has("data/instance.json")).isFalse();
    assertThat(home.run("nightly").code()).isZero();
  }

  @Test
  void theNoteOfAProcessThatDiedKeepsNobodyOut() {
    home.write("data/instance.json", "{\"pid\":1,\"since\":\"2020-01-01T00:00:00Z\",\"port\":0}");

    assertThat(home.run("nightly").code()).isZero();
  }

  @Test
  void faultsOfTheHomesProgrammesAreAllToldWithTheirLines() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.programme(
        TestHome.programme().replace("decimals: 1\n    max", "decimals: x\n    max")
            + "colour: red\n");

    Ran ran = home.run("nightly");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.complaints()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(ran.complaints()).allMatch(line -> line.matches(".*thu\\.yaml.*\\d+.*"));
    assertThat(home.has("reports")).isFalse();
  }

  @Test
  void faultsOfTheHomesUnitsAndHolidaysAreToldTogether() {
    home.write("config/units.csv", "code,name\n1,x\n");
    home.write("config/holidays.csv", "date\nyesterday\n");

    Ran ran = home.run("nightly");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(String.join("\n", ran.complaints()))
        .contains("units.csv:")
        .contains("holidays.csv:");
  }
}
