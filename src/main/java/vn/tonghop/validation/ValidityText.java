package vn.tonghop.validation;

import java.time.LocalDate;
import vn.tonghop.catalogue.Words;
import vn.tonghop.period.Validity;

/** Days of validity in words, the last included. */
final class ValidityText {

  private ValidityText() {}

  static Words of(Validity validity) {
    String since = validity.since().map(LocalDate::toString).orElse("");
    String until = validity.until().map(day -> day.minusDays(1).toString()).orElse("");
    if (since.isEmpty()) {
      return new Words("đến hết ngày " + until, "until " + until);
    }
    return until.isEmpty()
        ? new Words("từ ngày " + since, "from " + since)
        : new Words("từ " + since + " đến " + until, "from " + since + " to " + until);
  }
}
