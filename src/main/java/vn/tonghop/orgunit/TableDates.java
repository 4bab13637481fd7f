package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Dates in tables: year, month, day, as in {@code 2025-07-01}, from 1900 to 2999. */
final class TableDates {

  private TableDates() {}

  /** The date in the column; empty when there is none or a faulty one, which is told. */
  static Optional<LocalDate> read(Table.Row row, String column, List<ConfigFault> faults) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1900 && date.getYear() <= 2999) {
        return Optional.of(date);
      }
    } catch (DateTimeParseException e) {
      // Told below, with the years that are out of range.
    }
    faults.add(
        row.fault(
            "Cột "
                + column
                + ": \""
                + text
                + "\" không phải ngày có thật. Ghi năm-tháng-ngày, ví dụ"
                + " 2025-07-01.",
            "Column "
                + column
                + ": \""
                + text
                + "\" is not a date. Write year-month-day, such as"
                + " 2025-07-01."));
    return Optional.empty();
  }
}
