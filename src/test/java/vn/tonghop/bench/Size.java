package vn.tonghop.bench;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a data set is: a number of units, and of years up to 2024.
 *
 * @param scope the code of the unit whose tree reports
 * @param units at most so many of them, in official order
 */
record Size(String name, String scope, int units, int years) {

  private static final int PROVINCE_UNITS = 557;

  /** As many as the communes of the data set that another system was measured with. */
  private static final int PROVINCE_UNITS_OF_YEARS = 578;

  private static final int LAST_YEAR = 2024;
  private static final Pattern NAMED =
      Pattern.compile("(province|nation)-(?:year|(\\d{1,2})-years)");

  /**
   * {@code province-year}, {@code province-5-years}, {@code nation-year}, …; or a number of units,
   * of one year.
   *
   * @throws IllegalArgumentException if the text is neither a name nor a count of units
   */
  static Size of(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    Matcher named = NAMED.matcher(name);
    if (!named.matches()) {
      return ofUnits(Integer.parseInt(text));
    }
    int years = named.group(2) == null ? 1 : Integer.parseInt(named.group(2));
    if (years < 1 || years > 15) {
      throw new IllegalArgumentException("One to fifteen years, not " + years);
    }
    return named.group(1).equals("nation")
        ? new Size(name, "VN", Integer.MAX_VALUE, years)
        : province(years);
  }

  /** So many years of Hà Nội. */
  static Size province(int years) {
    return years == 1
        ? new Size("province-year", "01", PROVINCE_UNITS, 1)
        : new Size("province-" + years + "-years", "01", PROVINCE_UNITS_OF_YEARS, years);
  }

  private static Size ofUnits(int units) {
    if (units < 1) {
      throw new IllegalArgumentException("At least one unit, not " + units);
    }
    return new Size(units + " units", units <= PROVINCE_UNITS ? "01" : "VN", units, 1);
  }

  int months() {
    return years * 12;
  }

  /** From 1. */
  YearMonth month(int month) {
    return YearMonth.of(LAST_YEAR - years + 1, 1).plusMonths(month - 1L);
  }

  /** Whether all units of the country hand in. */
  boolean isNation() {
    return scope.equals("VN") && units == Integer.MAX_VALUE;
  }

  /** A size to warm up with. */
  Size atMostAProvince() {
    return scope.equals("01") && years == 1 ? this : of("province-year");
  }
}
