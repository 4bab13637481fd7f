package vn.tonghop.period;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/**
 * Days of the lunar calendar as Vietnam counts them: by the moon and the sun over UTC+7, an hour
 * behind China's, so that now and then a month begins a day earlier.
 */
final class LunarDate {

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final int DAYS = 366;

  private LunarDate() {}

  /** The sky over UTC+7. */
  private static final class Sky extends ChineseCalendar {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("deprecation") // the only way that ICU has to another zone's moon
    Sky() {
      super(zone(), ULocale.ROOT, zone());
    }

    private static TimeZone zone() {
      return TimeZone.getTimeZone("GMT+07:00");
    }
  }

  /**
   * The day of the solar year on which a lunar day falls, of a month that is not a leap month.
   *
   * @param month from 1
   * @param day from 1
   * @throws IllegalArgumentException if the lunar day does not fall in this solar year
   */
  static LocalDate in(int year, int month, int day) {
    Sky sky = new Sky();
    LocalDate first = LocalDate.of(year, 1, 1);
    return IntStream.range(0, DAYS)
        .mapToObj(first::plusDays)
        .filter(date -> is(sky, date, month, day))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No lunar " + day + "/" + month + " in " + year));
  }

  private static boolean is(Sky sky, LocalDate date, int month, int day) {
    sky.setTimeInMillis(date.atTime(12, 0).toInstant(VIETNAM).toEpochMilli());
    return sky.get(ChineseCalendar.MONTH) == month - 1
        && sky.get(ChineseCalendar.DAY_OF_MONTH) == day
        && sky.get(ChineseCalendar.IS_LEAP_MONTH) == 0;
  }
}
