package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;
import static vn.tonghop.jobs.TestHome.WIDE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.jobs.TestHome.Ran;

/** The database made anew from archive and journal (contract 4.2). */
class RebuildTest {

  private static final String DATABASE = "data/tonghop.mv.db";
  private static final String JOURNAL = "data/journal.csv";
  private static final String WITHOUT_DATES = "programme,unit,period,meetings,people\n";

  private final TestHome home;

  RebuildTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
  }

  /** Three nights: revisions, a confirmation, an overlap, two contested, personal data. */
  private void threeNights() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("personal.csv", WITHOUT_DATES + "thu,18565,2019-Q1,0912345678,\n");
    home.night();
    home.handIn("b.csv", "18565", "2019-Q1", "2019-04-05", "4,130,4");
    home.handIn("c.csv", WITHOUT_DATES + "thu,18592,2019-Q2,3,120\n");
    home.handIn("d.csv", WITHOUT_DATES + "thu,18592,2019-Q2,4,120\n");
    home.night();
    home.handIn("e.csv", WIDE + "thu,18565,2019-Q1,2019-04-06,4,130,4\n");
    home.handIn("f.csv", "18565", "2019-H1", "2019-07-05", "9,130,4");
    home.handIn("g.csv", "18586", "2019-Q2", "2019-07-05", "7,130,4");
    home.night();
  }

  private List<List<Map<String, Object>>> ledger() {
    return List.of(
        home.rows(
            "SELECT d.programme, d.unit, d.start_date, d.end_date, d.revisions, d.as_of,"
                + " s.content, s.revision, f.sha256, s.ordinal FROM dossier d"
                + " LEFT JOIN submission s ON s.id = d.in_force"
                + " LEFT JOIN received_file f ON f.id = s.file ORDER BY 1, 2, 3, 4"),
        home.rows(
            "SELECT f.sha256, s.ordinal, s.revision, s.content, g.packed FROM submission s"
                + " JOIN received_file f ON f.id = s.file JOIN figures g ON g.submission = s.id"
                + " ORDER BY s.id"),
        home.rows(
            "SELECT receipt, sha256, size, name, modified, archived FROM received_file"
                + " ORDER BY receipt"),
        home.rows(
            "SELECT f.sha256, s.ordinal, w.reason, w.contested FROM withdrawal w"
                + " JOIN submission s ON s.id = w.submission"
                + " JOIN received_file f ON f.id = s.file ORDER BY 1, 2"),
        home.rows(
            "SELECT f.sha256, c.ordinal, s.content FROM confirmation c"
                + " JOIN submission s ON s.id = c.submission"
                + " JOIN received_file f ON f.id = c.file ORDER BY 1, 2"));
  }

  private Ran withdraw(String file) {
    String receipt =
        String.valueOf(
            home.rows("SELECT receipt FROM received_file WHERE name = '" + file + "'")
                .get(0)
                .get("RECEIPT"));
    return home.run("withdraw", receipt, "--reason", "Báo nhầm, \"kỳ\" khác");
  }

  private Ran rebuild() throws IOException {
    Files.delete(home.path(DATABASE));
    return home.run("rebuild");
  }

  @Test
  void theLedgerAndWhatCameOutAreAsBefore() throws IOException {
    threeNights();
    List<List<Map<String, Object>>> ledger = ledger();
    Map<String, String> reports = home.tree("reports");
    assertThat(ledger.get(0)).hasSize(3);
    assertThat(home.figures(REVIEW)).containsEntry("445/all/2019-H1/meetings", "11");
    Files.delete(home.path(DATABASE));

    Ran rebuilt = home.run("rebuild");

    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThat(ledger()).isEqualTo(ledger);
    assertThat(home.tree("reports")).isEqualTo(reports);
    assertThat(home.run("nightly").code()).isZero();
    assertThat(home.tree("reports")).isEqualTo(reports);
  }

  @Test
  void whatWasWithdrawnStaysWithdrawn() throws IOException {
    threeNights();
    assertThat(withdraw("b.csv").code()).isZero();
    assertThat(withdraw("g.csv").code()).isZero();
    home.night();
    home.handIn("g2.csv", WIDE + "thu,18586,2019-Q2,2019-07-06,7,130,4\n");
    home.night();
    withdraw("g2.csv");
    home.night();
    List<List<Map<String, Object>>> ledger = ledger();
    Map<String, String> reports = home.tree("reports");
    assertThat(ledger.get(3)).hasSize(4);

    Ran rebuilt = rebuild();

    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThat(ledger()).isEqualTo(ledger);
    assertThat(home.tree("reports")).isEqualTo(reports);
    assertThat(home.run("status").out()).contains("3 đã rút");
    assertThat(rebuild().code()).isZero();
    assertThat(ledger()).isEqualTo(ledger);
  }

  /** What stood in its way was withdrawn, a night in which nothing came let it in, then it went. */
  @Test
  void aNightBetweenTwoWithdrawalsIsPlayedAgain() throws IOException {
    home.handIn("year.csv", "18565", "2019", "2020-01-02", "12,500,4");
    home.night();
    home.handIn("q1.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    withdraw("year.csv");
    home.night();
    assertThat(withdraw("q1.csv").code()).isZero();
    List<List<Map<String, Object>>> ledger = ledger();
    assertThat(ledger.get(3)).hasSize(2);

    assertThat(rebuild().code()).isZero();

    assertThat(ledger()).isEqualTo(ledger);
  }

  @Test
  void aJournalThatKnewOfNoWithdrawalsIsBroughtUpToDate() throws IOException {
    threeNights();
    withdraw("b.csv");
    home.handIn("b2.csv", WIDE + "thu,18565,2019-Q1,2019-04-07,4,130,4\n");
    home.night();
    List<List<Map<String, Object>>> ledger = ledger();
    List<String> old =
        home.read(JOURNAL).lines().filter(line -> !line.startsWith("withdrawn,")).toList();
    home.write(JOURNAL, String.join("\n", old) + "\n");
    home.run("status");
    assertThat(home.read(JOURNAL).lines()).isEqualTo(old);
    home.night();
    assertThat(home.read(JOURNAL).lines()).hasSize(old.size() + 2);

    assertThat(rebuild().code()).isZero();

    assertThat(ledger()).isEqualTo(ledger);
  }

  @Test
  void aDatabaseWithoutAWithdrawalIsAnOldOne() throws IOException {
    threeNights();
    Path old = home.path("old.db");
    Files.copy(home.path(DATABASE), old);
    withdraw("b.csv");
    Files.move(old, home.path(DATABASE), StandardCopyOption.REPLACE_EXISTING);

    Ran ran = home.run("status");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().contains("1 lần rút", "rebuild");
  }

  @Test
  void aWithdrawalThatNoLongerAppliesIsToldAndNotedAsVoid() throws IOException {
    threeNights();
    withdraw("g.csv");
    home.programme(TestHome.programme().replace("check: people >= meetings", "check: people < 9"));

    Ran rebuilt = rebuild();

    assertThat(rebuilt.code()).isZero();
    assertThat(rebuilt.err()).contains("Không rút lại được: TN-");
    assertThat(home.read(JOURNAL).lines().filter(line -> line.startsWith("void,"))).hasSize(1);
    assertThat(home.run("status").code()).isZero();
  }

  /** Both without a date: of the same night they would contest each other and both be refused. */
  @Test
  void whatComesWithTheRebuildingIsOfANightOfItsOwn() throws IOException {
    home.handIn("a.csv", WITHOUT_DATES + "thu,18565,2019-Q1,3,120\n");
    home.night();
    home.handIn("b.csv", WITHOUT_DATES + "thu,18565,2019-Q1,4,130\n", "2019-05-01T01:00:00Z");

    assertThat(rebuild().code()).isZero();

    assertThat(home.rows("SELECT s.revision FROM dossier d JOIN submission s ON s.id = d.in_force"))
        .containsExactly(Map.of("REVISION", 1));
  }

  @Test
  void aMissingDatabaseIsToldAndNothingIsBegunInItsPlace() throws IOException {
    threeNights();
    Files.delete(home.path(DATABASE));
    for (String command : List.of("nightly", "status")) {
      Ran ran = home.run(command);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err().lines()).singleElement().asString().contains("tonghop rebuild", "8 tệp");
    }
    assertThat(home.has(DATABASE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
  void aTruncatedDatabaseIsToldAndCanBeMadeAnew(double kept) throws IOException {
    threeNights();
    List<List<Map<String, Object>>> ledger = ledger();
    try (RandomAccessFile file = new RandomAccessFile(home.path(DATABASE).toFile(), "rw")) {
      file.setLength((long) (file.length() * kept));
    }
    Ran ran = home.run("nightly");
    if (ran.code() == 2) {
      assertThat(ran.err().lines()).singleElement().asString().contains("tonghop rebuild");
      assertThat(home.run("rebuild").code()).isZero();
    }
    assertThat(ledger()).isEqualTo(ledger);
  }

  @Test
  void withoutTheBytesNothingIsChanged() throws IOException {
    threeNights();
    String sha256 =
        String.valueOf(
            home.rows("SELECT sha256 FROM received_file WHERE name = 'b.csv'")
                .get(0)
                .get("SHA256"));
    Files.delete(home.path("data/archive/" + sha256.substring(0, 2) + "/" + sha256));
    Map<String, String> before = home.tree("data");

    Ran ran = home.run("rebuild");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("b.csv");
    assertThat(home.tree("data").get(DATABASE)).isEqualTo(before.get(DATABASE));
  }
}
