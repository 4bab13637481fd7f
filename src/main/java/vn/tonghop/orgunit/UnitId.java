package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which unit: the code it was first known by and the day it began; {@code 00004} (always there) and
 * {@code 00004@2025-07-01} are two units.
 *
 * @param from the day it began; null when it was there before the register begins
 */
public record UnitId(UnitCode code, @Nullable LocalDate from) {

  /**
   * Reads what {@link #text()} writes.
   *
   * @throws IllegalArgumentException if the text is not of the form {@code code} or {@code
   *     code@date}
   */
  public static UnitId parse(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return new UnitId(new UnitCode(text), null);
    }
    return new UnitId(new UnitCode(text.substring(0, at)), LocalDate.parse(text.substring(at + 1)));
  }

  public Optional<LocalDate> since() {
    return Optional.ofNullable(from);
  }

  public String text() {
    return from == null ? code.value() : code + "@" + from;
  }

  /** Asked for hundreds of thousands of times while a register is read. */
  @Override
  public int hashCode() {
    return 31 * code.hashCode() + (from == null ? 0 : from.hashCode());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitId that
        && code.equals(that.code)
        && (from == null ? that.from == null : from.equals(that.from));
  }

  @Override
  public String toString() {
    return text();
  }
}
