package vn.tonghop.api;

import java.math.BigDecimal;
import java.util.Locale;
import vn.tonghop.quantity.Quantity;

/**
 * A reported value.
 *
 * @param qualifier {@code exact}, {@code over}, {@code nearly} or {@code about}
 */
record Amount(BigDecimal value, String qualifier) {

  static Amount of(Quantity quantity) {
    return new Amount(quantity.value(), quantity.qualifier().name().toLowerCase(Locale.ROOT));
  }
}
