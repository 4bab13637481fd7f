package vn.tonghop.forms;

import java.time.LocalDate;
import vn.tonghop.catalogue.PeriodName;
import vn.tonghop.catalogue.Reporting;
import vn.tonghop.period.DayText;
import vn.tonghop.period.Period;

/** Periods and days in words, as forms are headed: {@code quý II năm 2019}. */
final class PeriodPhrase {

  private PeriodPhrase() {}

  /** The name of the period or, without one, its two days. */
  static String of(Period period, Reporting reporting) {
    return PeriodName.of(period, reporting.calendar()).vi();
  }

  /** {@code từ ngày 01/4/2019 đến hết ngày 30/6/2019}. */
  static String days(Period period) {
    return "từ ngày " + day(period.start()) + " đến hết ngày " + day(period.lastDay());
  }

  /** {@code 03/7/2019}: days and the months 1 and 2 have two digits, as offices write them. */
  static String day(LocalDate day) {
    return DayText.of(day);
  }
}
