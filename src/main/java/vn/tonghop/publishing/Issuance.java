package vn.tonghop.publishing;

import java.time.LocalDate;
import vn.tonghop.review.Issue;

/**
 * By what a draft became an issued edition.
 *
 * @param date on which it is signed
 * @param signatory the name of the official who signs; blank when it is written by hand
 */
public record Issuance(DocumentNumber number, LocalDate date, String signatory) {

  /** What is printed of it. */
  Issue issue() {
    return new Issue(number.number(), date, signatory);
  }

  /** For the hash of what an edition is made of. */
  String line() {
    return String.join("\n", "issued", number.series(), number.text(), date.toString(), signatory);
  }
}
