package vn.tonghop.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them in workbooks, the day first: {@code 2/7/2019}, {@code 02-07-2019
 * 16:30}.
 */
final class WrittenDate {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?:,? +(\\d{1,2})[:hg](\\d{2})(?::\\d{2})?)?");

  private WrittenDate() {}

  /** As an ISO date or date-time; a text that is no such date stays as it is. */
  static String iso(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    try {
      LocalDate day =
          LocalDate.of(number(parts.group(4)), number(parts.group(3)), number(parts.group(1)));
      return parts.group(5) == null
          ? day.toString()
          : day.atTime(LocalTime.of(number(parts.group(5)), number(parts.group(6)))).toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
