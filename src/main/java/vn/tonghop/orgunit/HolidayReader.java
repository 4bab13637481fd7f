package vn.tonghop.orgunit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.period.PublicHolidays;
import vn.tonghop.period.WorkingDays;

/**
 * Reads {@code config/holidays.csv}, one day a line: days off that {@link PublicHolidays} does not
 * know, and days that are worked though it has them off.
 */
public final class HolidayReader {

  /** Where the table stands in a home. */
  public static final String FILE = "config/holidays.csv";

  private HolidayReader() {}

  private static final String OFF = "off";
  private static final String WORK = "work";

  /** The working days of the home; a home without the table has the public holidays only. */
  public static Reading<WorkingDays> inHome(Path home) {
    return ConfigFile.inHome(home, FILE)
        .map(HolidayReader::read)
        .orElseGet(() -> new Reading.Sound<>(workingDays(Set.of(), Set.of())));
  }

  /** The working days after this table. */
  public static Reading<WorkingDays> read(ConfigFile file) {
    List<ConfigFault> faults = new ArrayList<>();
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> worked = new HashSet<>();
    for (Table.Row row : Table.rows(file, List.of("date"), List.of("name", "kind"), faults)) {
      Optional<LocalDate> date = date(row, faults);
      boolean work = isWork(row, faults);
      if (date.isPresent()
          && (off.contains(date.get())
              || worked.contains(date.get())
              || !(work ? worked : off).add(date.get()))) {
        faults.add(twice(row, date.get()));
      }
    }
    return faults.isEmpty()
        ? new Reading.Sound<>(workingDays(off, worked))
        : new Reading.Faulty<>(faults);
  }

  /** What the table says goes before what the product knows. */
  private static WorkingDays workingDays(Set<LocalDate> off, Set<LocalDate> worked) {
    Set<LocalDate> allOff = new HashSet<>(PublicHolidays.daysOff());
    allOff.addAll(off);
    allOff.removeAll(worked);
    Set<LocalDate> allWorked = new HashSet<>(PublicHolidays.workedSaturdays());
    allWorked.addAll(worked);
    allWorked.removeAll(off);
    return new WorkingDays(allOff, allWorked);
  }

  private static boolean isWork(Table.Row row, List<ConfigFault> faults) {
    String kind = row.cell("kind").toLowerCase(Locale.ROOT);
    if (!kind.isEmpty() && !kind.equals(OFF) && !kind.equals(WORK)) {
      faults.add(
          row.fault(
              "Cột kind chỉ nhận off (ngày nghỉ) hoặc work (ngày làm việc); để trống là off.",
              "Column kind takes off (a day off) or work (a working day); blank means off."));
    }
    return kind.equals(WORK);
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
