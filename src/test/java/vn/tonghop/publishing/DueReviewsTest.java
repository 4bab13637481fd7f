package vn.tonghop.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;

/** Which reviews are due on which day. */
class DueReviewsTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final Programmes PROGRAMMES =
      new CatalogueReader(code -> true)
          .read(Path.of("there is no such folder"))
          .fold(programmes -> programmes, faults -> new Programmes(List.of()));
  private static final DueReviews DUE = new DueReviews(REGISTER, PROGRAMMES);

  private static List<String> due(String programme, String day) {
    return DUE.on(LocalDate.parse(day)).stream()
        .map(order -> order.folder().toString().replace('\\', '/'))
        .filter(folder -> folder.startsWith(programme + "/"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-10-27, false",
    "2022-10-28, false",
    "2022-10-29, true",
    "2026-01-01, true",
  })
  void aNamedReviewIsDueFromTheDayAfterItsLast(String day, boolean isDue) {
    assertThat(due("hn-2200", day).contains("hn-2200/2017-05-25..2022-10-28/01")).isEqualTo(isDue);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01, ''",
    "2026-12-31, ''",
    "2027-01-01, 2026-Q4",
    "2027-03-31, 2026-Q4",
    "2027-04-01, 2026-Q4 2027-Q1",
    "2028-01-01, 2026-Q4 2027-Q1 2027-Q2 2027-Q3 2027-Q4 2027",
  })
  void recurringOnesBeginWithTheFirstWholePeriodAfterTheirStart(String day, String periods) {
    List<String> expected =
        List.of(periods.split(" ", -1)).stream()
            .filter(period -> !period.isEmpty())
            .map(period -> "hn-2200/" + period + "/01")
            .toList();

    assertThat(due("hn-2200", day))
        .filteredOn(folder -> !folder.contains(".."))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-14, ''", "2026-12-15, 2026-Q4", "2027-03-14, 2026-Q4"})
  void byTheDecreeAQuarterEndsOnThe14th(String day, String periods) {
    List<String> expected = periods.isEmpty() ? List.of() : List.of("qcdc/" + periods + "/01");

    assertThat(due("qcdc", day))
        .filteredOn(folder -> !folder.startsWith("qcdc/2019/"))
        .isEqualTo(expected);
  }

  @Test
  void eachUnitThatIsNamedHasItsOwnAndEachStandsOnce() {
    List<String> all = due("qcdc", "2026-01-15");

    assertThat(all).hasSize(31).doesNotHaveDuplicates().contains("qcdc/2019/01", "qcdc/2019/282");
  }

  @Test
  void nothingIsDueBeforeAnythingHasEnded() {
    assertThat(DUE.on(LocalDate.of(2010, 1, 1))).isEmpty();
  }

  private static Optional<String> order(String programme, String unit, String period) {
    Programme known = PROGRAMMES.programme(new ProgrammeCode(programme)).orElseThrow();
    Period asked = PeriodText.parse(period, known.reporting().calendar()).orElseThrow();
    return DUE.order(known, new UnitCode(unit), asked, Optional.empty(), Language.EN)
        .map(order -> order.unit().id() + " " + order.period().dates());
  }

  @Test
  void aReviewIsCutToTheProgramme() {
    assertThat(order("hn-2200", "01", "2017")).contains("01 2017-05-25..2017-12-31");
    assertThat(order("hn-2200", "01", "2016")).isEmpty();
  }

  @Test
  void theUnitIsWhoseCodeItWasOnTheLastDay() {
    assertThat(order("hn-2200", "00004", "2025-06-01..2025-06-30"))
        .contains("00004@2025-01-01 2025-06-01..2025-06-30");
    assertThat(order("hn-2200", "00004", "2024-12-01..2024-12-31"))
        .contains("00004 2024-12-01..2024-12-31");
    assertThat(order("hn-2200", "00004", "2025-07-01..2025-07-31"))
        .contains("00004@2025-07-01 2025-07-01..2025-07-31");
    assertThat(order("feedback-218", "006", "2025-Q2")).contains("006 2025-04-01..2025-06-30");
    assertThat(order("feedback-218", "006", "2025-Q3")).isEmpty();
  }

  @Test
  void aReviewIsCutToTheUnit() {
    assertThat(order("hn-2200", "00004", "2025"))
        .contains("00004@2025-07-01 2025-07-01..2025-12-31");
  }
}
