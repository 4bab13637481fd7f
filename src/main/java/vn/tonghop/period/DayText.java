package vn.tonghop.period;

import java.time.LocalDate;

/** A day as Vietnamese offices write it in a sentence. */
public final class DayText {

  private DayText() {}

  /**
   * Days below 10 and the months 1 and 2 are padded, others not: {@code 05/9/2026}, {@code
   * 15/02/2026} (Hướng dẫn 05-HD/VPTW).
   */
  public static String of(LocalDate day) {
    return padded(day.getDayOfMonth(), 10)
        + "/"
        + padded(day.getMonthValue(), 3)
        + "/"
        + day.getYear();
  }

  /** With a zero before it when it is below {@code from}. */
  public static String padded(int number, int from) {
    return number < from ? "0" + number : String.valueOf(number);
  }
}
