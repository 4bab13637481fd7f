package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a change set whose cells are sound, one by one.
 *
 * @param date the first day on which it holds
 */
record ChangeRow(Table.Row line, LocalDate date, UnitAction action) {

  static final List<String> REQUIRED = List.of("date", "action", "code");
  static final List<String> OPTIONAL =
      List.of(
          "into",
          "name",
          "type",
          "level",
          "parent",
          "order",
          "kind",
          "area_share",
          "population_share",
          "resolution",
          "item",
          "note");

  /** The line as a change; empty when a cell is faulty, which is told. */
  static Optional<ChangeRow> read(Table.Row line, List<ConfigFault> faults) {
    int before = faults.size();
    if (line.cell("date").isEmpty()) {
      faults.add(
          line.fault(
              "Cột date trống. Ghi ngày thay đổi có hiệu lực, ví dụ 2026-09-01.",
              "Column date is empty. Write the day from which the change holds, such as"
                  + " 2026-09-01."));
    }
    Optional<LocalDate> date = TableDates.read(line, "date", faults);
    Optional<UnitAction> action = UnitAction.ofCode(line.cell("action"));
    if (action.isEmpty()) {
      faults.add(
          line.fault(
              "Cột action: không có việc \""
                  + line.cell("action")
                  + "\". Ghi một trong: "
                  + UnitAction.codes()
                  + ".",
              "Column action: there is no action \""
                  + line.cell("action")
                  + "\". Write one of: "
                  + UnitAction.codes()
                  + "."));
    }
    action.ifPresent(known -> require(line, known, faults));
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(new ChangeRow(line, date.orElseThrow(), action.orElseThrow()));
  }

  private static void require(Table.Row line, UnitAction action, List<ConfigFault> faults) {
    List<String> needs = new ArrayList<>(List.of("code"));
    needs.addAll(action.needs());
    List<String> missing = needs.stream().filter(name -> line.cell(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      faults.add(
          line.fault(
              "Việc " + action.code() + " cần ghi thêm cột " + names + ".",
              "Action " + action.code() + " needs column " + names + " as well."));
    } else if (action == UnitAction.RECODE && !UnitCode.isCode(line.cell("into"))) {
      faults.add(
          line.fault(
              "Cột into: \"" + line.cell("into") + "\" không phải mã. Ghi mã mới của đơn vị.",
              "Column into: \""
                  + line.cell("into")
                  + "\" is not a code. Write the unit's new one."));
    }
  }

  String cell(String column) {
    return line.cell(column);
  }

  /** The unit that it is about, as written. */
  String code() {
    return line.cell("code");
  }

  String into() {
    return line.cell("into");
  }

  /** A line of another table, in the place of this one: its faults are told here. */
  Table.Row made(Map<String, String> cells) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> values = new ArrayList<>();
    cells.forEach(
        (column, value) -> {
          columns.put(column, values.size());
          values.add(value);
        });
    return new Table.Row(line.file(), line.line(), columns, values);
  }

  ConfigFault fault(String vi, String en) {
    return line.fault(vi, en);
  }
}
