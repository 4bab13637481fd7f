package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;
import static vn.tonghop.jobs.TestHome.WIDE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** What a review tells of an earlier one that was issued, and what the other commands do. */
class ChangesSinceIssueTest {

  private static final String HEADING = "Các số liệu thay đổi so với lần ban hành trước";
  private static final String FIRST = "reports/issued/445/2025-2030/01-BC-BTGDVHU/";
  private static final Pattern ROW = Pattern.compile("(?s)<tr\\b.*?</tr>");
  private static final Pattern CELL = Pattern.compile("(?s)<t[hd]\\b[^>]*>(.*?)</t[hd]>");

  private final TestHome home;

  ChangesSinceIssueTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
    home.write("config/bodies.yaml", "terms: [2025-10-16]\n");
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "2,20,");
    home.night();
    assertThat(issue().code()).isZero();
  }

  private Ran issue(String... more) {
    return home.run(
        Stream.concat(
                Stream.of("issue", "--programme", "thu", "--unit", "445", "--period", "2019-H1"),
                Stream.concat(Stream.of("--date", "2026-01-14", "--unwritten"), Stream.of(more)))
            .toArray(String[]::new));
  }

  private String receipt(String file) {
    return String.valueOf(
        home.rows("SELECT receipt FROM received_file WHERE name = '" + file + "'")
            .get(0)
            .get("RECEIPT"));
  }

  private String caseOf(String unit) {
    return home.records(REVIEW + "submissions.csv").stream()
        .filter(row -> row.getField(1).equals(unit))
        .map(row -> row.getField(6))
        .findFirst()
        .orElseThrow();
  }

  /** The rows of the first table below the caption, cells parted by bars. */
  private List<String> rows(String folder, String caption) {
    String html = home.read(folder + "review.html");
    int from = html.indexOf(". " + caption + "</span></caption>");
    assertThat(from).as(caption).isPositive();
    String table = html.substring(from, html.indexOf("</table>", from));
    return ROW.matcher(table)
        .results()
        .map(MatchResult::group)
        .map(
            row ->
                String.join(
                    "|",
                    CELL.matcher(row)
                        .results()
                        .map(cell -> cell.group(1).replaceAll("<[^>]*>", " ").strip())
                        .toList()))
        .filter(row -> row.contains("|"))
        .toList();
  }

  private String text(String folder) {
    return home.read(folder + "review.html").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void aReviewThatWasNeverIssuedTellsOfNoChanges() {
    assertThat(text(FIRST)).doesNotContain(HEADING);
  }

  @Test
  void aLaterDraftTellsOldNewDifferenceAndBySubmissionOfWhom() {
    String withdrawn = caseOf("18586");
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "5,120,4");
    home.handIn("c.csv", "18592", "2019-Q2", "2019-07-02", "7,70,");
    home.run("withdraw", receipt("b.csv"), "--reason", "Báo nhầm");
    home.night();

    assertThat(text(REVIEW))
        .contains(
            "So với lần ban hành trước (Số 01-BC/BTGDVHU, ngày 14/01/2026), có ",
            " do 3 báo cáo được gửi thêm, gửi lại hoặc rút");
    List<String> rows = rows(REVIEW, HEADING);
    assertThat(rows.get(0)).startsWith("Đơn vị|Cấp|Kỳ|Chỉ tiêu|Lần trước");
    assertThat(rows)
        .anyMatch(row -> row.contains("|Cả kỳ|Số cuộc họp|5|12|+7|3 báo cáo (phụ lục)"));
    assertThat(rows)
        .anyMatch(
            row ->
                row.startsWith("Xã Ngọc Sơn|Tổng các cấp|")
                    && row.endsWith("|Cả kỳ|Số cuộc họp|3|5|+2|gửi lại " + caseOf("18565")));
    assertThat(rows).anyMatch(row -> row.endsWith("|Cả kỳ|Số cuộc họp|2|…|x|rút " + withdrawn));
    assertThat(rows)
        .anyMatch(row -> row.endsWith("|Cả kỳ|Số cuộc họp|…|7|x|gửi thêm " + caseOf("18592")));
    // the attendances of a.csv did not change
    assertThat(rows).noneMatch(row -> row.contains("Số lượt người") && row.contains("gửi lại"));
    List<String> listed = rows(REVIEW, "Báo cáo gửi thêm, gửi lại hoặc rút sau lần ban hành trước");
    assertThat(listed.subList(listed.size() - 3, listed.size()))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("1|").endsWith(receipt("c.csv")),
            row -> assertThat(row).startsWith("2|").endsWith(receipt("a2.csv")),
            row -> assertThat(row).startsWith("3|").endsWith(receipt("b.csv")));
  }

  @Test
  void theNextIssuedEditionTellsItTooAndForGood() {
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "5,120,4");
    home.night();

    assertThat(issue().code()).isZero();

    String second = "reports/issued/445/2025-2030/02-BC-BTGDVHU/";
    assertThat(text(second)).contains("(Số 01-BC/BTGDVHU, ngày 14/01/2026), có ");
    assertThat(home.text(second + "review.pdf")).contains(HEADING).doesNotContain("DỰ THẢO");
    assertThat(home.night().didNothing()).isTrue();
  }

  @Test
  void whereEverythingIsAsItWasOneSentenceSaysSo() {
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "5,120,4");
    home.night();
    home.run("withdraw", receipt("a2.csv"), "--reason", "Báo nhầm");
    home.night();

    assertThat(text(REVIEW))
        .contains(
            "Không có số liệu nào thay đổi so với lần ban hành trước (Số 01-BC/BTGDVHU, ngày"
                + " 14/01/2026).");
    assertThat(issue().err()).startsWith("Số liệu không thay đổi");
  }

  @Test
  void aSubmissionWithoutANewValueChangesOnlyTheCompleteness() {
    home.handIn("c.csv", WIDE + "thu,18415,2019-Q2,2019-07-02,0,0,\n");
    home.handIn("c2.csv", WIDE + "thu,445,2019-Q1,2019-07-02,,0,\n");
    home.night();

    assertThat(text(REVIEW)).contains("số liệu giữ nguyên giá trị, chỉ thay đổi số đơn vị");
  }

  @Test
  void manyChangesGoIntoAnAnnex() {
    StringBuilder many = new StringBuilder(WIDE);
    home.records(FIRST + "figures.csv").stream()
        .filter(row -> row.getField(3).equals("commune") && !row.getField(0).equals("445"))
        .map(row -> row.getField(0))
        .distinct()
        .limit(9)
        .forEach(unit -> many.append("thu,").append(unit).append(",2019-Q2,2019-07-02,7,70,7\n"));
    home.handIn("c.csv", many.toString());
    assertThat(home.night().entered()).isEqualTo(9);

    assertThat(text(REVIEW)).contains("số liệu thay đổi được trình bày tại phụ lục kèm theo");
    assertThat(rows(REVIEW, HEADING)).hasSize(22);
    assertThat(home.text(REVIEW + "review.pdf"))
        .contains("CÁC SỐ LIỆU THAY ĐỔI SO VỚI LẦN BAN HÀNH TRƯỚC", "BÁO CÁO GỬI THÊM");
  }

  @Test
  void itIsToldInEnglishToo() {
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "5,120,4");
    home.night();
    home.run("review --programme thu --unit 445 --period 2019-H1 --language en".split(" ", -1));

    assertThat(home.text(REVIEW + "review.en.pdf"))
        .contains("Figures that have changed since the last issue", "14 January 2026");
  }

  @Test
  void whereTheIssuedFilesAreNotAsTheyWereItIsSaidThatNothingCouldBeCompared() throws IOException {
    Files.writeString(home.path(FIRST + "figures.csv"), home.read(FIRST + "figures.csv") + "\n");
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "5,120,4");
    home.night();

    assertThat(text(REVIEW)).contains("Chưa đối chiếu được với lần ban hành trước (Số 01-BC");
  }

  @Test
  void aFigureIsTracedToWhatWasIssued() {
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "5,120,4");
    home.night();
    String code =
        home.text(REVIEW + "review.pdf").replaceAll("(?s).*(BC-[0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");

    Ran ran = home.run("trace", code + ".1.1.3");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Đã ban hành", "Số 01-BC/BTGDVHU ngày 14/01/2026");
    assertThat(ran.out().lines().filter(line -> line.contains("Đã ban hành")))
        .singleElement()
        .asString()
        .matches(".*\\): \\d+");
  }

  @Test
  void anIssuedFolderIsVerifiedAlsoAfterFiguresHaveChanged() {
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "5,120,4");
    home.night();
    assertThat(home.run("verify", FIRST).code()).isZero();

    String manifest = home.read(FIRST + "manifest.json");
    home.write(FIRST + "manifest.json", manifest.replace("\"2026-01-14\"", "\"2026-01-13\""));
    assertThat(home.run("verify", FIRST).out()).contains("không đúng với sổ số văn bản");

    home.write(FIRST + "manifest.json", manifest);
    home.programme(TestHome.programme().replace("Quyết định thử số 1", "Quyết định thử số 2"));
    Ran later = home.run("verify", FIRST);
    assertThat(later.code()).as(later.err()).isZero();
    assertThat(later.out()).contains("theo bản lưu của khi đó", "Tất cả đều đúng.");
  }

  @Test
  void aBackupBringsNumbersAndFilesBack(@TempDir Path elsewhere) {
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "5,120,4");
    home.night();
    Path file = elsewhere.resolve("home.zip");
    assertThat(home.run("backup", file.toString()).code()).isZero();
    TestHome other = new TestHome(elsewhere.resolve("other"));
    try {
      Files.delete(other.path("config/programmes/thu.yaml"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }

    assertThat(other.run("restore", file.toString()).code()).isZero();

    assertThat(other.tree("reports")).isEqualTo(home.tree("reports"));
    assertThat(other.run("status", "--json").out())
        .contains("\"Số 01-BC/BTGDVHU\"", "\"issued/445/2025-2030/01-BC-BTGDVHU\"", "\"whole\"");
    assertThat(other.night().reviews()).isEmpty();
  }
}
