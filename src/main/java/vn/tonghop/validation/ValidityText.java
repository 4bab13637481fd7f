package vn.tonghop.validation;

import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.catalogue.Words;
import vn.tonghop.period.DayText;
import vn.tonghop.period.Validity;

/** Days of validity in words, the last included. */
final class ValidityText {

  private ValidityText() {}

  static Words of(Validity validity) {
    Optional<LocalDate> last = validity.until().map(day -> day.minusDays(1));
    Words since = words(validity.since());
    Words until = words(last);
    if (validity.since().isEmpty()) {
      return new Words("đến hết ngày " + until.vi(), "until " + until.en());
    }
    return last.isEmpty()
        ? new Words("từ ngày " + since.vi(), "from " + since.en())
        : new Words(
            "từ " + since.vi() + " đến " + until.vi(), "from " + since.en() + " to " + until.en());
  }

  private static Words words(Optional<LocalDate> day) {
    return day.map(known -> new Words(DayText.of(known), known.toString()))
        .orElse(new Words("", ""));
  }
}
