package vn.tonghop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;

/** What is due, received, waited for and overdue, day by day. */
class StandingTest {

  private static final int COMMUNES = 22;

  private final TestHome home;

  StandingTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private static Standing on(HomeContext opened, String day) {
    return opened.status().read(LocalDate.parse(day)).programmes().stream()
        .filter(standing -> standing.programme().value().equals("thu"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> counts(Standing standing) {
    return List.of(
        standing.ended(), standing.received(), standing.waiting(), standing.overdue().size());
  }

  /** Communes have two working days after the quarter, the district four. */
  @ParameterizedTest
  @CsvSource({
    "2019-01-01, 0, 0, 0",
    "2019-03-31, 0, 0, 0",
    "2019-04-01, 23, 23, 0",
    "2019-04-02, 23, 23, 0",
    "2019-04-03, 23, 1, 22",
    "2019-04-04, 23, 1, 22",
    "2019-04-05, 23, 0, 23",
    "2019-06-30, 23, 0, 23",
    "2019-07-01, 46, 23, 23",
    "2026-01-15, 92, 0, 92"
  })
  void aPieceIsWaitedForFromItsEndToItsDeadline(String day, int ended, int waiting, int overdue) {
    try (HomeContext opened = home.open()) {
      assertThat(counts(on(opened, day))).containsExactly(ended, 0, waiting, overdue);
    }
  }

  @Test
  void onlyWhatCoversEveryDayOfAPieceIsReceived() {
    home.handIn("whole.csv", "18409", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("year.csv", "18412", "2019", "2020-01-02", "3,120,4");
    home.handIn("first.csv", "18421", "2019-01-01..2019-02-14", "2019-04-02", "3,120,4");
    home.handIn("part.csv", "18430", "2019-01-01..2019-02-14", "2019-04-02", "3,120,4");
    home.handIn("rest.csv", "18421", "2019-02-15..2019-03-31", "2019-04-02", "3,120,4");
    home.handIn("refused.csv", "18457", "2019-Q1", "2019-04-02", "9,5,");
    try (HomeContext opened = home.open()) {
      opened.nightly().run(TestHome.TODAY);

      Standing standing = on(opened, "2019-06-30");

      assertThat(counts(standing)).containsExactly(COMMUNES + 1, 3, 0, COMMUNES + 1 - 3);
      assertThat(standing.overdue())
          .extracting(obligation -> obligation.unit().id().text())
          .contains("18430", "18457", "445")
          .doesNotContain("18409", "18412", "18421");
      assertThat(standing.overdue())
          .extracting(Obligation::deadline)
          .containsOnly(LocalDate.of(2019, 4, 2), LocalDate.of(2019, 4, 4));
    }
  }
}
