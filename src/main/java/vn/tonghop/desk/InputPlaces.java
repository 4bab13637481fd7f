package vn.tonghop.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.orgunit.UnitId;

/**
 * Where what is handed in at the desk lies below {@code input/}: {@code nop/18409/2026-01-15/}, by
 * the unit for which it was handed in, and by day.
 */
final class InputPlaces {

  private static final Pattern PLACE =
      Pattern.compile("nop/(\\d+)(?:_(\\d{4}-\\d{2}-\\d{2}))?/(\\d{4}-\\d{2}-\\d{2})/.*");

  /** The folder, below {@code input/}. */
  String folder(UnitId unit, LocalDate day) {
    return "nop/" + unit.text().replace('@', '_') + "/" + day;
  }

  /** For which unit and on which day a file was handed in. */
  record For(UnitId unit, LocalDate day) {}

  /** Empty if it came by another way. */
  Optional<For> of(String name) {
    Matcher place = PLACE.matcher(name);
    if (!place.matches()) {
      return Optional.empty();
    }
    String since = place.group(2) == null ? "" : "@" + place.group(2);
    try {
      return Optional.of(
          new For(UnitId.parse(place.group(1) + since), LocalDate.parse(place.group(3))));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
