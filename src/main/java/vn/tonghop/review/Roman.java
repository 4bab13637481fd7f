package vn.tonghop.review;

import java.util.List;

/** The Roman numerals that parts, quarters and annexes are numbered with, from I to X. */
final class Roman {

  private static final List<String> NUMERALS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

  private Roman() {}

  /**
   * The numeral.
   *
   * @throws IndexOutOfBoundsException if it is not from 1 to 10
   */
  static String of(int number) {
    return NUMERALS.get(number - 1);
  }
}
