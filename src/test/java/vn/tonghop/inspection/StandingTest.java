package vn.tonghop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.orgunit.UnitCode;

/** What is due, received, waited for and overdue, day by day. */
class StandingTest {

  private static final int COMMUNES = 31;

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
    "2019-04-01, 32, 32, 0",
    "2019-04-02, 32, 32, 0",
    "2019-04-03, 32, 1, 31",
    "2019-04-04, 32, 1, 31",
    "2019-04-05, 32, 0, 32",
    "2019-06-30, 32, 0, 32",
    "2019-07-01, 64, 32, 32",
    "2026-01-15, 128, 0, 128"
  })
  void aPieceIsWaitedForFromItsEndToItsDeadline(String day, int ended, int waiting, int overdue) {
    try (HomeContext opened = home.open()) {
      assertThat(counts(on(opened, day))).containsExactly(ended, 0, waiting, overdue);
    }
  }

  private static String states(HomeContext opened, String day, String unit) {
    Selection selection =
        new Selection(
            Optional.of(new ProgrammeCode("thu")),
            Optional.of(new UnitCode(unit)),
            Optional.of("2019"));
    return opened.status().deliveries(selection, LocalDate.parse(day)).stream()
        .flatMap(of -> of.deliveries().stream())
        .map(
            delivery ->
                delivery.state().code()
                    + (delivery.isReceived() && delivery.isRevised() ? "+" : "")
                    + (delivery.daysLate(LocalDate.parse(day)) > 0
                        ? " " + delivery.daysLate(LocalDate.parse(day))
                        : ""))
        .collect(Collectors.joining(", "));
  }

  @Test
  void itIsLateWhenTheFirstRevisionCameAfterTheDeadline() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-05", "3,120,4");
    home.night();
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-05-20", "4,130,4");
    home.night();
    try (HomeContext opened = home.open()) {
      assertThat(states(opened, "2019-07-01", "18565")).isEqualTo("on_time+, waiting");
      assertThat(states(opened, "2019-07-01", "18586")).isEqualTo("late 3, waiting");
      Standing standing = on(opened, "2019-07-01");
      assertThat(standing.onTime()).isEqualTo(1);
      assertThat(standing.late()).isEqualTo(1);
      assertThat(standing.revised()).isEqualTo(1);
      assertThat(standing.missing()).isEqualTo(COMMUNES + 1 - 2);
    }
  }

  @Test
  void whatWasRefusedIsToldUntilItComesMended() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "9,5,");
    home.night();
    try (HomeContext opened = home.open()) {
      assertThat(states(opened, "2019-04-02", "18565")).isEqualTo("refused");
      assertThat(states(opened, "2019-04-12", "18565")).isEqualTo("refused 10");
      assertThat(on(opened, "2019-04-12").refused()).isEqualTo(1);
    }
    home.handIn("mended.csv", "18565", "2019-Q1", "2019-04-10", "3,120,4");
    home.night();
    try (HomeContext opened = home.open()) {
      assertThat(states(opened, "2019-04-12", "18565")).isEqualTo("late 8");
      assertThat(on(opened, "2019-04-12").refused()).isZero();
    }
  }

  @Test
  void twoThatDifferAreBothRefused() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18565", "2019-Q1", "2019-04-02", "4,120,4");
    home.night();
    try (HomeContext opened = home.open()) {
      assertThat(states(opened, "2019-04-03", "18565")).isEqualTo("refused 1");
      assertThat(
              opened.status().deliveries(Selection.ALL, LocalDate.of(2019, 4, 3)).stream()
                  .flatMap(of -> of.deliveries().stream())
                  .filter(delivery -> delivery.state() == Delivery.State.REFUSED)
                  .flatMap(delivery -> delivery.refused().stream()))
          .hasSize(2);
    }
  }

  @Test
  void aDistrictIsSelectedWithItsCommunes() {
    try (HomeContext opened = home.open()) {
      LocalDate day = LocalDate.of(2019, 7, 1);
      Selection district =
          new Selection(Optional.empty(), Optional.of(new UnitCode("445")), Optional.of("2019-Q1"));
      Selection province =
          new Selection(Optional.empty(), Optional.of(new UnitCode("42")), Optional.empty());
      Selection another =
          new Selection(Optional.empty(), Optional.of(new UnitCode("01")), Optional.empty());
      assertThat(count(opened, district, day)).isEqualTo(COMMUNES + 1);
      assertThat(count(opened, province, day)).isEqualTo(2 * (COMMUNES + 1));
      assertThat(count(opened, another, day)).isZero();
    }
  }

  private static int count(HomeContext opened, Selection selection, LocalDate day) {
    return opened.status().deliveries(selection, day).stream()
        .filter(of -> of.programme().code().value().equals("thu"))
        .mapToInt(of -> of.deliveries().size())
        .sum();
  }

  @Test
  void onlyWhatCoversEveryDayOfAPieceIsReceived() {
    home.handIn("whole.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("year.csv", "18586", "2019", "2020-01-02", "3,120,4");
    home.handIn("first.csv", "18589", "2019-01-01..2019-02-14", "2019-04-02", "3,120,4");
    home.handIn("part.csv", "18592", "2019-01-01..2019-02-14", "2019-04-02", "3,120,4");
    home.handIn("rest.csv", "18589", "2019-02-15..2019-03-31", "2019-04-02", "3,120,4");
    home.handIn("refused.csv", "18607", "2019-Q1", "2019-04-02", "9,5,");
    try (HomeContext opened = home.open()) {
      opened.nightly().run(TestHome.TODAY);

      Standing standing = on(opened, "2019-06-30");

      assertThat(counts(standing)).containsExactly(COMMUNES + 1, 3, 0, COMMUNES + 1 - 3);
      assertThat(standing.overdue())
          .extracting(obligation -> obligation.unit().id().text())
          .contains("18592", "18607", "445")
          .doesNotContain("18565", "18586", "18589");
      assertThat(standing.overdue())
          .extracting(Obligation::deadline)
          .containsOnly(LocalDate.of(2019, 4, 2), LocalDate.of(2019, 4, 4));
    }
  }
}
