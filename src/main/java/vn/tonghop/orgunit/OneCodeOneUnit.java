package vn.tonghop.orgunit;

import java.util.List;

/** Is every code borne by one unit at most on any day? */
final class OneCodeOneUnit {

  private OneCodeOneUnit() {}

  static void check(Lives lives, List<ConfigFault> faults) {
    for (List<UnitRow> bearers : lives.bearersByCode()) {
      for (int i = 1; i < bearers.size(); i++) {
        UnitRow row = bearers.get(i);
        bearers.subList(0, i).stream()
            .filter(other -> !other.id().equals(row.id()))
            .filter(other -> other.validity().overlaps(row.validity()))
            .findFirst()
            .ifPresent(other -> faults.add(clash(row, other)));
      }
    }
  }

  private static ConfigFault clash(UnitRow row, UnitRow other) {
    return row.fault(
        "Mã "
            + row.code()
            + " cùng lúc là của đơn vị khác: "
            + other.vi()
            + ". Dùng mã khác, hoặc sửa from, until.",
        "Code "
            + row.code()
            + " is another unit's at the same time: "
            + other.en()
            + ". Use another code, or mend from or until.");
  }
}
