package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;
import vn.tonghop.provenance.Sha256;

/** {@code review}, as from the shell. */
class ReviewCommandTest {

  private final TestHome home;

  ReviewCommandTest(@TempDir Path folder) {
    home = new TestHome(folder);
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q3", "2019-10-02", "8,100,4");
  }

  private Ran review(String unit, String period, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("review", "--programme", "thu", "--unit", unit, "--period", period));
    words.addAll(List.of(more));
    return home.run(words.toArray(new String[0]));
  }

  private List<String> files(String folder) {
    return home.tree(folder).keySet().stream()
        .map(name -> name.substring(folder.length()))
        .toList();
  }

  private JsonNode manifest(String folder) {
    return JsonMapper.builder().build().readTree(home.read(folder + "manifest.json"));
  }

  /** Every file beside the manifest is in it with its hash, and no other is. */
  private void assertManifestHolds(String folder) throws IOException {
    JsonNode listed = manifest(folder).get("files");
    List<String> beside = new ArrayList<>(files(folder));
    beside.remove("manifest.json");
    assertThat(listed.propertyNames()).containsExactlyInAnyOrderElementsOf(beside);
    for (String name : beside) {
      assertThat(listed.get(name).asString())
          .as(name)
          .isEqualTo(Sha256.of(Files.readAllBytes(home.path(folder + name))).hex());
    }
  }

  @Test
  void aReviewThatNobodyPlannedIsMade() throws IOException {
    home.run("nightly");

    Ran ran = review("445", "2019");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("reports/thu/2019/445\n");
    String folder = "reports/thu/2019/445/";
    assertThat(files(folder))
        .containsExactly(
            "figures.csv", "manifest.json", "review.html", "review.pdf", "submissions.csv");
    assertThat(home.figures(folder)).containsEntry("445/all/2019/meetings", "11");
    assertThat(home.text(folder + "review.pdf"))
        .contains("Huyện Thạch Hà", "11 cuộc với 220 lượt người");
    assertManifestHolds(folder);
  }

  @Test
  void aUnitThatReportsForItselfHasOneToo() {
    home.run("nightly");

    assertThat(review("18586", "2019-07-01..2019-09-30").out())
        .isEqualTo("reports/thu/2019-Q3/18586\n");
    assertThat(home.figures("reports/thu/2019-Q3/18586/"))
        .containsEntry("18586/commune/2019-Q3/meetings", "8");
  }

  @ParameterizedTest
  @CsvSource({"445, 2019-Q4", "18589, 2019", "445, 2019-02"})
  void whereThereIsNothingToShowNothingIsPublished(String unit, String period) {
    home.run("nightly");
    Map<String, String> before = home.tree("reports");

    Ran ran = review(unit, period);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(home.tree("reports")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, 445, 2019-H1",
    "NOBODY!, 445, 2019-H1",
    "thu, 44x5, 2019-H1",
    "thu, 999, 2019-H1",
    "thu, a b, 2019-H1",
    "thu, 445, 2019-H3",
    "thu, 445, 2018",
    "thu, 445, yesterday",
    "thu, 445, 2026-01-01..2025-01-01",
    "thu, 445, 2026-Q3"
  })
  void whatIsUnknownIsToldInOneLine(String programme, String unit, String period) {
    Ran ran = home.run("review", "--programme", programme, "--unit", unit, "--period", period);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(home.has("reports")).isFalse();
  }

  @Test
  void theSameReviewAgainIsTheSameEditionByteForByte() {
    home.run("nightly");
    Map<String, String> before = home.tree(REVIEW);

    assertThat(review("445", "2019-H1").code()).isZero();

    assertThat(home.tree(REVIEW)).isEqualTo(before);
    assertThat(manifest(REVIEW).get("edition").asInt()).isEqualTo(1);
  }

  @Test
  void theEnglishOneStandsBesideTheVietnameseOne() throws IOException {
    home.run("nightly");
    String vietnamese = home.tree(REVIEW).get(REVIEW + "review.pdf");

    assertThat(review("445", "2019-H1", "--language", "en").code()).isZero();

    assertThat(files(REVIEW))
        .containsExactly(
            "figures.csv",
            "manifest.json",
            "review.en.html",
            "review.en.pdf",
            "review.html",
            "review.pdf",
            "submissions.csv");
    assertThat(home.tree(REVIEW).get(REVIEW + "review.pdf")).isEqualTo(vietnamese);
    assertThat(home.text(REVIEW + "review.en.pdf"))
        .contains("held 3 meetings with 120 attendances");
    assertManifestHolds(REVIEW);
    assertThat(home.run("nightly").out()).contains("không có gì mới");
  }

  @Test
  void onlyTheFiguresAreMadeWhenOnlyTheyAreAskedFor() throws IOException {
    home.run("nightly");

    assertThat(review("445", "2019", "--formats", "csv").code()).isZero();

    assertThat(files("reports/thu/2019/445/"))
        .containsExactly("figures.csv", "manifest.json", "submissions.csv");
    assertManifestHolds("reports/thu/2019/445/");
  }

  @Test
  void aTextAndAWorkbookAreMadeWhenTheyAreAskedFor() throws IOException {
    home.run("nightly");

    assertThat(review("445", "2019", "--formats", "xlsx,docx").code()).isZero();

    String folder = "reports/thu/2019/445/";
    assertThat(files(folder))
        .containsExactly(
            "figures.csv", "manifest.json", "review.docx", "review.xlsx", "submissions.csv");
    assertManifestHolds(folder);
    Map<String, String> before = home.tree(folder);
    assertThat(review("445", "2019", "--formats", "XLSX,docx,html").code()).isZero();
    assertThat(home.tree(folder)).containsAllEntriesOf(without("manifest.json", folder, before));
  }

  private static Map<String, String> without(
      String name, String folder, Map<String, String> files) {
    Map<String, String> rest = new HashMap<>(files);
    rest.remove(folder + name);
    return rest;
  }

  @Test
  void aFormatThatIsUnknownIsRefusedInOneLine() {
    Ran ran = review("445", "2019", "--formats", "odt");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("xlsx").contains("odt");
  }

  @Test
  void aDocumentOfOtherFiguresDoesNotStandBesideNewOnes() throws IOException {
    home.run("nightly");
    review("445", "2019");
    review("445", "2019", "--language", "en");
    home.handIn("c.csv", "18565", "2019-Q2", "2019-07-02", "1,10,");
    home.run("nightly");

    assertThat(review("445", "2019", "--formats", "csv").code()).isZero();

    String folder = "reports/thu/2019/445/";
    assertThat(files(folder)).containsExactly("figures.csv", "manifest.json", "submissions.csv");
    assertThat(manifest(folder).get("edition").asInt()).isEqualTo(2);
    assertManifestHolds(folder);
  }

  @Test
  void theNightMakesTheDocumentThatIsMissing() throws IOException {
    home.run("nightly", "--date", "2019-01-02");
    assertThat(review("445", "2019-H1", "--formats", "csv").code()).isZero();
    assertThat(files(REVIEW)).doesNotContain("review.pdf");

    home.run("nightly");

    assertThat(files(REVIEW)).contains("review.pdf");
    assertThat(manifest(REVIEW).get("edition").asInt()).isEqualTo(1);
    assertManifestHolds(REVIEW);
  }
}
