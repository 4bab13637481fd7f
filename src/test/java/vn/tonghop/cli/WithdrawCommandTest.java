package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;
import static vn.tonghop.jobs.TestHome.WIDE;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** {@code withdraw RECEIPT --reason TEXT}, as from the shell. */
class WithdrawCommandTest {

  private static final String MEETINGS = "445/all/2019-H1/meetings";

  private final TestHome home;

  WithdrawCommandTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private Ran night() {
    return home.run("nightly", "--date", "2026-01-15");
  }

  private Ran withdraw(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "withdraw";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--reason";
    all[arguments.length + 2] = "Đơn vị báo nhầm kỳ";
    return home.run(all);
  }

  private String receipt(String file) {
    return String.valueOf(
        home.rows("SELECT receipt FROM received_file WHERE name = '" + file + "'")
            .get(0)
            .get("RECEIPT"));
  }

  private List<Object> inForce() {
    return home
        .rows(
            "SELECT d.unit || ' ' || d.start_date || ' ' || s.revision AS name FROM dossier d"
                + " JOIN submission s ON s.id = d.in_force ORDER BY name")
        .stream()
        .map(row -> row.get("NAME"))
        .toList();
  }

  private void twoRows() {
    home.handIn(
        "two.csv",
        WIDE + "thu,18565,2019-Q1,2019-04-02,3,120,4\n" + "thu,18586,2019-Q2,2019-07-02,5,50,\n");
    night();
  }

  // ---- one submission

  @Test
  void aWithdrawnSubmissionIsNoLongerCountedAndStaysInTheLedgerWithTheReason() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "5,50,");
    night();

    Ran ran = withdraw(receipt("b.csv"));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Đã rút: HS-")
        .contains("thu  2019-Q1", "(18586)", receipt("b.csv"), "b.csv:2")
        .contains("thu 2019-H1", "lần chạy sau lập lại");
    assertThat(inForce()).containsExactly("18565 2019-01-01 1");
    assertThat(home.rows("SELECT reason, contested FROM withdrawal"))
        .containsExactly(Map.of("REASON", "Đơn vị báo nhầm kỳ", "CONTESTED", false));
    assertThat(home.rows("SELECT id FROM submission")).hasSize(2);
    assertThat(home.rows("SELECT submission FROM figures")).hasSize(2);

    assertThat(home.run("status").out())
        .contains("1 báo cáo có hiệu lực, 1 đã rút", "không còn khớp số liệu", "thu 2019-H1");
    assertThat(home.run("status", "--json").out())
        .contains("\"review\" : \"thu/2019-H1/445\"", "\"remedy\" : \"next_night\"");

    assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "8");
    assertThat(night().code()).isZero();
    assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "3");
    assertThat(home.read(REVIEW + "manifest.json")).contains("\"edition\" : 2");
    assertThat(home.run("status").out()).doesNotContain("không còn khớp số liệu");
  }

  @Test
  void theReceiptMayBeCopiedByHand() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    night();

    String copied = receipt("a.csv").replace('0', 'o').toLowerCase(Locale.ROOT);

    assertThat(withdraw(" " + copied).code()).isZero();
    assertThat(inForce()).isEmpty();
  }

  @Test
  void theRevisionBeforeComesBack() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    night();
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "30,120,4");
    night();

    Ran ran = withdraw(receipt("a2.csv"));

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).containsPattern("có hiệu lực trở lại: .*" + receipt("a.csv"));
    assertThat(inForce()).containsExactly("18565 2019-01-01 1");
    night();
    assertThat(home.figures(REVIEW)).containsEntry(MEETINGS, "3");
  }

  @Test
  void theSameFileStaysWithdrawnAndANewOneComesIntoForce() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    night();
    withdraw(receipt("a.csv"));

    home.handIn("copy.csv", home.read("input/a.csv"));
    night();
    assertThat(inForce()).isEmpty();

    home.handIn("again.csv", "18565", "2019-Q1", "2019-04-09", "3,120,4");
    night();
    assertThat(inForce()).containsExactly("18565 2019-01-01 2");
  }

  @Test
  void whatItStoodInTheWayOfIsJudgedAgainByTheNextNight() {
    home.handIn("year.csv", "18565", "2019", "2020-01-02", "12,500,4");
    night();
    home.handIn("q1.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    assertThat(night().code()).isEqualTo(1);
    assertThat(home.has("reports/returned/" + receipt("q1.csv") + "/findings.csv")).isTrue();

    withdraw(receipt("year.csv"));

    assertThat(night().code()).isZero();
    assertThat(inForce()).containsExactly("18565 2019-01-01 1");
    assertThat(home.has("reports/returned/" + receipt("q1.csv"))).isFalse();
  }

  @Test
  void aReviewOfWhichNothingIsLeftIsTold() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    night();

    Ran ran = withdraw(receipt("a.csv"));

    assertThat(ran.out()).contains("không còn số liệu nào");
    night();
    assertThat(home.run("status").out()).contains("không còn số liệu nào");
  }

  @Test
  void aReviewThatWasAskedForByHandIsToBeAskedForAgain() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "5,50,");
    night();
    home.run("review", "--programme", "thu", "--unit", "445", "--period", "2019-Q1");

    assertThat(withdraw(receipt("b.csv")).out())
        .containsPattern("thu 2019-Q1 .*: lập lại bằng lệnh review");
  }

  // ---- a file of several

  @Test
  void ofSeveralNothingIsWithdrawnBeforeItIsSaidWhich() {
    twoRows();

    Ran ran = withdraw(receipt("two.csv"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("Có 2 báo cáo").contains("two.csv:2", "two.csv:3", "--all");
    assertThat(inForce()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--unit 18586", "--period 2019-Q2", "--period 2019-04-01..2019-12-31"})
  void theUnitOrThePeriodSaysWhich(String narrowed) {
    twoRows();

    String[] words = (receipt("two.csv") + " " + narrowed).split(" ");

    assertThat(withdraw(words).code()).isZero();
    assertThat(inForce()).containsExactly("18565 2019-01-01 1");
  }

  @Test
  void theCaseNumberSaysWhich() {
    twoRows();
    String listed = withdraw(receipt("two.csv")).err();
    String number =
        listed.lines().filter(line -> line.contains("(18586)")).findFirst().orElseThrow();

    assertThat(withdraw(number.strip().substring(0, 12)).code()).isZero();
    assertThat(inForce()).containsExactly("18565 2019-01-01 1");
  }

  @Test
  void allMeansAll() {
    twoRows();

    assertThat(withdraw(receipt("two.csv"), "--all").code()).isZero();
    assertThat(inForce()).isEmpty();
    assertThat(home.rows("SELECT DISTINCT run FROM withdrawal")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--unit 18589", "--period 2018", "--programme hn-2200", "--period quý"})
  void whatIsNotThereIsNotWithdrawn(String narrowed) {
    twoRows();

    Ran ran = withdraw((receipt("two.csv") + " --all " + narrowed).split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Không có báo cáo nào đang có hiệu lực");
    assertThat(inForce()).hasSize(2);
  }

  @Test
  void whatWasHandedInAgainUnchangedIsWithdrawnByEitherReceipt() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    night();
    home.handIn("later.csv", "18565", "2019-Q1", "2019-04-09", "3,120,4");
    night();

    assertThat(withdraw(receipt("later.csv")).code()).isZero();
    assertThat(inForce()).isEmpty();
    assertThat(withdraw(receipt("a.csv")).code()).isEqualTo(2);
  }

  // ---- the reason

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "Ông Nguyễn Văn Hùng báo nhầm", "Gọi lại số 0912 345 678 để rõ"})
  void aBlankReasonOrOneThatNamesSomebodyIsRefusedAndNotRepeated(String reason) {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    night();

    Ran ran = home.run("withdraw", receipt("a.csv"), "--reason", reason);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).doesNotContain("Hùng", "0912");
    assertThat(inForce()).hasSize(1);
  }

  @Test
  void itIsAmongTheLatestRuns() {
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "5,50,");
    night();
    withdraw(receipt("b.csv"));

    assertThat(home.run("status").out())
        .containsPattern("withdraw 2026-01-15 +DONE +withdrawn 1 of TN-");
  }
}
