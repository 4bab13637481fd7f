package vn.tonghop.rollup;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.Validity;

/**
 * Stands among the children of a unit for figures that are the unit's, but of which nobody knows
 * whose below it: of communes that were split between several, of districts that have no successor.
 */
public final class Unallocated {

  /** As files name it. */
  public static final String CODE = "(unallocated)";

  /** After all others in official order; stands in no tree. */
  public static final OrgUnit UNIT = nobody("unallocated");

  private Unallocated() {}

  /** Stands in no tree. */
  static OrgUnit nobody(String name) {
    UnitCode code = new UnitCode(name);
    UnitState state =
        new UnitState(
            new Validity(null, null),
            code,
            "(" + name + ")",
            "",
            Level.COMMUNE,
            null,
            Integer.MAX_VALUE);
    return new OrgUnit(new UnitId(code, null), List.of(state));
  }

  /** The code that a unit bears on a day, as files name it. */
  public static String code(OrgUnit unit, LocalDate day) {
    return is(unit) ? CODE : unit.on(day).code().value();
  }

  /** Whether it is no real unit. */
  public static boolean is(OrgUnit unit) {
    return unit.equals(UNIT);
  }
}
