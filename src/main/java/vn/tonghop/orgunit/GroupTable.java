package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The groups of a home while the register is put together. On no day may two members of a group
 * have a unit in common, or it would be counted twice.
 */
final class GroupTable {

  private static final int ORDER = 500_000;

  /** The first day that a table can name. */
  private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

  private final List<ConfigFault> faults;
  private final Map<UnitCode, List<GroupRow>> byGroup = new LinkedHashMap<>();

  GroupTable(List<ConfigFault> faults) {
    this.faults = faults;
  }

  /** Takes the lines of one file. */
  void lay(List<Table.Row> lines) {
    for (Table.Row line : lines) {
      GroupRow.read(line, faults)
          .ifPresent(
              row -> byGroup.computeIfAbsent(row.group(), code -> new ArrayList<>()).add(row));
    }
  }

  /** The groups as they are named; {@link #check} tells whether they can be. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    byGroup.forEach(
        (code, rows) -> {
          String name =
              rows.stream()
                  .map(GroupRow::name)
                  .filter(each -> !each.isEmpty())
                  .findFirst()
                  .orElse("");
          groups.add(
              Group.of(
                  code,
                  name,
                  ORDER + groups.size(),
                  rows.stream().map(GroupRow::membership).toList()));
        });
    return groups;
  }

  /**
   * Tells what is wrong with them.
   *
   * @param register with the groups
   */
  void check(Register register) {
    byGroup.forEach((code, rows) -> check(code, rows, register));
    if (faults.isEmpty()) {
      byGroup.forEach((code, rows) -> checkRing(code, rows));
    }
    if (faults.isEmpty()) {
      byGroup.values().forEach(rows -> checkOverlaps(rows, register));
    }
  }

  private void check(UnitCode code, List<GroupRow> rows, Register register) {
    GroupRow first = rows.get(0);
    if (!register.bearers(code).isEmpty()) {
      tell(
          first,
          "Mã " + code + " là mã của " + register.bearers(code).get(0) + ". Đặt mã khác cho nhóm.",
          "Code " + code + " is that of " + register.bearers(code).get(0) + ". Choose another.");
    }
    List<String> names =
        rows.stream().map(GroupRow::name).filter(name -> !name.isEmpty()).distinct().toList();
    if (names.size() != 1) {
      tell(
          first,
          names.isEmpty()
              ? "Nhóm " + code + " chưa có tên. Ghi ở cột name."
              : "Nhóm "
                  + code
                  + " có nhiều tên: "
                  + String.join(", ", names)
                  + ". Chỉ ghi một tên.",
          names.isEmpty()
              ? "Group " + code + " has no name. Write it in column name."
              : "Group "
                  + code
                  + " has several names: "
                  + String.join(", ", names)
                  + ". Write one.");
    }
    for (GroupRow row : rows) {
      Optional<OrgUnit> member = register.unit(row.membership().member());
      if (member.isEmpty()) {
        UnitId id = row.membership().member();
        faults.add(row.line().noUnit("member", id, near(id, register)));
      } else if (!row.membership().days().overlaps(member.get().validity())) {
        tell(
            row,
            member.get() + " không tồn tại trong những ngày ấy. Sửa from, until hoặc đơn vị.",
            member.get() + " was not there on those days. Mend from, until or the unit.");
      }
    }
  }

  private static String near(UnitId id, Register register) {
    return register.bearers(id.code()).stream()
        .map(unit -> unit.id().text())
        .collect(Collectors.joining(", "));
  }

  /** A group that has itself as a member, in however many steps. */
  private void checkRing(UnitCode code, List<GroupRow> rows) {
    Set<UnitCode> seen = new HashSet<>();
    List<UnitCode> open = new ArrayList<>(members(code));
    while (!open.isEmpty()) {
      UnitCode next = open.remove(open.size() - 1);
      if (next.equals(code)) {
        tell(
            rows.get(0),
            "Nhóm " + code + " có chính nó làm thành viên, trực tiếp hoặc qua nhóm khác.",
            "Group " + code + " has itself as a member, directly or through another group.");
        return;
      }
      if (seen.add(next)) {
        open.addAll(members(next));
      }
    }
  }

  private List<UnitCode> members(UnitCode group) {
    return byGroup.getOrDefault(group, List.of()).stream()
        .map(row -> row.membership().member())
        .filter(id -> id.from() == null && byGroup.containsKey(id.code()))
        .map(UnitId::code)
        .toList();
  }

  private void checkOverlaps(List<GroupRow> rows, Register register) {
    Set<LocalDate> days = new TreeSet<>(register.changes());
    days.add(BEFORE_ALL);
    Set<GroupRow> told = new HashSet<>();
    for (LocalDate day : days) {
      UnitTree tree = register.treeOn(day);
      Map<OrgUnit, GroupRow> brought = new HashMap<>();
      for (GroupRow row : rows) {
        if (row.membership().days().contains(day)) {
          OrgUnit member = register.unit(row.membership().member()).orElseThrow();
          tree.subtree(member)
              .filter(unit -> unit.level() != Level.GROUP)
              .forEach(
                  unit -> {
                    GroupRow first = brought.putIfAbsent(unit, row);
                    if (first != null && !first.equals(row) && told.add(row)) {
                      tellTwice(unit, day, row, first);
                    }
                  });
        }
      }
    }
  }

  private void tellTwice(OrgUnit unit, LocalDate day, GroupRow row, GroupRow first) {
    String named = unit.on(day).name() + " (" + unit.id() + ")";
    tell(
        row,
        named
            + " ngày "
            + day
            + " đã thuộc nhóm qua dòng "
            + first.line().line()
            + ", nên sẽ bị cộng hai lần. Bỏ một trong hai, hoặc sửa ngày.",
        named
            + " belongs to the group by line "
            + first.line().line()
            + " already on "
            + day
            + " and would be counted twice. Remove one of the two, or mend the days.");
  }

  private void tell(GroupRow row, String vi, String en) {
    faults.add(row.line().fault(vi, en));
  }
}
