package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;
import static vn.tonghop.jobs.TestHome.WIDE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome.Ran;

/** Files that an earlier version did not keep, judged again by the one that would. */
class KeptAfterAllTest {

  private static final String JOURNAL = "data/journal.csv";
  private static final String LEFT = "data/tonghop.mv.db";

  private final TestHome home;

  KeptAfterAllTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
  }

  /** The middle one of three was refused; the other two, before and after it, were taken in. */
  @BeforeEach
  void refusedByAnEarlierVersion() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.handIn("b.csv", "18586", "2019-Q2", "2019-07-02", "5,130,4");
    new EarlierGate(home).refuses("b.csv");
    home.handIn("c.csv", "18565", "2019-Q2", "2019-07-02", "7,140,4");
  }

  private String receipt(String name) {
    return String.valueOf(
        home.rows("SELECT receipt FROM received_file WHERE name = '" + name + "'")
            .get(0)
            .get("RECEIPT"));
  }

  private List<List<Map<String, Object>>> ledger() {
    return List.of(
        home.rows("SELECT * FROM received_file ORDER BY id"),
        home.rows("SELECT file, night FROM kept_later ORDER BY file"),
        home.rows("SELECT id, file, ordinal, revision, content FROM submission ORDER BY id"),
        home.rows("SELECT * FROM figures ORDER BY submission"),
        home.rows(
            "SELECT id, unit, start_date, end_date, in_force, as_of FROM dossier ORDER BY id"),
        home.rows("SELECT submission, reason FROM withdrawal ORDER BY submission"));
  }

  private List<String> journal(String begins) {
    return home.read(JOURNAL).lines().filter(line -> line.startsWith(begins)).toList();
  }

  @Test
  void itIsKeptUnderItsReceiptAndJudgedInTheSameNight() {
    String receipt = receipt("b.csv");

    NightReport night = home.night();

    assertThat(List.of(night.files(), night.entered(), night.refused())).containsExactly(1, 2, 0);
    assertThat(receipt("b.csv")).isEqualTo(receipt);
    assertThat(home.rows("SELECT name, archived FROM received_file ORDER BY id").toString())
        .isEqualTo(
            "[{NAME=a.csv, ARCHIVED=true}, {NAME=b.csv, ARCHIVED=true},"
                + " {NAME=c.csv, ARCHIVED=true}]");
    assertThat(home.figures(REVIEW)).containsEntry("445/all/2019-H1/meetings", "15");
    assertThat(home.has("reports/returned/" + receipt)).isFalse();
    assertThat(journal("kept," + receipt)).hasSize(1);
    assertThat(home.night().didNothing()).isTrue();
  }

  @Test
  void whatIsStillRefusedIsJudgedOnceAgainAndNotKept() {
    home.handIn("bad.csv", WIDE + "thu,18589,2019-Q1,2019-04-02,3,120,0912345678\n");
    new EarlierGate(home).refuses("bad.csv");

    NightReport night = home.night();

    assertThat(night.newlyRefused()).isZero();
    assertThat(home.findings()).containsExactly("bad.csv:2 F13");
    assertThat(home.rows("SELECT archived FROM received_file WHERE name = 'bad.csv'"))
        .containsExactly(Map.of("ARCHIVED", false));
    String judgements =
        "SELECT COUNT(*) AS N FROM judgement j JOIN received_file f ON f.id = j.file"
            + " WHERE f.name = 'bad.csv'";
    assertThat(home.rows(judgements)).containsExactly(Map.of("N", 2L));
    assertThat(home.night().didNothing()).isTrue();
    assertThat(home.rows(judgements)).containsExactly(Map.of("N", 2L));
  }

  @Test
  void whatIsGoneFromTheInputStaysRefusedUntilItComesAgain() throws Exception {
    String text = home.read("input/b.csv");
    String receipt = receipt("b.csv");
    Files.delete(home.path("input/b.csv"));
    assertThat(home.night().entered()).isEqualTo(1);

    home.handIn("later/b.csv", text);

    assertThat(home.night().entered()).isEqualTo(1);
    assertThat(receipt("b.csv")).isEqualTo(receipt);
    assertThat(home.figures(REVIEW)).containsEntry("445/all/2019-H1/meetings", "15");
  }

  @Test
  void twoCopiesOfItAreOne() {
    home.handIn("b2.csv", home.read("input/b.csv"));

    assertThat(home.night().entered()).isEqualTo(2);

    assertThat(home.rows("SELECT file FROM kept_later")).hasSize(1);
    assertThat(home.night().didNothing()).isTrue();
  }

  @Test
  void theHomeIsRebuiltAsItWas() throws Exception {
    home.night();
    String receipt = receipt("b.csv");
    assertThat(home.run("withdraw", receipt, "--reason", "Báo nhầm kỳ").code()).isZero();
    home.handIn("d.csv", "18586", "2019-Q2", "2019-07-09", "6,130,4");
    home.night();
    List<List<Map<String, Object>>> ledger = ledger();
    Map<String, String> reports = home.tree("reports");
    Files.delete(home.path(LEFT));

    Ran rebuilt = home.run("rebuild");

    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThat(ledger()).isEqualTo(ledger);
    assertThat(home.tree("reports")).isEqualTo(reports);
    assertThat(home.night().didNothing()).isTrue();
    Files.delete(home.path(LEFT));
    assertThat(home.run("rebuild").code()).isZero();
    assertThat(ledger()).isEqualTo(ledger);
  }

  /** Its obstacle, in the same night: what is older than it comes before it. */
  @Test
  void aSubmissionInItsWayIsJudgedInTheSameOrderWhenRebuilt() throws Exception {
    home.handIn("half.csv", "18586", "2019-H1", "2019-07-01", "9,130,4");
    home.night();
    assertThat(home.findings()).containsExactly("half.csv:2 R24");
    List<List<Map<String, Object>>> ledger = ledger();
    Files.delete(home.path(LEFT));

    assertThat(home.run("rebuild").code()).isLessThan(2);

    assertThat(ledger()).isEqualTo(ledger);
  }

  @Test
  void aDatabaseFromBeforeItWasKeptIsALostOne() throws Exception {
    byte[] before = Files.readAllBytes(home.path(LEFT));
    Files.delete(home.path("input/c.csv"));
    home.night();
    Files.write(home.path(LEFT), before);

    Ran ran = home.run("nightly");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().contains("1 tệp", "rebuild");
    assertThat(home.run("rebuild").code()).isZero();
    assertThat(home.figures(REVIEW)).containsEntry("445/all/2019-H1/meetings", "8");
  }

  @Test
  void withoutItsBytesNothingIsRebuilt() throws Exception {
    home.night();
    String sha256 =
        String.valueOf(
            home.rows("SELECT sha256 FROM received_file WHERE name = 'b.csv'")
                .get(0)
                .get("SHA256"));
    Files.delete(home.path("data/archive/" + sha256.substring(0, 2) + "/" + sha256));

    assertThat(home.run("rebuild").err()).contains("b.csv");

    assertThat(home.rows("SELECT file FROM kept_later")).hasSize(1);
  }

  @Test
  void anotherVersionOfTheProductIsAnotherYardstick() {
    Yardstick now = HomeContext.yardstick(new Home(home.root()));
    Yardstick later =
        new Yardstick(
            now.register(), now.programmes(), now.workingDays(), new ProductVersion("later"));
    assertThat(later.version()).isNotEqualTo(now.version());
    assertThat(HomeContext.yardstick(new Home(home.root())).version()).isEqualTo(now.version());
  }
}
