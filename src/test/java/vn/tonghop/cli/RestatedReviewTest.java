package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** {@code review --structure DAY}: three communes of 2019 as the one that they became in 2020. */
class RestatedReviewTest {

  private static final String FOLDER = "reports/thu/2019-H1/18601@2020-08-11/";

  private final TestHome home;

  RestatedReviewTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  @BeforeEach
  void handIn() {
    home.handIn("phu-viet.csv", "18601", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("viet-xuyen.csv", "18610", "2019-Q1", "2019-04-02", "5,trên 200,");
    home.handIn("thach-tien.csv", "18613", "2019-Q2", "2019-07-02", "7,210,1");
    home.handIn("another.csv", "18565", "2019-Q1", "2019-04-02", "90,900,1");
    home.handIn("huyen.csv", "445", "2019-Q1", "2019-04-02", "2,40,");
    home.night();
  }

  private Ran review(String unit, String structure, String... more) {
    String[] words = {
      "review",
      "--programme",
      "thu",
      "--unit",
      unit,
      "--period",
      "2019-H1",
      "--structure",
      structure
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return home.run(all);
  }

  @Test
  void whatWasMergedComesTogether() {
    Ran made = review("18601", "2020-08-11", "--formats", "pdf,html");

    assertThat(made.err()).isEmpty();
    assertThat(made.out().strip()).isEqualTo(FOLDER.replaceFirst("/$", ""));
    Map<String, String> figures = home.figures(FOLDER);
    assertThat(figures)
        .containsEntry("18601/commune/2019-H1/meetings", "15")
        .containsEntry("18601/commune/2019-H1/people", "trên 530")
        .containsEntry("18601/commune/2019-Q2/meetings", "7");
    assertThat(home.read(FOLDER + "figures.csv"))
        .contains("18601,2020-01-01,Xã Việt Tiến,commune,2019-H1,meetings,15,,3,6,0,3");
    assertThat(home.read(FOLDER + "manifest.json")).contains("\"structure\" : \"2020-08-11\"");
    assertThat(home.read(FOLDER + "submissions.csv").lines()).hasSize(4);
    assertThat(home.read(FOLDER + "review.html"))
        .contains("ngày 11/8/2020", "3 đơn vị được coi là nhập trọn", "(18610)")
        .doesNotContain("Chưa phân bổ");
    assertThat(home.run("verify", home.path(FOLDER).toString()).code()).isZero();
  }

  @Test
  void eachStructureIsAReviewOfItsOwn() {
    review("445", "2020-08-11", "--formats", "html");
    Map<String, String> restated = home.figures("reports/thu/2019-H1/445@2020-08-11/");
    Map<String, String> then = home.figures(TestHome.REVIEW);

    assertThat(restated)
        .containsEntry("445/commune/2019-H1/meetings", "105")
        .containsEntry("18601/commune/2019-H1/meetings", "15")
        .doesNotContainKey("18610/commune/2019-H1/meetings");
    assertThat(then)
        .containsEntry("445/commune/2019-H1/meetings", "105")
        .containsEntry("18601/commune/2019-H1/meetings", "3")
        .containsEntry("18610/commune/2019-H1/meetings", "5");
    assertThat(home.night().didNothing()).isTrue();
  }

  @Test
  void whatTheDistrictDidStaysWithTheProvinceOnceThereAreNoDistricts() {
    Ran made = review("42", "2025-07-01", "--formats", "html");

    assertThat(made.err()).isEmpty();
    String folder = "reports/thu/2019-H1/42@2025-07-01/";
    assertThat(home.figures(folder))
        .containsEntry("42/district/2019-H1/meetings", "2")
        .containsEntry("(unallocated)/district/2019-H1/meetings", "2")
        .containsEntry("42/all/2019-H1/meetings", "107");
    assertThat(home.read(folder + "review.html"))
        .contains("Chưa phân bổ được", "cấp huyện kết thúc, không có đơn vị kế thừa");
    assertThat(home.run("verify", home.path(folder).toString()).code()).isZero();
  }

  @Test
  void whatIsPrintedCanBeTraced() {
    review("445", "2020-08-11", "--formats", "html");
    String html = home.read("reports/thu/2019-H1/445@2020-08-11/review.html");
    java.util.regex.Matcher code =
        java.util.regex.Pattern.compile("BC-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(html);
    assertThat(code.find()).isTrue();

    Ran traced = home.run("trace", code.group(), "--figure", "15");

    assertThat(traced.code()).isZero();
    assertThat(traced.out()).contains(code.group() + ".");
    Ran cell =
        home.run(
            "trace",
            traced
                .out()
                .lines()
                .filter(l -> l.contains(code.group()))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*?(BC-[0-9A-Z]{4}-[0-9A-Z]{4}\\.\\S+).*", "$1"));
    assertThat(cell.out()).contains("viet-xuyen.csv", "phu-viet.csv", "thach-tien.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-02-30", "hôm nay", "2020"})
  void whatIsNoDayIsRefused(String structure) {
    Ran refused = review("18601", structure);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.complaints()).singleElement().asString().contains("--structure", structure);
  }

  @Test
  void aUnitThatWasNotThereOnThatDayIsRefused() {
    assertThat(review("18610", "2020-08-11").code()).isEqualTo(2);
  }
}
