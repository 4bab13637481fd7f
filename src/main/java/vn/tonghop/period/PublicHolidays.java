package vn.tonghop.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Vietnam's public holidays of 2010 to 2027: those of the Labour Code, days off in lieu of
 * weekends, and the swaps of working days that are known for sure ({@code docs/holidays.md}).
 */
public final class PublicHolidays {

  public static final int FIRST_YEAR = 2010;
  public static final int LAST_YEAR = 2027;

  /** Before it Tết had four days, one of them before the new year (Labour Code 2012). */
  private static final int TET_OF_FIVE_DAYS = 2014;

  /** From it on the National Day has a second day (Labour Code 2019, article 112). */
  private static final int NATIONAL_DAY_OF_TWO_DAYS = 2021;

  /** Years in which four of Tết's five days were from the new year on; in the others three. */
  private static final Set<Integer> ONE_DAY_BEFORE_TET = Set.of(2014, 2016, 2019, 2022, 2026);

  /** Years in which the second day was 1 September; in the others it is the 3rd. */
  private static final Set<Integer> SECOND_DAY_BEFORE = Set.of(2022, 2023, 2025, 2026);

  /** Working days that were off, and the Saturdays that were worked for them. */
  private static final Map<String, String> SWAPS =
      Map.of(
          "2015-01-02", "2014-12-27",
          "2015-02-16", "2015-02-14",
          "2015-04-29", "2015-04-25",
          "2018-12-31", "2019-01-05",
          "2019-04-29", "2019-05-04",
          "2024-04-29", "2024-05-04",
          "2025-05-02", "2025-04-26",
          "2026-01-02", "2026-01-10",
          "2026-08-31", "2026-08-22");

  private static final NavigableSet<LocalDate> DAYS_OFF = daysOffOfAllYears();

  private PublicHolidays() {}

  /** Every day off but plain weekends. */
  public static NavigableSet<LocalDate> daysOff() {
    return DAYS_OFF;
  }

  /** Saturdays on which offices worked. */
  public static NavigableSet<LocalDate> workedSaturdays() {
    NavigableSet<LocalDate> saturdays = new TreeSet<>();
    SWAPS.values().forEach(day -> saturdays.add(LocalDate.parse(day)));
    return Collections.unmodifiableNavigableSet(saturdays);
  }

  private static NavigableSet<LocalDate> daysOffOfAllYears() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      days.addAll(ofLaw(year));
    }
    days.addAll(inLieu(days));
    SWAPS.keySet().stream().map(LocalDate::parse).forEach(days::add);
    return Collections.unmodifiableNavigableSet(days);
  }

  private static NavigableSet<LocalDate> ofLaw(int year) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    Stream.of("--01-01", "--04-30", "--05-01", "--09-02")
        .map(day -> MonthDay.parse(day).atYear(year))
        .forEach(days::add);
    if (year >= NATIONAL_DAY_OF_TWO_DAYS) {
      days.add(LocalDate.of(year, 9, SECOND_DAY_BEFORE.contains(year) ? 1 : 3));
    }
    days.add(LunarDate.in(year, 3, 10));
    LocalDate tet = LunarDate.in(year, 1, 1);
    boolean five = year >= TET_OF_FIVE_DAYS;
    int before = five && !ONE_DAY_BEFORE_TET.contains(year) ? 2 : 1;
    int length = five ? 5 : 4;
    tet.minusDays(before).datesUntil(tet.plusDays(length - before)).forEach(days::add);
    return days;
  }

  /** For a holiday on a weekend the next day that would be worked. */
  private static NavigableSet<LocalDate> inLieu(NavigableSet<LocalDate> holidays) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (LocalDate holiday : holidays) {
      if (isWeekend(holiday)) {
        LocalDate day = holiday;
        while (isWeekend(day) || holidays.contains(day) || days.contains(day)) {
          day = day.plusDays(1);
        }
        days.add(day);
      }
    }
    return days;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
