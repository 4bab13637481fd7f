package vn.tonghop.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import vn.tonghop.catalogue.Language;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * Numbers as they are printed: {@code 2.984}, {@code trên 2.300}, {@code 78,4%}; in English {@code
 * 2,984}, {@code over 2,300}, {@code 78.4%}.
 *
 * <p>This is where rounding happens: half up, to an indicator's decimals, ratios to one place. The
 * signs are set here and never read from the machine.
 */
final class Numbers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SMALLEST = new BigDecimal("0.1");
  private static final BigDecimal LARGEST = new BigDecimal("99.9");

  private final Language language;
  private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

  Numbers(Language language) {
    this.language = language;
    symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
    symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
    symbols.setMinusSign('-');
  }

  String count(long number) {
    return number(BigDecimal.valueOf(number), 0);
  }

  /** As it is printed with so many decimals. */
  static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** With exactly so many decimals. */
  String number(BigDecimal value, int decimals) {
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** With the qualifier before it. */
  String quantity(Quantity quantity, int decimals) {
    String number = number(quantity.value(), decimals);
    return quantity.isExact() ? number : word(quantity.qualifier()) + " " + number;
  }

  String word(Qualifier qualifier) {
    if (language == Language.VI) {
      return qualifier.word();
    }
    return switch (qualifier) {
      case EXACT -> "";
      case OVER -> "over";
      case NEARLY -> "nearly";
      case ABOUT -> "about";
    };
  }

  /** As it stands in a column of shares, always with one decimal: {@code 20,0%}. */
  String percent(BigDecimal part, BigDecimal whole) {
    return number(ratio(part, whole), 1) + "%";
  }

  /** As it stands in a sentence: {@code 20%}, {@code 78,4%}. */
  String percentInText(BigDecimal part, BigDecimal whole) {
    BigDecimal ratio = ratio(part, whole);
    return number(ratio, ratio.stripTrailingZeros().scale() <= 0 ? 0 : 1) + "%";
  }

  /** Of a part of a whole: never 100% while something is missing, never 0% while there is some. */
  String rate(long part, long whole) {
    return percentInText(shown(part, whole), HUNDRED);
  }

  /** The same as it stands in a column. */
  String rateInColumn(long part, long whole) {
    return percent(shown(part, whole), HUNDRED);
  }

  /** The same as a fraction. */
  static BigDecimal shownRate(long part, long whole) {
    return shown(part, whole).movePointLeft(2);
  }

  private static BigDecimal shown(long part, long whole) {
    BigDecimal ratio = ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    if (part > 0 && ratio.signum() == 0) {
      return SMALLEST;
    }
    return part < whole && ratio.compareTo(HUNDRED) == 0 ? LARGEST : ratio;
  }

  /** In per cent, to one place, half up. */
  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }
}
