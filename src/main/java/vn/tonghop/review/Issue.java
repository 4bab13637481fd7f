package vn.tonghop.review;

import java.time.LocalDate;
import vn.tonghop.period.DayText;

/**
 * What a draft is given when it is issued.
 *
 * @param number of the document, from 1, for each type of document and term of the committee
 * @param date on which it is signed
 * @param signatory the name of the official who signs
 */
public record Issue(int number, LocalDate date, String signatory) {

  public Issue {
    if (number < 1) {
      throw new IllegalArgumentException("Document numbers begin with 1: " + number);
    }
  }

  /** Below 10 with a zero before it: {@code 05}. */
  String paddedNumber() {
    return DayText.padded(number, 10);
  }
}
