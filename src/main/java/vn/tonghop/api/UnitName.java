package vn.tonghop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.desk.UnitRoom;
import vn.tonghop.orgunit.OrgUnit;

/**
 * A unit as it is, or was, on a day.
 *
 * @param since when it was created; absent for one that is as old as the register
 */
record UnitName(String code, String name, String level, Optional<LocalDate> since) {

  static UnitName of(OrgUnit unit, LocalDate day) {
    return new UnitName(
        unit.on(day).code().value(),
        unit.on(day).name(),
        unit.level().code(),
        unit.validity().since());
  }

  static UnitName of(UnitRoom.Unit unit) {
    return new UnitName(unit.code(), unit.name(), unit.level(), unit.since());
  }

  /** Some units. */
  record Found(List<UnitName> items) {

    static Found of(List<UnitRoom.Unit> units) {
      return new Found(units.stream().map(UnitName::of).toList());
    }
  }

  /** A unit with its neighbours that are within reach. */
  record Placed(UnitName unit, Optional<UnitName> above, List<UnitName> children) {

    static Placed of(UnitRoom.Seen seen) {
      return new Placed(
          UnitName.of(seen.unit()),
          seen.above().map(UnitName::of),
          seen.children().stream().map(UnitName::of).toList());
    }
  }
}
