package vn.tonghop.orgunit;

import java.util.List;
import java.util.Objects;
import vn.tonghop.period.Validity;

/** Do the lines of each unit follow one another without gap or overlap, and fit its identity? */
final class Continuity {

  private Continuity() {}

  static void check(Lives lives, List<ConfigFault> faults) {
    for (List<UnitRow> rows : lives.all()) {
      UnitRow first = rows.get(0);
      if (lives.isBroken(first.id().text()) || lives.isBroken(first.code().value())) {
        continue;
      }
      if (!first.id().equals(new UnitId(first.code(), first.validity().from()))) {
        faults.add(unlike(first));
      }
      for (int i = 1; i < rows.size(); i++) {
        check(rows.get(i - 1), rows.get(i), faults);
      }
    }
  }

  private static ConfigFault unlike(UnitRow first) {
    String fitting = new UnitId(first.code(), first.validity().from()).text();
    return first.fault(
        "Cột id: "
            + first.id()
            + " không khớp với mã và ngày bắt đầu của dòng đầu tiên của đơn vị."
            + " Ghi "
            + fitting
            + ", hoặc sửa code, from.",
        "Column id: "
            + first.id()
            + " does not fit the code and first day of the unit's first line."
            + " Write "
            + fitting
            + ", or mend code or from.");
  }

  private static void check(UnitRow before, UnitRow row, List<ConfigFault> faults) {
    Validity earlier = before.validity();
    Validity later = row.validity();
    int line = before.line().line();
    if (Objects.equals(earlier.from(), later.from())) {
      faults.add(
          row.fault(
              "Đơn vị "
                  + row.id()
                  + " đã có dòng bắt đầu cùng ngày (dòng "
                  + line
                  + "). Bỏ một trong"
                  + " hai dòng, hoặc sửa from.",
              "Unit "
                  + row.id()
                  + " has a line with the same first day already (line "
                  + line
                  + "). Remove one of the two, or mend from."));
    } else if (earlier.overlaps(later)) {
      faults.add(
          row.fault(
              "Đơn vị "
                  + row.id()
                  + ": dòng này chồng lên dòng "
                  + line
                  + ". Ghi until của dòng "
                  + line
                  + " bằng from của dòng này.",
              "Unit "
                  + row.id()
                  + ": this line overlaps line "
                  + line
                  + ". Make until of line "
                  + line
                  + " the same as from of this line."));
    } else if (!Objects.equals(earlier.untilExclusive(), later.from())) {
      faults.add(
          row.fault(
              "Đơn vị "
                  + row.id()
                  + ": giữa dòng "
                  + line
                  + " và dòng này có khoảng trống. Ghi until của"
                  + " dòng "
                  + line
                  + " bằng from của dòng này.",
              "Unit "
                  + row.id()
                  + ": there is a gap between line "
                  + line
                  + " and this line. Make until"
                  + " of line "
                  + line
                  + " the same as from of this line."));
    }
    if (before.level() != row.level()) {
      faults.add(
          row.fault(
              "Đơn vị "
                  + row.id()
                  + " đổi cấp từ "
                  + before.level().code()
                  + " sang "
                  + row.level().code()
                  + ". Đơn vị cấp khác là đơn vị khác: để trống cột id.",
              "Unit "
                  + row.id()
                  + " goes from level "
                  + before.level().code()
                  + " to "
                  + row.level().code()
                  + ". A unit of another level is another unit: leave column id"
                  + " empty."));
    }
  }
}
