package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome.Ran;

/** What {@code docs/programmes.md} promises: copy the example, hand in files, get reviews. */
class SixthProgrammeTest {

  private static final String FILE =
      """
      programme;unit;period;submitted_at;reception_days;people_received;petitions_total;petitions_resolved;petitions_carried;largest_group;hours_per_day
      tiep-dan;01;2026-Q4;2026-12-17;12;1.340;50;40;10;gần 25;
      tiep-dan;00004;2026-Q4;2026-12-15;6;120;30;21;9;12;3,5
      tiep-dan;00008;2026-Q4;2026-12-15;4;trên 80;10;9;1;30;2,5
      tiep-dan;00025;2026-Q4;2026-12-15;0;0;0;0;0;-;…
      """;

  private final TestHome home;

  SixthProgrammeTest(@TempDir Path folder) throws IOException {
    home = new TestHome(folder);
    Matcher example =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs", "programmes.md")));
    assertThat(example.find()).isTrue();
    home.write("config/programmes/tiep-dan.yaml", example.group(1));
    home.handIn("tiep-dan/quy-4.csv", FILE);
  }

  @Test
  void theExampleOfThePageRunsToItsReviews() {
    Ran ran = home.run("nightly", "--date", "2026-12-20");

    assertThat(ran.err().lines().filter(line -> line.contains("tiep-dan.yaml"))).isEmpty();
    assertThat(ran.code()).isZero();
    String city = "reports/tiep-dan/2026-Q4/01/";
    assertThat(home.figures(city))
        .containsEntry("01/province/2026-Q4/reception_days", "12")
        .containsEntry("01/province/2026-Q4/people_received", "1340")
        .containsEntry("01/province/2026-Q4/largest_group", "gần 25")
        .containsEntry("01/province/2026-Q4/resolved_rate", "80.0")
        .containsEntry("01/commune/2026-Q4/reception_days", "10")
        .containsEntry("01/commune/2026-Q4/people_received", "trên 200")
        .containsEntry("01/commune/2026-Q4/petitions_total", "40")
        .containsEntry("01/commune/2026-Q4/petitions_carried", "10")
        .containsEntry("01/commune/2026-Q4/largest_group", "30")
        .containsEntry("01/commune/2026-Q4/resolved_rate", "75.0")
        .containsEntry("01/commune/2026-Q4/units_receiving", "2")
        .containsEntry("01/all/2026-Q4/people_received", "trên 1540")
        .containsEntry("00004/commune/2026-Q4/hours_per_day", "3.5")
        .doesNotContainKey("01/all/2026-Q4/reception_days");
    assertThat(home.text(city + "review.pdf"))
        .contains("đã tiếp công dân 12 ngày với 1.340 lượt người, tiếp nhận 50 đơn")
        .contains("10 ngày với trên 200 lượt người, tiếp nhận 40 đơn")
        .contains("Đã có 2 xã, phường tổ chức tiếp công dân")
        .contains("30/40 đơn, đạt tỷ lệ 75");
  }

  @Test
  void everyCommuneThatReportedHasAReviewOfItsOwn() {
    home.run("nightly", "--date", "2026-12-20");

    String ward = "reports/tiep-dan/2026-Q4/00004/";
    assertThat(home.figures(ward)).containsEntry("00004/commune/2026-Q4/petitions_total", "30");
    assertThat(home.text(ward + "review.pdf")).contains("6 ngày với 120 lượt người");
    assertThat(home.tree("reports/tiep-dan").keySet())
        .filteredOn(name -> name.endsWith("review.pdf"))
        .hasSize(4);
  }

  @Test
  void itsChecksRefuseAndWarn() {
    home.handIn(
        "tiep-dan/loi.csv",
        "programme,unit,period,reception_days,people_received,petitions_total,petitions_resolved,"
            + "petitions_carried\n"
            + "tiep-dan,00070,2026-Q4,5,50,10,12,1\n"
            + "tiep-dan,00082,2026-Q4,5,2,10,9,1\n");

    Ran ran = home.run("nightly", "--date", "2026-12-20");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(home.findings()).containsExactly("tiep-dan/loi.csv:2 R40", "tiep-dan/loi.csv:3 R41");
    assertThat(home.figures("reports/tiep-dan/2026-Q4/01/"))
        .containsEntry("01/commune/2026-Q4/units_receiving", "3");
  }

  @Test
  void statusCountsItsObligations() {
    Ran ran = home.run("status", "--json");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("\"programme\" : \"tiep-dan\"");
  }
}
