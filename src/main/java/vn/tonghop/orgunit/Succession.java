package vn.tonghop.orgunit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a unit went, or a part of it: a row of {@code successions.csv}.
 *
 * @param predecessor the unit that ended
 * @param successor the unit that took it in; begins on the day on which the other ends, or later
 *     where the steps between are not known
 * @param remainder whether it is what was left when the other parts had been given away
 * @param detail what the source says of it: {@code merged}, {@code area_population}, …; may be
 *     empty
 * @param areaShare the share of the predecessor's area, 0 to 1; empty when it is not published
 * @param populationShare the share of its people, 0 to 1; empty when it is not published
 * @param resolution the resolution that says so; may be empty
 * @param item the place in the resolution; may be empty
 */
public record Succession(
    UnitId predecessor,
    UnitId successor,
    Kind kind,
    boolean remainder,
    String detail,
    Optional<BigDecimal> areaShare,
    Optional<BigDecimal> populationShare,
    String resolution,
    String item) {

  /** How much of the predecessor went. */
  public enum Kind {
    /** All of it, by a published resolution. */
    WHOLE,
    /** All of it, as far as the lists tell. */
    ASSUMED,
    /** A part. */
    PART;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As it stands in tables: {@code whole}. */
    public String code() {
      return code;
    }

    static Optional<Kind> ofCode(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
