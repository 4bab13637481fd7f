package vn.tonghop.forms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Indicator;

/**
 * A line of a form's table.
 *
 * @param number {@code 3} or {@code 3.1}
 * @param depth how deep it is indented, from 0
 * @param indicatorOrNull null when the line only heads those below it
 */
record FormLine(String number, int depth, String name, @Nullable Indicator indicatorOrNull) {

  Optional<Indicator> indicator() {
    return Optional.ofNullable(indicatorOrNull);
  }
}
