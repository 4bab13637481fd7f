package vn.tonghop.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A day as people write it, {@code 3/2/2026}, {@code 03.02.2026}, or as {@code 2026-02-03}. */
final class TypedDay {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
  private static final DateTimeFormatter YEAR_FIRST =
      DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT);

  private TypedDay() {}

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
