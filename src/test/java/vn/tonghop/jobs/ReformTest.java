package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome.Ran;

/** The quarter of 15 June to 14 September 2025, in which all districts and most communes ended. */
class ReformTest {

  private static final String HEADER =
      "programme,unit,period,submitted_at,pi_supervisions,pi_violations,pi_recommendations,"
          + "ci_projects,ci_violations,ci_recommendations\n";

  private final TestHome home;

  ReformTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private void handIn(String name, String unit, String period, int supervisions) {
    home.handIn(
        name,
        HEADER
            + String.join(
                ",", "qcdc", unit, period, "2025-09-15", supervisions + "", "0,0,0,0,0\n"));
  }

  private Ran review() {
    return home.run("review", "--programme", "qcdc", "--unit", "01", "--period", "2025-Q3");
  }

  @Test
  void oldAndNewUnitsStandSideBySideInOneReview() {
    handIn("phuc-xa.csv", "00001", "2025-Q3", 3);
    handIn("truc-bach.csv", "00004", "2025-06-15..2025-06-30", 4);
    handIn("ba-dinh.csv", "00004", "2025-07-01..2025-09-14", 5);

    assertThat(home.run("nightly").code()).isZero();
    assertThat(review().out()).isEqualTo("reports/qcdc/2025-Q3/01\n");

    Map<String, String> figures = home.figures("reports/qcdc/2025-Q3/01/");
    assertThat(figures)
        .containsEntry("01/commune/2025-Q3/pi_supervisions", "12")
        .containsEntry("001/commune/2025-Q3/pi_supervisions", "7")
        .containsEntry("00004/commune/2025-Q3/pi_supervisions", "5");
    assertThat(
            figures.entrySet().stream()
                .filter(row -> row.getKey().endsWith("/commune/2025-Q3/pi_supervisions"))
                .filter(row -> !row.getKey().startsWith("01/"))
                .mapToInt(row -> Integer.parseInt(row.getValue()))
                .sum())
        .isEqualTo(12);
    assertThat(home.text("reports/qcdc/2025-Q3/01/review.pdf"))
        .contains("Quận Ba Đình", "Phường Ba Đình", "12 cuộc");
  }

  @Test
  void aPeriodIsCutToTheLifeOfTheUnit() {
    handIn("phuc-xa.csv", "00001", "2025-Q3", 3);
    home.run("nightly");
    review();

    assertThat(home.records("reports/qcdc/2025-Q3/01/submissions.csv"))
        .singleElement()
        .satisfies(row -> assertThat(row.getField(4)).isEqualTo("2025-06-15..2025-06-30"));
  }

  @Test
  void aCodeThatWasTwoUnitsIsAskedForOneOfThem() {
    handIn("ba-dinh.csv", "00004", "2025-Q3", 5);

    assertThat(home.run("nightly").code()).isEqualTo(1);

    assertThat(
            home.tree("reports/returned").keySet().stream()
                .filter(name -> name.endsWith("/findings.csv"))
                .map(home::read)
                .reduce("", String::concat))
        .contains("2025-06-15..2025-06-30", "2025-07-01..2025-09-14");
  }

  @Test
  void aUnitOfThatDayIsReviewedForItsOwnDays() {
    handIn("ba-dinh.csv", "00004", "2025-07-01..2025-09-14", 5);
    home.run("nightly");

    Ran ran = home.run("review", "--programme", "qcdc", "--unit", "00004", "--period", "2025-Q3");

    assertThat(ran.out()).isEqualTo("reports/qcdc/2025-07-01..2025-09-14/00004\n");
  }
}
