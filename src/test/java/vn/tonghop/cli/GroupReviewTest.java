package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** Reviews of reporting groups, and of units whose figures staff divide in shares. */
class GroupReviewTest {

  private static final String SPLIT =
      """
      predecessor,successor,kind
      18610,18601@2020-01-01,part
      18610,18634@2020-01-01,part
      """;
  private static final String SHARES =
      """
      predecessor,successor,share,source,date
      18610,18601@2020-01-01,0.6,Sở Nội vụ Hà Tĩnh,2020-02-01
      18610,18634@2020-01-01,0.4,Sở Nội vụ Hà Tĩnh,2020-02-01
      """;

  private final TestHome home;

  GroupReviewTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  @BeforeEach
  void handIn() {
    home.handIn("phu-viet.csv", "18601", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("viet-xuyen.csv", "18610", "2019-Q1", "2019-04-02", "5,trên 200,");
    home.handIn("khac.csv", "18565", "2019-Q1", "2019-04-02", "7,210,1");
    home.handIn("huyen.csv", "445", "2019-Q1", "2019-04-02", "2,40,");
  }

  private Ran review(String unit, String... more) {
    String[] words = {"review", "--programme", "thu", "--unit", unit, "--period", "2019-H1"};
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return home.run(all);
  }

  @Test
  void aGroupIsReviewedLikeAUnit() {
    home.write(
        "config/groups.csv",
        """
        group,name,member,from,until,part
        CUM-1,Cụm thi đua số 1,18601,,,
        CUM-1,,18565,,,1
        """);
    home.night();

    Ran made = review("CUM-1", "--formats", "pdf,html,docx,xlsx");

    assertThat(made.err()).isEmpty();
    String folder = "reports/thu/2019-H1/CUM-1/";
    assertThat(home.figures(folder))
        .containsEntry("CUM-1/commune/2019-H1/meetings", "10")
        .containsEntry("18601/commune/2019-H1/meetings", "3")
        .containsEntry("18565/commune/2019-H1/meetings", "7")
        .doesNotContainKey("18610/commune/2019-H1/meetings");
    assertThat(home.read(folder + "figures.csv"))
        .contains("CUM-1,,Cụm thi đua số 1,commune,2019-H1,meetings,10,,2,4,0,2");
    assertThat(home.read(folder + "review.html"))
        .contains(
            "nhóm đơn vị “Cụm thi đua số 1”, gồm 2 đơn vị",
            "chỉ có một phần thuộc nhóm",
            "(Cụm thi đua số 1) 6 tháng đầu năm 2019");
    assertThat(home.run("verify", home.path(folder).toString()).code()).isZero();
    assertThat(home.night().didNothing()).isTrue();
    Ran shown = home.run("units", "show", "CUM-1");
    assertThat(shown.out()).contains("Cụm thi đua số 1  CUM-1  nhóm", "(18601)", "(chỉ một phần)");
    assertThat(home.run("units", "show", "CU-445", "--json").out()).contains("\"members\"");
  }

  @Test
  void theAreaOfADistrictIsTheDistrictWhileItWasThere() {
    home.night();

    Ran made = review("CU-445", "--formats", "html");

    assertThat(made.err()).isEmpty();
    assertThat(home.figures("reports/thu/2019-H1/CU-445/"))
        .containsEntry("CU-445/commune/2019-H1/meetings", "15")
        .containsEntry("CU-445/district/2019-H1/meetings", "2")
        .containsEntry("445/district/2019-H1/meetings", "2")
        .containsEntry("CU-445/all/2019-H1/meetings", "17");
  }

  @Test
  void restatedToTheReformTheAreaHasTheCommunesThatHaveSomethingOfIt() {
    home.night();

    Ran made = review("CU-445", "--structure", "2025-07-01", "--formats", "html");

    assertThat(made.err()).isEmpty();
    String folder = "reports/thu/2019-H1/CU-445@2025-07-01/";
    assertThat(home.figures(folder))
        .containsEntry("CU-445/commune/2019-H1/meetings", "15")
        .containsEntry("CU-445/district/2019-H1/meetings", "2")
        .containsEntry("(unallocated)/district/2019-H1/meetings", "2");
    assertThat(home.read(folder + "submissions.csv")).contains("huyen.csv");
    assertThat(home.run("verify", home.path(folder).toString()).code()).isZero();
  }

  @Test
  void aGroupHandsNothingIn() {
    home.handIn("cum.csv", "CU-445", "2019-Q2", "2019-07-02", "3,120,4");

    home.night();

    assertThat(home.findings()).containsExactly("cum.csv:2 K02");
    assertThat(home.rows("SELECT * FROM dossier WHERE unit LIKE 'CU-%'")).isEmpty();
    assertThat(
            home.run(
                    "template",
                    "--programme",
                    "thu",
                    "--unit",
                    "CU-445",
                    "--period",
                    "2019-Q2",
                    "-o",
                    home.path("x.xlsx").toString())
                .code())
        .isEqualTo(2);
  }

  @Test
  void whatWasSplitIsDividedInTheSharesThatStaffSay() {
    home.write("config/successions.csv", SPLIT);
    home.write("config/shares.csv", SHARES);
    home.night();

    Ran district = review("445", "--structure", "2020-08-11", "--formats", "pdf,html");
    Ran commune = review("18634", "--structure", "2020-08-11", "--formats", "html");

    assertThat(district.err()).isEmpty();
    assertThat(commune.err()).isEmpty();
    String folder = "reports/thu/2019-H1/445@2020-08-11/";
    assertThat(home.figures(folder))
        .containsEntry("445/commune/2019-H1/meetings", "15")
        .containsEntry("18601/commune/2019-H1/meetings", "khoảng 6")
        .containsEntry("18634/commune/2019-H1/meetings", "khoảng 2")
        .containsEntry("18601/commune/2019-H1/people", "khoảng 240")
        .containsEntry("18634/commune/2019-H1/people", "khoảng 80")
        .containsEntry("(unallocated)/commune/2019-H1/meetings", "");
    assertThat(home.read(folder + "review.html"))
        .contains(
            "Sở Nội vụ Hà Tĩnh, ngày 01/02/2020",
            "chia theo tỷ lệ về xã Việt Tiến 60%, xã Lưu Vĩnh Sơn 40%");
    String own = "reports/thu/2019-H1/18634@2020-08-11/";
    assertThat(home.figures(own)).containsEntry("18634/commune/2019-H1/meetings", "khoảng 2");
    assertThat(home.read(own + "submissions.csv")).contains("18610");
    assertThat(home.run("verify", home.path(folder).toString()).code()).isZero();
    assertThat(home.run("verify", home.path(own).toString()).code()).isZero();
    assertThat(traced(own, "2")).contains("× 0,4", "viet-xuyen.csv");

    home.write("config/shares.csv", SHARES.replace("0.6", "0.5").replace("0.4", "0.5"));
    assertThat(home.run("verify", home.path(own).toString()).code())
        .as("the shares of then are kept")
        .isZero();
  }

  /** What a figure comes from, as the command tells. */
  private String traced(String folder, String figure) {
    Matcher code =
        Pattern.compile("BC-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(home.read(folder + "review.html"));
    assertThat(code.find()).isTrue();
    Matcher cell =
        Pattern.compile(code.group() + "[.][0-9T.]+")
            .matcher(home.run("trace", code.group(), "--figure", figure).out());
    assertThat(cell.find()).isTrue();
    return home.run("trace", cell.group()).out();
  }

  @Test
  void sharesThatAreFaultyStopTheHomeAndNameTheirRows() {
    home.write("config/successions.csv", SPLIT);
    home.write("config/shares.csv", SHARES.replace("0.6", "0.7"));

    Ran status = home.run("status");

    assertThat(status.code()).isEqualTo(2);
    assertThat(status.err()).contains("config/shares.csv", "cộng lại là 1.1");
  }
}
