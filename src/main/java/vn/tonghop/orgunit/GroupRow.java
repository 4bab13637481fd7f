package vn.tonghop.orgunit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.period.Validity;

/**
 * A line of {@code groups.csv} whose cells are sound, one by one: that a unit belongs to a group.
 *
 * @param name of the group; empty where another line gives it
 */
record GroupRow(Table.Row line, UnitCode group, String name, Group.Membership membership) {

  static final List<String> REQUIRED = List.of("group", "name", "member");
  static final List<String> OPTIONAL = List.of("from", "until", "part");

  /** The line as a membership; empty when a cell is faulty, which is told. */
  static Optional<GroupRow> read(Table.Row line, List<ConfigFault> faults) {
    List<ConfigFault> found = new ArrayList<>();
    String code = line.cell("group");
    if (!UnitCode.isCode(code)) {
      found.add(
          line.fault(
              "Cột group: \""
                  + code
                  + "\" không phải mã. Mã gồm 1 đến 32 chữ cái không dấu, chữ số, dấu chấm, gạch"
                  + " nối, gạch dưới.",
              "Column group: \""
                  + code
                  + "\" is not a code. A code has 1 to 32 plain letters, digits, dots, hyphens and"
                  + " underscores."));
    } else if (code.startsWith(FormerAreas.PREFIX)) {
      found.add(
          line.fault(
              "Mã bắt đầu bằng CU- dành cho địa bàn đơn vị cũ, có sẵn. Đặt mã khác.",
              "Codes that begin with CU- are those of former areas, which are there already. Choose"
                  + " another."));
    }
    Optional<UnitId> member = SuccessionRow.id(line, "member", found);
    var from = TableDates.read(line, "from", found);
    var until = TableDates.read(line, "until", found);
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      found.add(
          line.fault(
              "Cột until phải sau cột from.", "Column until must be later than column from."));
    }
    String part = line.cell("part");
    if (!part.isEmpty() && !part.equals("0") && !part.equals("1")) {
      found.add(
          line.fault(
              "Cột part: \"" + part + "\". Ghi 1 (chỉ một phần thuộc nhóm) hoặc 0; để trống là 0.",
              "Column part: \"" + part + "\". Write 1 (only a part belongs) or 0; blank means 0."));
    }
    faults.addAll(found);
    return found.isEmpty()
        ? Optional.of(
            new GroupRow(
                line,
                new UnitCode(code),
                line.cell("name"),
                new Group.Membership(
                    member.orElseThrow(),
                    new Validity(from.orElse(null), until.orElse(null)),
                    part.equals("1"))))
        : Optional.empty();
  }
}
