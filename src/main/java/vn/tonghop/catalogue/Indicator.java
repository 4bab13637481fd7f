package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.orgunit.Level;

/**
 * Something that is counted.
 *
 * @param unitOfMeasure {@code hội nghị}, {@code lượt người}, …
 * @param levels the levels that report it (a derived one: for which it is worked out)
 * @param levelsAdd whether its values may be summed over levels (law 5)
 * @param required the levels that must report it
 * @param decimals how many places after the comma a value may have; 0 = whole numbers
 * @param max the largest value that a single submission may give
 * @param from first day for which it is counted, when later than the programme's own; or null
 * @param derivation how it comes out of others; or null when it is handed in
 */
public record Indicator(
    IndicatorCode code,
    Words name,
    Words unitOfMeasure,
    OverUnits overUnits,
    OverTime overTime,
    Set<Level> levels,
    boolean levelsAdd,
    Set<Level> required,
    int decimals,
    BigDecimal max,
    @Nullable LocalDate from,
    @Nullable Derivation derivation) {

  public Indicator {
    levels = Set.copyOf(levels);
    required = Set.copyOf(required);
  }

  public Optional<LocalDate> since() {
    return Optional.ofNullable(from);
  }

  public Optional<Derivation> derived() {
    return Optional.ofNullable(derivation);
  }

  /** Whether it is taken from files. */
  public boolean isHandedIn() {
    return derivation == null;
  }
}
