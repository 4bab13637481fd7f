package vn.tonghop.forms;

import java.time.LocalDate;
import vn.tonghop.catalogue.Reporting;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;

/** Periods and days in words, as forms are headed: {@code quý II năm 2019}. */
final class PeriodPhrase {

  private PeriodPhrase() {}

  /** The name of the period or, without one, its two days. */
  static String of(Period period, Reporting reporting) {
    return reporting.calendar().name(period).map(PeriodPhrase::name).orElseGet(() -> days(period));
  }

  private static String name(NamedPeriod named) {
    String year = "năm " + named.year();
    return switch (named.kind()) {
      case MONTH -> "tháng " + padded(named.ordinal()) + " " + year;
      case QUARTER -> "quý " + "I".repeat(named.ordinal()).replace("IIII", "IV") + " " + year;
      case HALF_YEAR -> "6 tháng " + (named.ordinal() == 1 ? "đầu " : "cuối ") + year;
      case NINE_MONTHS -> "9 tháng đầu " + year;
      case YEAR -> year;
    };
  }

  /** {@code từ ngày 01/4/2019 đến hết ngày 30/6/2019}. */
  static String days(Period period) {
    return "từ ngày " + day(period.start()) + " đến hết ngày " + day(period.lastDay());
  }

  /** {@code 03/7/2019}: days and the months 1 and 2 have two digits, as offices write them. */
  static String day(LocalDate day) {
    String number = day.getDayOfMonth() < 10 ? "0" + day.getDayOfMonth() : "" + day.getDayOfMonth();
    return number + "/" + padded(day.getMonthValue()) + "/" + day.getYear();
  }

  private static String padded(int month) {
    return month < 3 ? "0" + month : String.valueOf(month);
  }
}
