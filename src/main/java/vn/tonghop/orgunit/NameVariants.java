package vn.tonghop.orgunit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Other spellings of units' names that official lists have used. */
final class NameVariants {

  /** When each list of the table was in force. */
  private static final Map<String, LocalDate> EPOCHS =
      Map.of(
          "2025-06", LocalDate.parse("2025-06-30"),
          "2025-07", LocalDate.parse("2025-07-01"));

  private NameVariants() {}

  /**
   * A spelling.
   *
   * @param day on which the code was the unit's
   */
  record Variant(UnitCode code, LocalDate day, String name) {}

  /** Those that ship. */
  static List<Variant> shipped() {
    try (InputStream in =
        Objects.requireNonNull(NameVariants.class.getResourceAsStream("name-variants.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> Arrays.asList(line.split(",", -1)))
          .map(
              cells ->
                  new Variant(
                      new UnitCode(cells.get(1)),
                      Objects.requireNonNull(EPOCHS.get(cells.get(0))),
                      cells.get(3)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the spellings that ship", e);
    }
  }
}
