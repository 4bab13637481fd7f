package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.REVIEW;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What units find wanting in their own work, from the file to the review. */
class LimitationsTest {

  private static final String HEADER =
      "programme,unit,period,submitted_at,meetings,people,limitations\n";

  private final TestHome home;

  LimitationsTest(@TempDir Path folder) {
    home = new TestHome(folder);
    home.programme(
        TestHome.programme()
            + """

            limitations:
              - code: lim_formalistic
                name: {vi: họp còn hình thức, en: meetings were a formality}
              - code: lim_irregular
                name: {vi: họp chưa thường xuyên, en: meetings were not regular}
              - code: lim_avoidance
                name: {vi: còn né tránh, en: hard questions were avoided}
            """);
  }

  @Test
  void theReviewCountsTheUnitsThatNameEach() {
    home.handIn(
        "a.csv",
        HEADER
            + "thu,18565,2019-Q1,2019-04-02,3,120,lim_irregular\n"
            + "thu,18565,2019-Q2,2019-07-02,3,120,lim_irregular lim_formalistic\n"
            + "thu,18586,2019-Q1,2019-04-02,2,20,lim_irregular\n"
            + "thu,18589,2019-Q1,2019-04-02,2,20,\n");

    home.night();

    assertThat(home.text(REVIEW + "review.pdf"))
        .contains("Có 1 đơn vị nêu: họp còn hình thức.")
        .contains("Có 2 đơn vị nêu: họp chưa thường xuyên.")
        .doesNotContain("né tránh");
    home.run("review", "--programme", "thu", "--unit", "18586", "--period", "2019-Q1");
    assertThat(home.text("reports/thu/2019-Q1/18586/review.pdf"))
        .contains("Có 1 đơn vị nêu: họp chưa thường xuyên.")
        .doesNotContain("hình thức");
  }

  @Test
  void otherLimitationsWithTheSameFiguresAreARevision() {
    home.handIn("a.csv", HEADER + "thu,18565,2019-Q1,2019-04-02,3,120,lim_irregular\n");
    home.night();
    home.handIn("b.csv", HEADER + "thu,18565,2019-Q1,2019-04-09,3,120,lim_formalistic\n");

    NightReport second = home.night();

    assertThat(second.entered()).isEqualTo(1);
    assertThat(second.reviews()).hasSize(1);
    assertThat(home.text(REVIEW + "review.pdf"))
        .contains("Có 1 đơn vị nêu: họp còn hình thức.")
        .doesNotContain("chưa thường xuyên");
    assertThat(home.rows("SELECT limitations FROM submission ORDER BY id"))
        .extracting(row -> row.get("LIMITATIONS"))
        .containsExactly("lim_irregular", "lim_formalistic");
  }
}
