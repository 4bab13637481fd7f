package vn.tonghop.forms;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import vn.tonghop.quantity.Quantity;

/** How much room a text takes, without asking the machine's fonts. */
final class Lines {

  /** Of the width of a digit, what a letter of Vietnamese text takes on average. */
  private static final double LETTER = 0.9;

  private Lines() {}

  /**
   * The height of wrapped text in points.
   *
   * @param characters the width of its cell, in digits of the workbook's own font
   * @param size of its font, in points
   * @param line the height of one line
   */
  static double height(String text, double characters, int size, double line) {
    double room = Math.max(4, characters * FormStyles.SIZE / size / LETTER);
    int lines = 1;
    double used = 0;
    for (String word : text.split(" ", -1)) {
      double width = word.length();
      if (used > 0 && used + 1 + width > room) {
        lines++;
        used = width;
      } else {
        used += (used > 0 ? 1 : 0) + width;
      }
    }
    return lines * line;
  }

  /** {@code trên 2.300}, as offices write it. */
  static String amount(Quantity quantity) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    String number = new DecimalFormat("#,##0.##########", symbols).format(quantity.value());
    return quantity.isExact() ? number : quantity.qualifier().word() + " " + number;
  }
}
