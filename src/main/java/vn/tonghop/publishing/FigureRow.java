package vn.tonghop.publishing;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Spot;
import vn.tonghop.rollup.Unallocated;

/**
 * A row of {@code figures.csv}, read back.
 *
 * @param of which total it is: unit, since when it is that unit, level, period and indicator
 * @param value empty when nobody had reported
 * @param completeness {@code 4/88, 0/22}: obligations covered and due, units complete and due
 */
record FigureRow(Key of, Optional<Quantity> value, String completeness) {

  /**
   * Which total.
   *
   * @param since empty for a unit that was there before the register begins
   */
  record Key(String unit, String since, String level, String period, String indicator) {

    /** Of a place in the totals of a review. */
    static Key of(ReviewOrder order, Spot spot) {
      return new Key(
          Unallocated.code(spot.unit(), order.unitsDay()),
          spot.unit().id().since().map(LocalDate::toString).orElse(""),
          spot.slice().code(),
          order.periodText(spot.period()),
          spot.indicator().value());
    }

    String text() {
      return String.join(" ", unit, since, level, period, indicator);
    }
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if its value is no number
   * @throws java.util.NoSuchElementException if a column is missing
   */
  static FigureRow of(NamedCsvRecord row) {
    return new FigureRow(
        new Key(
            row.getField("unit"),
            row.getField("unit_since"),
            row.getField("level"),
            row.getField("period"),
            row.getField("indicator")),
        Optional.of(row.getField("value"))
            .filter(text -> !text.isEmpty())
            .map(text -> new Quantity(new BigDecimal(text), qualifier(row.getField("qualifier")))),
        String.format(
            Locale.ROOT,
            "%s/%s, %s/%s",
            row.getField("reported"),
            row.getField("due"),
            row.getField("units_reported"),
            row.getField("units_due")));
  }

  private static Qualifier qualifier(String word) {
    return Arrays.stream(Qualifier.values())
        .filter(qualifier -> qualifier.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No qualifier: " + word));
  }

  /** {@code trên 24 (4/88, 0/22)}. */
  String says() {
    return value.map(Quantity::toString).orElse("") + " (" + completeness + ")";
  }
}
