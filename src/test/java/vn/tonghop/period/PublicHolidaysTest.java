package vn.tonghop.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

  private static final SortedSet<LocalDate> OFF = PublicHolidays.daysOff();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19",
        "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12",
        "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"
      })
  void theNewYearIsWhereItWas(LocalDate tet) {
    assertThat(LunarDate.in(tet.getYear(), 1, 1)).isEqualTo(tet);
  }

  /** In China 1985-02-20, 2007-02-18 and 2030-02-03. */
  @ParameterizedTest
  @ValueSource(strings = {"1985-01-21", "2007-02-17", "2030-02-02"})
  void itIsVietnamsNotChinas(LocalDate tet) {
    assertThat(LunarDate.in(tet.getYear(), 1, 1)).isEqualTo(tet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-04-23", "2011-04-12", "2012-03-31", "2013-04-19", "2014-04-09", "2015-04-28",
        "2016-04-16", "2017-04-06", "2018-04-25", "2019-04-14", "2020-04-02", "2021-04-21",
        "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16"
      })
  void theDayOfTheFoundersIsWhereItWas(LocalDate day) {
    assertThat(LunarDate.in(day.getYear(), 3, 10)).isEqualTo(day);
    assertThat(OFF).contains(day);
  }

  @Test
  void aLunarDayThatTheYearHasNotIsToldSo() {
    assertThatThrownBy(() -> LunarDate.in(2024, 13, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** As they were announced, weekends left out. */
  @ParameterizedTest
  @CsvSource({
    "2017-01-24, 2017-02-05, 26 27 30 31 1",
    "2018-02-11, 2018-02-25, 14 15 16 19 20",
    "2019-02-01, 2019-02-12, 4 5 6 7 8",
    "2020-01-20, 2020-02-02, 23 24 27 28 29",
    "2021-02-08, 2021-02-19, 10 11 12 15 16",
    "2022-01-27, 2022-02-08, 31 1 2 3 4",
    "2023-01-16, 2023-01-31, 20 23 24 25 26",
    "2024-02-05, 2024-02-18, 8 9 12 13 14",
    "2025-01-23, 2025-02-05, 27 28 29 30 31",
    "2026-02-10, 2026-02-25, 16 17 18 19 20",
    "2022-04-07, 2022-05-06, 11 2 3",
    "2023-04-25, 2023-05-07, 1 2 3",
    "2021-08-30, 2021-09-08, 2 3",
    "2022-08-30, 2022-09-08, 1 2",
    "2023-08-30, 2023-09-08, 1 4",
    "2024-08-30, 2024-09-08, 2 3",
    "2025-08-30, 2025-09-08, 1 2",
    "2020-08-30, 2020-09-08, 2",
    "2023-12-28, 2024-01-05, 1",
    "2022-12-29, 2023-01-05, 2"
  })
  void daysOffAreThoseThatWereAnnounced(LocalDate from, LocalDate until, String days) {
    assertThat(
            OFF.subSet(from, until).stream()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .map(day -> String.valueOf(day.getDayOfMonth()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }

  @Test
  void theSwappedSaturdaysAreWorked() {
    WorkingDays days = new WorkingDays(OFF, PublicHolidays.workedSaturdays());
    assertThat(PublicHolidays.workedSaturdays())
        .hasSize(9)
        .allSatisfy(
            day -> {
              assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
              assertThat(days.isWorkingDay(day)).isTrue();
            });
    assertThat(days.after(LocalDate.parse("2026-08-28"), 1)).isEqualTo("2026-09-03");
    assertThat(days.after(LocalDate.parse("2026-08-21"), 1)).isEqualTo("2026-08-22");
    assertThat(days.after(LocalDate.parse("2026-02-13"), 1)).isEqualTo("2026-02-23");
  }

  @Test
  void nothingIsKnownBeyondItsYears() {
    assertThat(OFF.first()).isEqualTo("2010-01-01");
    assertThat(OFF.last()).isEqualTo("2027-09-03");
  }

  @Test
  void thePageNamesEverySwap() throws IOException {
    List<String> page = Files.readAllLines(Path.of("docs", "holidays.md"));
    PublicHolidays.workedSaturdays()
        .forEach(day -> assertThat(page).anyMatch(line -> line.endsWith("| " + day + " |")));
  }
}
