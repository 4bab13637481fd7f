package vn.tonghop.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.tonghop.publishing.ReviewOrder;

/**
 * Which review is meant, as its folder and its address name it: {@code hn-2200/2018..2019/01}.
 *
 * @param unit the code that it bore on the period's last day; or the code it bore on the day that
 *     all figures are brought to, with that day: {@code 01@2025-07-01}
 */
public record ReviewPath(String programme, String period, String unit) {

  /** That of a review. */
  public static ReviewPath of(ReviewOrder order) {
    Path folder = order.folder();
    return new ReviewPath(
        folder.getName(0).toString(), folder.getName(1).toString(), folder.getName(2).toString());
  }

  /** The unit's code alone. */
  String code() {
    return unit.replaceFirst("@.*", "");
  }

  /** The day that all figures are brought to; empty when they are not, or it is no day. */
  Optional<LocalDate> restatedTo() {
    try {
      return unit.contains("@")
          ? Optional.of(LocalDate.parse(unit.substring(unit.indexOf('@') + 1)))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** {@code /reviews/hn-2200/2018..2019/01}. */
  public String address() {
    return String.join("/", "/reviews", programme, period, unit);
  }

  @Override
  public String toString() {
    return String.join("/", programme, period, unit);
  }
}
