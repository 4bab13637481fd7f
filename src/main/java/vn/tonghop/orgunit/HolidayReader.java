package vn.tonghop.orgunit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.period.WorkingDays;

/**
 * Reads {@code config/holidays.csv}: the days off that move from year to year, such as Tết, one a
 * line. Those that stand in the solar calendar need not be listed.
 */
public final class HolidayReader {

  /** Where the table stands in a home. */
  public static final String FILE = "config/holidays.csv";

  private HolidayReader() {}

  /** The working days of the home; a home without the table has the fixed holidays only. */
  public static Reading<WorkingDays> inHome(Path home) {
    return ConfigFile.inHome(home, FILE)
        .map(HolidayReader::read)
        .orElseGet(() -> new Reading.Sound<>(new WorkingDays(Set.of())));
  }

  /** The working days after this table. */
  public static Reading<WorkingDays> read(ConfigFile file) {
    List<ConfigFault> faults = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    for (Table.Row row : Table.rows(file, List.of("date"), List.of("name"), faults)) {
      date(row, faults).filter(day -> !days.add(day)).ifPresent(day -> faults.add(twice(row, day)));
    }
    return faults.isEmpty()
        ? new Reading.Sound<>(new WorkingDays(days))
        : new Reading.Faulty<>(faults);
  }

  private static Optional<LocalDate> date(Table.Row row, List<ConfigFault> faults) {
    if (row.cell("date").isEmpty()) {
      faults.add(
          row.fault(
              "Cột date trống. Ghi ngày nghỉ, ví dụ 2026-02-17.",
              "Column date is empty. Write the day off, such as 2026-02-17."));
    }
    return TableDates.read(row, "date", faults);
  }

  private static ConfigFault twice(Table.Row row, LocalDate day) {
    return row.fault(
        "Ngày " + day + " đã có ở dòng trên. Bỏ một trong hai dòng.",
        "The day " + day + " stands on a line above already. Remove one of the two.");
  }
}
