package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** {@code issue}, as from the shell. */
class IssueCommandTest {

  private static final String FIRST = "reports/issued/445/2025-2030/01-BC-BTGDVHU/";

  private final TestHome home;

  IssueCommandTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
    home.write("config/bodies.yaml", "terms: [2020-10-12, 2025-10-16]\n");
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
  }

  private Ran issue(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("issue", "--programme", "thu", "--unit", "445", "--period", "2019-H1"));
    words.add("--unwritten");
    words.addAll(List.of(more));
    if (!words.contains("--date")) {
      words.addAll(List.of("--date", "2026-01-14"));
    }
    return home.run(words.toArray(new String[0]));
  }

  private void revise() {
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "5,130,4");
    home.night();
  }

  private JsonNode manifest(String folder) {
    return JsonMapper.builder().build().readTree(home.read(folder + "manifest.json"));
  }

  /** Without the name of the folder. */
  private Map<String, String> files(String folder) {
    Map<String, String> files = new TreeMap<>();
    home.tree(folder).forEach((name, hash) -> files.put(name.substring(folder.length()), hash));
    return files;
  }

  @Test
  void anIssuedReviewHasNumberDateAndSignatoryAndIsNoDraft() {
    assertThat(home.text(REVIEW + "review.pdf")).contains("DỰ THẢO");

    Ran ran = issue("--signatory", "Nguyễn Văn A");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            "Đã ban hành Số 01-BC/BTGDVHU ngày 14/01/2026"
                + " (reports/issued/445/2025-2030/01-BC-BTGDVHU)\n");
    assertThat(home.text(FIRST + "review.pdf"))
        .contains("Số 01-BC/BTGDVHU", "ngày 14 tháng 01 năm 2026", "Nguyễn Văn A")
        .doesNotContain("DỰ THẢO");
    assertThat(files(FIRST).keySet())
        .containsExactly(
            "figures.csv", "manifest.json", "review.html", "review.pdf", "submissions.csv");
    JsonNode issued = manifest(FIRST).get("issued");
    assertThat(issued.toString())
        .isEqualTo(
            "{\"printed\":\"Số 01-BC/BTGDVHU\",\"body\":\"BTGDVHU\",\"type\":\"BC\","
                + "\"series\":\"2025-2030\",\"number\":1,\"date\":\"2026-01-14\","
                + "\"signatory\":\"Nguyễn Văn A\"}");
    assertThat(manifest(FIRST).get("edition").asInt()).isEqualTo(2);
  }

  @Test
  void theReviewsFolderShowsItUntilAFigureChanges() {
    issue();
    assertThat(files(REVIEW)).isEqualTo(files(FIRST));
    assertThat(home.night().didNothing()).isTrue();

    Map<String, String> issued = files(FIRST);
    revise();

    assertThat(files(FIRST)).isEqualTo(issued);
    assertThat(manifest(REVIEW).get("edition").asInt()).isEqualTo(3);
    assertThat(manifest(REVIEW).has("issued")).isFalse();
    assertThat(home.text(REVIEW + "review.pdf")).contains("DỰ THẢO", "5 cuộc với 130 lượt người");
  }

  @Test
  void theNextNumberFollowsTheHighestAndAGivenOneMayLeaveAGap() {
    issue();
    revise();
    assertThat(issue("--number", "12").out()).contains("Số 12-BC/BTGDVHU");
    home.handIn("a3.csv", "18565", "2019-Q1", "2019-04-06", "6,130,4");
    home.night();
    assertThat(issue().out()).contains("Số 13-BC/BTGDVHU", "issued/445/2025-2030/13-BC-BTGDVHU");

    assertThat(home.tree("reports/issued").keySet())
        .filteredOn(name -> name.endsWith("manifest.json"))
        .hasSize(3);
    assertThat(home.rows("SELECT number FROM issued ORDER BY number"))
        .extracting(row -> row.get("NUMBER"))
        .isEqualTo(List.of(1, 12, 13));
  }

  @Test
  void anotherTermAndAnotherUnitBeginWithOne() {
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "8,100,4");
    home.night();
    issue();
    Ran unit =
        home.run(
            "issue --programme thu --unit 18586 --period 2019-Q1 --date 2026-01-14 --unwritten"
                .split(" ", -1));
    assertThat(unit.out()).contains("Số 01-BC/ĐU", "reports/issued/18586/2025-2030/01-BC-DU");
    revise();
    assertThat(issue("--date", "2025-10-15").out()).contains("issued/445/2020-2025/01-BC-BTGDVHU");
  }

  @Test
  void aTakenNumberIsRefusedAndSaysByWhat() {
    issue("--number", "7");
    revise();
    Map<String, String> before = home.tree("reports");

    Ran ran = issue("--number", "7");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("Số đã dùng: Số 07-BC/BTGDVHU ngày 14/01/2026");
    assertThat(issue("--number", "7", "--speak", "en").err()).startsWith("This number is taken: ");
    assertThat(home.tree("reports")).isEqualTo(before);
    assertThat(home.rows("SELECT * FROM issued")).hasSize(1);
  }

  @Test
  void theSameFiguresAreNotIssuedTwice() {
    issue();

    Ran ran = issue();

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("Số liệu không thay đổi so với bản đã ban hành: Số 01-BC");
    assertThat(issue("--speak", "en").err()).startsWith("Not a figure has changed");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-16, vi, Ngày ban hành chưa đến: 16/01/2026",
    "2026-01-16, en, The date lies in the future: 2026-01-16",
    "16/01/2026, vi, --date: ngày viết như"
  })
  void aDayThatCannotBeIsRefused(String date, String speak, String why) {
    Ran ran = issue("--date", date, "--speak", speak);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith(why);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(home.has("reports/issued")).isFalse();
  }

  @Test
  void aDayOfNoKnownTermIsRefused() {
    Ran ran = issue("--date", "2020-10-11");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("Chưa biết ngày 11/10/2020 thuộc nhiệm kỳ nào của cấp ủy")
        .contains("config/bodies.yaml");
  }

  @Test
  void aBodyOfTheStateNumbersByYearInItsOwnForm() {
    home.write("config/bodies.yaml", "bodies:\n  - unit: \"445\"\n    body: state\n");

    assertThat(issue().out())
        .isEqualTo(
            "Đã ban hành Số: 01/BC-UBND ngày 14/01/2026"
                + " (reports/issued/445/2026/01-BC-UBND)\n");

    assertThat(home.text("reports/issued/445/2026/01-BC-UBND/review.pdf"))
        .contains("Số: 01/BC-UBND", "Độc lập - Tự do - Hạnh phúc")
        .doesNotContain("DỰ THẢO");
  }

  @Test
  void theBodysSignatorySignsUnlessAnotherIsNamed() {
    home.write(
        "config/bodies.yaml",
        "terms: [2025-10-16]\nbodies:\n  - unit: \"445\"\n    signatory: Lê Thị Mẫu\n");
    issue();
    assertThat(home.text(FIRST + "review.pdf")).contains("Lê Thị Mẫu");
    revise();
    issue("--signatory", "Trần B");
    assertThat(home.text(FIRST.replace("01-BC", "02-BC") + "review.pdf"))
        .contains("Trần B")
        .doesNotContain("Lê Thị Mẫu");
  }

  @Test
  void theDayItselfMayBeTheDate() {
    assertThat(issue("--date", "2026-01-15").code()).isZero();
  }

  @Test
  void aDayBeforeThatOfAnEarlierNumberIsOnlyDoubted() {
    issue("--date", "2026-01-14");
    revise();

    Ran ran = issue("--date", "2026-01-13");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).startsWith("Ngày ban hành trước ngày của văn bản đã có số: Số 01-BC");
    assertThat(ran.out()).contains("Số 02-BC/BTGDVHU ngày 13/01/2026");
  }

  @Test
  void whereThereIsNothingToShowNothingIsIssued() {
    Ran ran =
        home.run(
            "issue --programme thu --unit 445 --period 2019-Q4 --date 2026-01-14".split(" ", -1));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("Không có số liệu nào để ban hành");
    assertThat(home.has("reports/issued")).isFalse();
  }

  @Test
  void aSignatoryOfSeveralLinesIsRefused() {
    assertThat(issue("--signatory", "A\nB").err()).startsWith("Tên người ký viết trên một dòng");
    assertThat(issue("--number", "0").err()).startsWith("Số văn bản từ 1 đến 99999");
  }

  /** The programme's text is part of what a review is made of, but no figure. */
  @Test
  void anotherTextOfTheProgrammeReplacesNoIssuedEdition() {
    issue();
    Map<String, String> issued = files(REVIEW);
    home.programme(TestHome.programme().replace("Quyết định thử số 1", "Quyết định thử số 2"));

    assertThat(home.night().reviews()).isEmpty();

    assertThat(files(REVIEW)).isEqualTo(issued);
    assertThat(home.rows("SELECT compared FROM issued").get(0).get("COMPARED")).isNotNull();
    assertThat(home.night().reviews()).isEmpty();
    assertThat(home.run("status").out()).doesNotContain("không còn khớp số liệu");
    assertThat(
            home.run("review", "--programme", "thu", "--unit", "445", "--period", "2019-H1").code())
        .isZero();
    assertThat(files(REVIEW)).isEqualTo(issued);
    revise();
    assertThat(manifest(REVIEW).get("edition").asInt()).isEqualTo(3);
  }

  @Test
  void anEnglishDocumentOfItBearsTheSameNumberAndLiesInTheReviewsFolder() {
    issue();
    Map<String, String> issued = files(FIRST);

    home.run(
        "review --programme thu --unit 445 --period 2019-H1 --language en --formats pdf"
            .split(" ", -1));

    assertThat(home.text(REVIEW + "review.en.pdf")).contains("01-BC/BTGDVHU", "14 January 2026");
    assertThat(files(REVIEW).get("review.pdf")).isEqualTo(issued.get("review.pdf"));
    assertThat(files(FIRST)).isEqualTo(issued);
    assertThat(home.night().reviews()).isEmpty();
  }

  @Test
  void theReviewsFolderIsPutBackFromWhatWasIssued() throws IOException {
    issue();
    deleteAll(REVIEW);
    home.programme(TestHome.programme().replace("Quyết định thử số 1", "Quyết định thử số 2"));

    assertThat(home.night().reviews()).hasSize(1);

    assertThat(files(REVIEW)).isEqualTo(files(FIRST));
    home.night();
    assertThat(home.night().didNothing()).isTrue();
  }

  @Test
  void anIssuedFolderThatWasDeletedIsMadeAnewByteForByte() throws IOException {
    issue("--formats", "pdf", "--signatory", "Trần B");
    Map<String, String> issued = files(FIRST);
    deleteAll(FIRST);
    deleteAll(REVIEW);
    assertThat(home.run("status").out()).contains("Số 01-BC/BTGDVHU", "không còn tệp");

    home.night();

    assertThat(files(FIRST)).isEqualTo(issued);
    assertThat(home.run("status").out()).doesNotContain("không còn tệp");
  }

  @Test
  void whatTheLedgerNoLongerGivesIsToldInsteadOfMadeOtherwise() throws IOException {
    issue();
    revise();
    deleteAll(FIRST);

    Ran night = home.run("nightly", "--date", "2026-01-15");

    assertThat(night.err()).contains("Số 01-BC/BTGDVHU: không còn", "bản sao lưu");
    assertThat(home.has(FIRST)).isFalse();
    assertThat(home.run("status").out()).contains("không còn tệp");
  }

  @Test
  void whatWasAlteredIsToldAndLeftAlone() {
    issue();
    home.write(FIRST + "figures.csv", "unit\n");

    home.night();

    assertThat(home.read(FIRST + "figures.csv")).isEqualTo("unit\n");
    assertThat(home.run("status").out()).contains("tệp đã bị sửa");
    assertThat(home.run("verify", FIRST).out()).contains("figures.csv: không còn nguyên");
  }

  private void deleteAll(String folder) throws IOException {
    for (String name : home.tree(folder).keySet()) {
      Files.delete(home.path(name));
    }
    Files.delete(home.path(folder));
  }

  @Test
  void withoutTheTermsOfTheCommitteeNothingIsIssued() {
    home.write("config/bodies.yaml", "tone: new\n");
    Ran ran = issue();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("config/bodies.yaml", "terms");
    assertThat(home.has("reports/issued")).isFalse();
  }

  @Test
  void whatStaffHaveNotWrittenIsNotIssuedUnlessItIsAskedFor() throws IOException {
    List<String> of = List.of("--programme", "thu", "--unit", "445", "--period", "2019-H1");
    Ran refused = home.run(words("issue", of, "--date", "2026-01-14"));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("8 mục", "paragraphs", "--unwritten");
    Path file = home.path("viet.txt");
    StringBuilder text = new StringBuilder();
    for (String section :
        List.of(
            "leadership",
            "strengths",
            "limitations",
            "causes",
            "directions",
            "tasks",
            "proposals.above",
            "proposals.below")) {
      text.append('[').append(section).append("]\nĐã viết mục này.\n");
    }
    Files.writeString(file, text);
    assertThat(home.run(words("paragraphs", of, file.toString())).code()).isZero();
    assertThat(home.run(words("issue", of, "--date", "2026-01-14")).code()).isZero();
    assertThat(home.read(FIRST + "review.html")).contains("Đã viết mục này.");

    Ran same = home.run(words("issue", of, "--date", "2026-01-14"));
    assertThat(same.err()).contains("--again");
    Files.writeString(file, text.toString().replace("Đã viết", "Viết lại"));
    home.run(words("paragraphs", of, file.toString()));
    home.night();
    assertThat(home.read(TestHome.REVIEW + "review.html")).contains("Viết lại mục này.");
    assertThat(home.run(words("issue", of, "--date", "2026-01-14", "--again")).out())
        .contains("Số 02-BC/BTGDVHU");
    assertThat(home.read(FIRST + "review.html")).contains("Đã viết mục này.");
  }

  private static String[] words(String command, List<String> of, String... more) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(of);
    words.addAll(List.of(more));
    return words.toArray(new String[0]);
  }
}
