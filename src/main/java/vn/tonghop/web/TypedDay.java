package vn.tonghop.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** A day as people write it, {@code 3/2/2026}, {@code 03.02.2026}, or as {@code 2026-02-03}. */
final class TypedDay {

  private static final DateTimeFormatter DAY = strict("d/M/uuuu");
  private static final DateTimeFormatter YEAR_FIRST = strict("uuuu/M/d");

  private TypedDay() {}

  /** By which the 31st of February is no day, and not the 28th. */
  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Empty if it is none. */
  static Optional<LocalDate> of(String text) {
    String plain = text.strip().replace('-', '/').replace('.', '/');
    try {
      return Optional.of(LocalDate.parse(plain, plain.matches("\\d{4}/.*") ? YEAR_FIRST : DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
