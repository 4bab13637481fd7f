package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.tonghop.period.DayText;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;

/** Periods in words: {@code quý II năm 2019}, {@code the second quarter of 2019}. */
public final class PeriodName {

  private static final String[] ORDINALS = {"first", "second", "third", "fourth"};
  private static final String[] ROMAN = {"I", "II", "III", "IV"};

  private PeriodName() {}

  /** The name of the period or, without one, its two days. */
  public static Words of(Period period, PeriodCalendar calendar) {
    return calendar.name(period).map(PeriodName::named).orElseGet(() -> days(period));
  }

  private static Words named(NamedPeriod named) {
    String year = String.valueOf(named.year());
    int at = named.ordinal() - 1;
    return switch (named.kind()) {
      case MONTH ->
          new Words(
              "tháng " + DayText.padded(named.ordinal(), 3) + " năm " + year,
              month(named.ordinal()) + " " + year);
      case QUARTER ->
          new Words(
              "quý " + ROMAN[at] + " năm " + year, "the " + ORDINALS[at] + " quarter of " + year);
      case HALF_YEAR ->
          new Words(
              "6 tháng " + (at == 0 ? "đầu" : "cuối") + " năm " + year,
              "the " + ORDINALS[at] + " half of " + year);
      case NINE_MONTHS -> new Words("9 tháng đầu năm " + year, "the first nine months of " + year);
      case YEAR -> new Words("năm " + year, year);
    };
  }

  private static Words days(Period period) {
    return new Words(
        "từ ngày " + DayText.of(period.start()) + " đến hết ngày " + DayText.of(period.lastDay()),
        english(period.start()) + " to " + english(period.lastDay()));
  }

  private static String english(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonthValue()) + " " + day.getYear();
  }

  private static String month(int number) {
    return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
