package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people type them. */
class TypedDayTest {

  @ParameterizedTest
  @CsvSource({
    "3/2/2026, 2026-02-03",
    "03.02.2026, 2026-02-03",
    "' 29-02-2024 ', 2024-02-29",
    "2026-02-28, 2026-02-28",
    "2026/2/3, 2026-02-03",
    "31/12/2026, 2026-12-31"
  })
  void theDayComesFirstUnlessTheYearDoes(String typed, LocalDate day) {
    assertThat(TypedDay.of(typed)).contains(day);
  }

  /** The nearest day there is would be another than was meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2026",
        "29/2/2025",
        "31.4.2026",
        "2026-02-30",
        "0/1/2026",
        "3/2/26",
        "",
        "x"
      })
  void whatIsNoDayOfTheCalendarIsNoDay(String typed) {
    assertThat(TypedDay.of(typed)).isEmpty();
  }
}
