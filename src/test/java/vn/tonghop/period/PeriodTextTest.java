package vn.tonghop.period;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.period.PeriodCalendar.CALENDAR;
import static vn.tonghop.period.PeriodCalendar.DECREE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

  @ParameterizedTest
  @CsvSource({
    "2019, 2019-01-01, 2019-12-31",
    "2019-H1, 2019-01-01, 2019-06-30",
    "2019-h2, 2019-07-01, 2019-12-31",
    "2019-9M, 2019-01-01, 2019-09-30",
    "2019-Q3, 2019-07-01, 2019-09-30",
    "2019-02, 2019-02-01, 2019-02-28",
    "2018..2019, 2018-01-01, 2019-12-31",
    "2018-Q2..2020-Q1, 2018-04-01, 2020-03-31",
    "2018..2020-Q1, 2018-01-01, 2020-03-31",
    "2017-05-25..2022-10-28, 2017-05-25, 2022-10-28",
    "' 2019-q3 ', 2019-07-01, 2019-09-30",
  })
  void aTextOfTheCalendarStandsForItsDays(String text, LocalDate first, LocalDate last) {
    assertThat(PeriodText.parse(text, CALENDAR)).contains(Period.ofDays(first, last));
  }

  /** The acceptance examples of domain.md 1.1 for 2026. */
  @ParameterizedTest
  @CsvSource({
    "2026-06, 2026-05-15, 2026-06-14",
    "2026-01, 2025-12-15, 2026-01-14",
    "2026-Q1, 2025-12-15, 2026-03-14",
    "2026-Q2, 2026-03-15, 2026-06-14",
    "2026-H1, 2025-12-15, 2026-06-14",
    "2026-H2, 2026-06-15, 2026-12-14",
    "2026-9M, 2025-12-15, 2026-09-14",
    "2026, 2025-12-15, 2026-12-14",
  })
  void aTextOfTheDecreeStandsForTheDaysFromThe15thToThe14th(
      String text, LocalDate first, LocalDate last) {
    assertThat(PeriodText.parse(text, DECREE)).contains(Period.ofDays(first, last));
    assertThat(PeriodText.of(Period.ofDays(first, last), DECREE)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "19",
        "2019-Q5",
        "2019-13",
        "2019-00",
        "2019-H3",
        "2019-8M",
        "2019/07",
        "Q3-2019",
        "2019-02-30..2019-03-01",
        "2019..2018",
        "2019-03-02..2019-03-01",
        "2019..",
        "..2019",
        "2019...2020",
        "2019-01-01",
        "3019",
        "1899",
      })
  void aTextThatStandsForNoPeriodIsTold(String text) {
    assertThat(PeriodText.parse(text, CALENDAR)).isEmpty();
  }

  @Test
  void aSingleDayIsWrittenAsARange() {
    Period day = Period.ofDays(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 1));

    assertThat(PeriodText.parse("2019-01-01..2019-01-01", CALENDAR)).contains(day);
    assertThat(PeriodText.of(day, CALENDAR)).isEqualTo("2019-01-01..2019-01-01");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-01..2019-12, 2019",
    "2019-Q1..2019-Q3, 2019-9M",
    "2019-Q1..2019-Q2, 2019-H1",
    "2018..2019, 2018..2019",
    "2018-Q1..2019-Q2, 2018-H1..2019-H1",
    "2018-04..2020-03, 2018-Q2..2020-Q1",
    "2018-02..2018-03, 2018-02..2018-03",
    "2017-05-25..2022-10-28, 2017-05-25..2022-10-28",
  })
  void aReviewsPeriodHasTheLargestNameThatFits(String text, String canonical) {
    for (PeriodCalendar calendar : PeriodCalendar.values()) {
      Period period = PeriodText.parse(text, calendar).orElseThrow();
      assertThat(PeriodText.ofReview(period, calendar)).isEqualTo(canonical);
      assertThat(PeriodText.parse(canonical, calendar)).contains(period);
    }
  }

  @Test
  void aSubmissionsPeriodWithoutANameIsItsDates() {
    Period period = PeriodText.parse("2018..2019", CALENDAR).orElseThrow();

    assertThat(PeriodText.of(period, CALENDAR)).isEqualTo("2018-01-01..2019-12-31");
  }
}
