package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of changes, each from a day on: what a resolution does to units. Laid over the register
 * day by day; the changes of one day are one, so that a unit may end and another begin under its
 * code. A unit begins anew when it takes in or gives a part (law 4), and so do the district and the
 * province on both sides when a part of their land passes from one to the other.
 */
final class ChangeSet {

  private final ConfigFile file;
  private final LocalDate exactSince;

  /**
   * One of them.
   *
   * @param exactSince the first day on which the register is exact: nothing changes on it or before
   */
  ChangeSet(ConfigFile file, LocalDate exactSince) {
    this.file = file;
    this.exactSince = exactSince;
  }

  /** Lays it over; of a set with faults nothing from the first faulty day on. */
  void lay(Lives lives, Links links, List<ConfigFault> faults) {
    int before = faults.size();
    Map<LocalDate, List<ChangeRow>> days = new TreeMap<>();
    List<Table.Row> lines = Table.rows(file, ChangeRow.REQUIRED, ChangeRow.OPTIONAL, faults);
    for (Table.Row line : lines) {
      ChangeRow.read(line, faults)
          .filter(row -> isAfterTheBeginning(row, faults))
          .ifPresent(row -> days.computeIfAbsent(row.date(), day -> new ArrayList<>()).add(row));
    }
    if (lines.isEmpty() && faults.size() == before) {
      faults.add(
          new ConfigFault(
              file.name(), 0, "Tệp không có thay đổi nào.", "There is no change in the file."));
    }
    if (faults.size() > before) {
      return;
    }
    for (Map.Entry<LocalDate, List<ChangeRow>> day : days.entrySet()) {
      new DayOfChange(day.getKey(), day.getValue(), lives, faults).lay(links);
      if (faults.size() > before) {
        return;
      }
    }
  }

  private boolean isAfterTheBeginning(ChangeRow row, List<ConfigFault> faults) {
    if (row.date().isAfter(exactSince)) {
      return true;
    }
    faults.add(
        row.fault(
            "Cột date: "
                + row.date()
                + " trước ngày danh mục bắt đầu chính xác ("
                + exactSince
                + "). Thay đổi phải sau ngày ấy.",
            "Column date: "
                + row.date()
                + " is before the register is exact ("
                + exactSince
                + "). A change must be after that day."));
    return false;
  }
}
