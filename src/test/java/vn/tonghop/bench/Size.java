package vn.tonghop.bench;

import java.util.Locale;

/**
 * How large a data set is.
 *
 * @param scope the code of the unit whose tree reports
 * @param units at most so many of them, in official order
 */
record Size(String name, String scope, int units) {

  private static final int PROVINCE_UNITS = 557;

  /**
   * @throws IllegalArgumentException if the text is neither a name nor a count of units
   */
  static Size of(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "province-year" -> new Size("province-year", "01", PROVINCE_UNITS);
      case "nation-year" -> new Size("nation-year", "VN", Integer.MAX_VALUE);
      default -> ofUnits(Integer.parseInt(text));
    };
  }

  private static Size ofUnits(int units) {
    if (units < 1) {
      throw new IllegalArgumentException("At least one unit, not " + units);
    }
    return new Size(units + " units", units <= PROVINCE_UNITS ? "01" : "VN", units);
  }

  /** Whether all units of the country hand in. */
  boolean isNation() {
    return scope.equals("VN") && units == Integer.MAX_VALUE;
  }

  /** A size to warm up with. */
  Size atMostAProvince() {
    return units <= PROVINCE_UNITS ? this : of("province-year");
  }
}
