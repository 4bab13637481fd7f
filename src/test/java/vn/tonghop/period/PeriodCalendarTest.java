package vn.tonghop.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.period.PeriodCalendar.CALENDAR;
import static vn.tonghop.period.PeriodCalendar.DECREE;
import static vn.tonghop.period.PeriodKind.HALF_YEAR;
import static vn.tonghop.period.PeriodKind.MONTH;
import static vn.tonghop.period.PeriodKind.NINE_MONTHS;
import static vn.tonghop.period.PeriodKind.QUARTER;
import static vn.tonghop.period.PeriodKind.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodCalendarTest {

  private static Period days(String first, String last) {
    return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last));
  }

  /** Every named period of some years, leap years and the turn of a century among them. */
  private static List<NamedPeriod> all() {
    List<NamedPeriod> all = new ArrayList<>();
    for (int year : new int[] {1999, 2000, 2019, 2020, 2025, 2026}) {
      for (PeriodKind kind : PeriodKind.values()) {
        for (int ordinal = 1; ordinal <= kind.perYear(); ordinal++) {
          all.add(new NamedPeriod(kind, year, ordinal));
        }
      }
    }
    return all;
  }

  /** The examples for 2026 of the table in the decree's own words. */
  @ParameterizedTest
  @CsvSource({
    "MONTH, 6, 2026-05-15, 2026-06-14",
    "MONTH, 1, 2025-12-15, 2026-01-14",
    "QUARTER, 1, 2025-12-15, 2026-03-14",
    "QUARTER, 2, 2026-03-15, 2026-06-14",
    "HALF_YEAR, 1, 2025-12-15, 2026-06-14",
    "HALF_YEAR, 2, 2026-06-15, 2026-12-14",
    "NINE_MONTHS, 1, 2025-12-15, 2026-09-14",
    "YEAR, 1, 2025-12-15, 2026-12-14"
  })
  void theDecreeCutsOffOnTheFourteenth(PeriodKind kind, int ordinal, String first, String last) {
    assertThat(DECREE.period(new NamedPeriod(kind, 2026, ordinal))).isEqualTo(days(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2, 2020-02-01, 2020-02-29",
    "MONTH, 12, 2020-12-01, 2020-12-31",
    "QUARTER, 3, 2020-07-01, 2020-09-30",
    "HALF_YEAR, 2, 2020-07-01, 2020-12-31",
    "NINE_MONTHS, 1, 2020-01-01, 2020-09-30",
    "YEAR, 1, 2020-01-01, 2020-12-31"
  })
  void theCalendarGoesFromTheFirstToTheLastOfTheMonth(
      PeriodKind kind, int ordinal, String first, String last) {
    assertThat(CALENDAR.period(new NamedPeriod(kind, 2020, ordinal))).isEqualTo(days(first, last));
  }

  @Test
  void aNamedPeriodIsKnownByItsDays() {
    for (PeriodCalendar calendar : PeriodCalendar.values()) {
      for (NamedPeriod named : all()) {
        assertThat(calendar.name(calendar.period(named))).contains(named);
      }
    }
  }

  @Test
  void otherDaysHaveNoName() {
    assertThat(CALENDAR.name(days("2019-01-01", "2019-02-28"))).isEmpty();
    assertThat(CALENDAR.name(days("2019-01-02", "2019-01-31"))).isEmpty();
    assertThat(CALENDAR.name(days("2019-02-01", "2019-04-30"))).isEmpty();
    assertThat(CALENDAR.name(days("2019-04-01", "2019-12-31"))).isEmpty();
    assertThat(DECREE.name(days("2019-01-01", "2019-01-31"))).isEmpty();
  }

  @Test
  void piecesOfAKindMeetWithoutAGap() {
    Period within = days("2018-11-20", "2020-02-20");
    for (PeriodCalendar calendar : PeriodCalendar.values()) {
      for (PeriodKind kind : List.of(MONTH, QUARTER, HALF_YEAR, YEAR)) {
        List<Period> pieces = calendar.pieces(kind, within).stream().map(calendar::period).toList();

        assertThat(pieces).allMatch(piece -> piece.overlaps(within));
        assertThat(within.minus(pieces)).isEmpty();
        for (int i = 1; i < pieces.size(); i++) {
          assertThat(pieces.get(i).start()).isEqualTo(pieces.get(i - 1).endExclusive());
        }
      }
    }
  }

  @Test
  void theDayBeforeACutOffBelongsToOnePieceAndTheDayAfterToTheNext() {
    assertThat(DECREE.containing(MONTH, LocalDate.of(2019, 12, 14)))
        .contains(new NamedPeriod(MONTH, 2019, 12));
    assertThat(DECREE.containing(MONTH, LocalDate.of(2019, 12, 15)))
        .contains(new NamedPeriod(MONTH, 2020, 1));
    assertThat(CALENDAR.containing(QUARTER, LocalDate.of(2019, 3, 31)))
        .contains(new NamedPeriod(QUARTER, 2019, 1));
    assertThat(CALENDAR.containing(QUARTER, LocalDate.of(2019, 4, 1)))
        .contains(new NamedPeriod(QUARTER, 2019, 2));
  }

  @Test
  void everyDayIsInThePeriodThatIsSaidToContainIt() {
    for (PeriodCalendar calendar : PeriodCalendar.values()) {
      for (LocalDate day :
          days("2019-11-01", "2020-12-31").start().datesUntil(LocalDate.of(2021, 1, 1)).toList()) {
        for (PeriodKind kind : PeriodKind.values()) {
          Optional<NamedPeriod> found = calendar.containing(kind, day);
          assertThat(found.map(named -> calendar.period(named).contains(day)).orElse(true))
              .isTrue();
          assertThat(found.isPresent() || kind == NINE_MONTHS).isTrue();
        }
      }
    }
  }

  @Test
  void nineMonthsEndWithSeptemberAndDoNotTileAYear() {
    assertThat(CALENDAR.containing(NINE_MONTHS, LocalDate.of(2019, 9, 30))).isPresent();
    assertThat(CALENDAR.containing(NINE_MONTHS, LocalDate.of(2019, 10, 1))).isEmpty();
    assertThatThrownBy(() -> CALENDAR.pieces(NINE_MONTHS, days("2019-01-01", "2019-12-31")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNamedPeriodSaysWhichItIs() {
    assertThat(new NamedPeriod(QUARTER, 2019, 3).text()).isEqualTo("2019-Q3");
    assertThat(new NamedPeriod(MONTH, 2019, 7).text()).isEqualTo("2019-07");
    assertThat(new NamedPeriod(HALF_YEAR, 2019, 1).text()).isEqualTo("2019-H1");
    assertThat(new NamedPeriod(NINE_MONTHS, 2019, 1).text()).isEqualTo("2019-9M");
    assertThat(new NamedPeriod(YEAR, 2019, 1).text()).isEqualTo("2019");
    assertThatThrownBy(() -> new NamedPeriod(QUARTER, 2019, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NamedPeriod(QUARTER, 2019, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NamedPeriod(YEAR, 1899, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
