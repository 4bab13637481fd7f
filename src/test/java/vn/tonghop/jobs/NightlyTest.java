package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;
import static vn.tonghop.jobs.TestHome.TODAY;
import static vn.tonghop.jobs.TestHome.WIDE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nights do with what is handed in, night after night. */
class NightlyTest {

  private static final String MEETINGS = "445/all/2019-H1/meetings";

  private final TestHome home;

  NightlyTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private static NightReport night(HomeContext opened) {
    return opened.nightly().run(TODAY);
  }

  private int edition() {
    String manifest = home.read(REVIEW + "manifest.json");
    return Integer.parseInt(manifest.replaceAll("(?s).*\"edition\" : (\\d+).*", "$1"));
  }

  // ---- the first night and the second

  @Test
  void theFirstNightTakesInRefusesAndPublishesAndTheSecondDoesNothing() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("xa/b.csv", "18586", "2019-Q2", "2019-07-01", "2,trên 50,");
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");

    try (HomeContext opened = home.open()) {
      NightReport first = night(opened);

      assertThat(first.files()).isEqualTo(3);
      assertThat(first.entered()).isEqualTo(2);
      assertThat(first.refused()).isEqualTo(1);
      assertThat(first.refusedFiles())
          .extracting(NightReport.RefusedFile::name)
          .containsExactly("bad.csv");
      assertThat(first.reviews()).containsExactly(Path.of("reports", "thu", "2019-H1", "445"));
      assertThat(home.findings()).containsExactly("bad.csv:2 R40");
      assertThat(home.figures(REVIEW))
          .containsEntry(MEETINGS, "5")
          .containsEntry("445/all/2019-H1/people", "trên 170")
          .containsEntry("18565/commune/2019-H1/hours", "4.0")
          .containsEntry("18589/commune/2019-H1/meetings", "");
      Map<String, String> reports = home.tree("reports");

      NightReport second = night(opened);

      assertThat(second.didNothing()).isTrue();
      assertThat(second.refused()).isZero();
      assertThat(home.tree("reports")).isEqualTo(reports);
    }
  }

  @Test
  void anEmptyHomeIsNoFault() {
    assertThat(home.night().didNothing()).isTrue();
    assertThat(home.has("reports/thu")).isFalse();
  }

  @Test
  void whatIsHandedInIsLeftAsItIs() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");
    Map<String, String> before = home.tree("input");

    home.night();

    assertThat(home.tree("input")).isEqualTo(before);
  }

  @Test
  void aReviewThatIsGoneIsMadeAgainAsTheSameEdition() throws IOException {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    try (HomeContext opened = home.open()) {
      night(opened);
      Map<String, String> before = home.tree("reports");
      Files.delete(home.path(REVIEW + "review.pdf"));

      NightReport second = night(opened);

      assertThat(second.didNothing()).isFalse();
      assertThat(second.reviews()).hasSize(1);
      assertThat(home.tree("reports")).isEqualTo(before);
    }
  }

  // ---- the same again, and other

  @Test
  void aChangedFileIsARevisionAndMakesANewEdition() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    try (HomeContext opened = home.open()) {
      night(opened);
      assertThat(edition()).isEqualTo(1);

      home.handIn("a.csv", "18565", "2019-Q1", "2019-04-03", "14,120,4");
      NightReport second = night(opened);

      assertThat(second.entered()).isEqualTo(1);
      assertThat(second.reviews()).hasSize(1);
      assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "14");
      assertThat(edition()).isEqualTo(2);
      assertThat(home.records(REVIEW + "submissions.csv"))
          .singleElement()
          .satisfies(row -> assertThat(row.getField(7)).isEqualTo("2"));
    }
  }

  @Test
  void theSameBytesUnderAnotherNameDoNothing() {
    Path first = home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    try (HomeContext opened = home.open()) {
      night(opened);

      home.handIn("sub/copy.csv", home.read(home.root().relativize(first).toString()));

      assertThat(night(opened).didNothing()).isTrue();
    }
  }

  @Test
  void inAMendedFileOnlyTheRowsThatChangedAreRevisions() {
    String rows = "thu,18565,2019-Q1,2019-04-02,3,120,4\nthu,18586,2019-Q1,2019-04-02,2,20,\n";
    home.handIn("a.csv", WIDE + rows);
    try (HomeContext opened = home.open()) {
      night(opened);

      home.handIn("a.csv", WIDE + rows.replace("2019-04-02,2", "2019-04-09,12"));
      NightReport second = night(opened);

      assertThat(List.of(second.entered(), second.unchanged(), second.refused()))
          .containsExactly(1, 1, 0);
      assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "15");
    }
  }

  @Test
  void theLatestByItsOwnWordStaysInForceWhateverTheNight() {
    try (HomeContext opened = home.open()) {
      home.handIn("a.csv", "18565", "2019-Q1", "2019-04-05", "3,120,4");
      night(opened);
      home.handIn("b.csv", "18565", "2019-Q1", "2019-04-04", "8,120,4");
      NightReport older = night(opened);

      assertThat(older.refused()).isZero();
      assertThat(older.reviews()).isEmpty();
      assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "3");

      home.handIn("c.csv", "18565", "2019-Q1", "2019-04-06", "5,120,4");
      night(opened);
      assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "5");
    }
  }

  // ---- two for one key

  @Test
  void twoOfOneNightInOneFileAreBothRefused() {
    home.handIn(
        "a.csv",
        """
        programme,unit,period,meetings,people
        thu,18565,2019-Q1,3,120
        thu,18586,2019-Q1,1,20
        thu,18565,2019-Q1,4,120
        """);

    NightReport report = home.night();

    assertThat(List.of(report.entered(), report.refused())).containsExactly(1, 2);
    assertThat(home.findings()).containsExactly("a.csv:2 R21", "a.csv:4 R21");
    assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "1");
  }

  @Test
  void twoOfOneNightInTwoFilesAreBothRefused() {
    home.handIn("a.csv", "programme,unit,period,meetings,people\nthu,18565,2019-Q1,3,120\n");
    home.handIn(
        "b.csv",
        "programme,unit,period,meetings,people\nthu,18565,2019-Q1,4,120\n",
        "2019-06-01T01:00:00Z");

    NightReport report = home.night();

    assertThat(List.of(report.entered(), report.refused())).containsExactly(0, 2);
    assertThat(home.findings()).containsExactlyInAnyOrder("a.csv:2 R21", "b.csv:2 R21");
    assertThat(home.has("reports/thu")).isFalse();
  }

  @Test
  void twoThatContestEachOtherStayRefusedWhenTheyAreJudgedAgain() {
    home.handIn("a.csv", "programme,unit,period,meetings,people\nthu,18565,2019-Q1,3,120\n");
    home.handIn("b.csv", "programme,unit,period,meetings,people\nthu,18565,2019-Q1,4,120\n");
    home.night();

    home.programme(TestHome.programme().replace("max: 1000\n", "max: 999\n"));
    NightReport again = home.night();

    assertThat(again.judged()).isEqualTo(2);
    assertThat(List.of(again.entered(), again.unchanged(), again.refused()))
        .containsExactly(0, 0, 2);
    assertThat(home.findings()).containsExactlyInAnyOrder("a.csv:2 R21", "b.csv:2 R21");
    assertThat(home.has("reports/thu")).isFalse();
  }

  @Test
  void aSubmissionOfAnotherNightEndsTheContest() {
    home.handIn("a.csv", "programme,unit,period,meetings,people\nthu,18565,2019-Q1,3,120\n");
    home.handIn("b.csv", "programme,unit,period,meetings,people\nthu,18565,2019-Q1,4,120\n");
    try (HomeContext opened = home.open()) {
      night(opened);
      home.handIn("c.csv", "18565", "2019-Q1", "2019-04-06", "5,120,4");

      assertThat(night(opened).entered()).isEqualTo(1);
      assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "5");
    }
  }

  // ---- judged again

  @Test
  void aRefusedFileIsJudgedAgainWhenItsProgrammeChanges() {
    home.handIn("good.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");
    home.night();

    home.programme(TestHome.programme().replace("check: people >= meetings", "check: people > 0"));
    NightReport second = home.night();

    assertThat(List.of(second.files(), second.judged(), second.entered(), second.refused()))
        .containsExactly(0, 1, 1, 0);
    assertThat(home.findings()).isEmpty();
    assertThat(home.tree("reports/returned")).isEmpty();
    assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "12");
  }

  @Test
  void onlyTheRefusedRowsOfAFileAreEnteredWhenItIsJudgedAgain() {
    home.handIn(
        "a.csv",
        WIDE + "thu,18565,2019-Q1,2019-04-02,3,120,4\nthu,18586,2019-Q1,2019-04-02,9,5,\n");
    home.night();

    home.programme(TestHome.programme().replace("check: people >= meetings", "check: people > 0"));
    NightReport second = home.night();

    assertThat(List.of(second.entered(), second.unchanged(), second.refused()))
        .containsExactly(1, 1, 0);
    assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "12");
  }

  @Test
  void aRefusedFileIsJudgedAgainWhenWhatStoodInItsWayIsGone() {
    home.handIn("a.csv", "programme,unit,period,meetings,people\nthu,18565,2019-Q1,3,120\n");
    home.handIn("b.csv", "programme,unit,period,meetings,people\nthu,18565,2019-H1,7,120\n");
    home.handIn("c.csv", "programme,unit,period,meetings,people\nthu,18565,2019-Q1,4,120\n");
    try (HomeContext opened = home.open()) {
      assertThat(night(opened).refused()).isEqualTo(3);
      assertThat(home.findings())
          .containsExactlyInAnyOrder("a.csv:2 R21", "b.csv:2 R24", "c.csv:2 R21");

      NightReport second = night(opened);

      assertThat(List.of(second.judged(), second.entered(), second.refused()))
          .containsExactly(1, 1, 0);
      assertThat(home.findings()).containsExactlyInAnyOrder("a.csv:2 R21", "c.csv:2 R21");
      assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "7");
      assertThat(night(opened).didNothing()).isTrue();
    }
  }

  @Test
  void aProgrammeThatLostAnIndicatorStillPublishesTheOthers() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();

    String all = TestHome.programme();
    int hours = all.indexOf("  - code: hours");
    home.programme(all.substring(0, hours) + all.substring(all.indexOf("  - code: per_meeting")));
    NightReport second = home.night();

    assertThat(second.reviews()).hasSize(1);
    assertThat(home.figures(REVIEW))
        .containsEntry(MEETINGS, "3")
        .doesNotContainKey("18565/commune/2019-H1/hours");
  }

  // ---- broken files

  @Test
  void aWideFileCutInTheMiddleKeepsTheRowsBefore() {
    home.handIn(
        "a.csv",
        WIDE
            + "thu,18565,2019-Q1,2019-04-02,3,120,4\nthu,18586,2019-Q1,2019-04-02,2,20,\n"
            + "thu,18589,2019-Q1,2019-0");

    NightReport report = home.night();

    assertThat(List.of(report.entered(), report.refused())).containsExactly(2, 1);
    assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "5");
    assertThat(home.findings()).isNotEmpty();
  }

  @Test
  void aLongFileCutInTheMiddleIsRefused() {
    home.handIn(
        "a.csv",
        "programme,unit,period,indicator,value\nthu,18565,2019-Q1,meetings,3\n"
            + "thu,18565,2019-Q1,people,120\nthu,18586,2019-Q1,meet");

    NightReport report = home.night();

    assertThat(report.entered()).isZero();
    assertThat(report.refused()).isPositive();
    assertThat(home.has("reports/thu")).isFalse();
  }
}
