package vn.tonghop.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;

/** A review says how much came after its deadline: two working days after the quarter's end. */
class PunctualityTest {

  private static final String PAGE = TestHome.REVIEW + "review.html";

  private final TestHome home;

  PunctualityTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private String told() {
    home.night();
    return home.read(PAGE).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void whatCameLateIsTold() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-28", "4,80,2");
    assertThat(told())
        .contains("Có 1/2 báo cáo gửi sau thời hạn quy định (50%).")
        .contains("Gửi sau hạn");
  }

  @Test
  void aLaterRevisionMakesNobodyLate() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18565", "2019-Q1", "2019-06-02", "4,120,4");
    assertThat(told()).contains("4 cuộc").doesNotContain("sau thời hạn", "sau hạn");
  }

  @Test
  void aDayOffPutsTheDeadlineOff() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-09", "3,120,4");
    assertThat(told()).contains("Có 1/1 báo cáo gửi sau thời hạn");
    home.write(
        "config/holidays.csv",
        "date\n2019-04-01\n2019-04-02\n2019-04-03\n2019-04-04\n2019-04-05\n");
    assertThat(told()).doesNotContain("sau thời hạn");
  }
}
