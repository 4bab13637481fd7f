package vn.tonghop.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTextTest {

  @ParameterizedTest
  @CsvSource({
    "2026-09-05, 05/9/2026",
    "2026-02-15, 15/02/2026",
    "2026-03-09, 09/3/2026",
    "2026-12-10, 10/12/2026",
    "2026-01-01, 01/01/2026"
  })
  void smallDaysAndTheFirstTwoMonthsArePadded(LocalDate day, String text) {
    assertThat(DayText.of(day)).isEqualTo(text);
  }
}
