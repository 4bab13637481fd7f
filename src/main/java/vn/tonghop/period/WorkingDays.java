package vn.tonghop.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days on which offices are open: Monday to Friday but for the given holidays, and the given days.
 */
public final class WorkingDays {

  private final Set<LocalDate> holidays;
  private final Set<LocalDate> worked;

  public WorkingDays(Set<LocalDate> holidays) {
    this(holidays, Set.of());
  }

  /**
   * @param worked weekends and holidays on which offices are open all the same
   */
  public WorkingDays(Set<LocalDate> holidays, Set<LocalDate> worked) {
    this.holidays = Set.copyOf(holidays);
    this.worked = Set.copyOf(worked);
  }

  /** All that was given, in one order: the same for the same days. */
  public String text() {
    return "off " + new TreeSet<>(holidays) + " worked " + new TreeSet<>(worked);
  }

  public boolean isWorkingDay(LocalDate day) {
    if (worked.contains(day)) {
      return true;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && !holidays.contains(day)
        && !isFixedHoliday(day);
  }

  /**
   * The day that is {@code count} working days after {@code day}; {@code day} itself is not
   * counted.
   *
   * @throws IllegalArgumentException if {@code count} is below 1: a deadline leaves at least one
   *     working day (NĐ 09/2019, article 8.5.b)
   */
  public LocalDate after(LocalDate day, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one working day is needed: " + count);
    }
    LocalDate result = day;
    int left = count;
    while (left > 0) {
      result = result.plusDays(1);
      if (isWorkingDay(result)) {
        left--;
      }
    }
    return result;
  }

  /** Those of the Labour Code, article 112, that stand in the solar calendar. */
  private static boolean isFixedHoliday(LocalDate day) {
    int code = day.getMonthValue() * 100 + day.getDayOfMonth();
    return code == 101 || code == 430 || code == 501 || code == 902;
  }
}
