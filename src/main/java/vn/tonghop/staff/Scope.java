package vn.tonghop.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitTree;

/**
 * The part of the tree that somebody works for: a unit and what stands below it.
 *
 * <p>The unit is meant as it is, not its code (law 4): whoever works for the ward that has borne
 * 00004 since 2025-07-01 does not reach the one that bore it before. What stands below is asked of
 * the tree of a day: the last day of the submission's period, or the review's. So a district that
 * ended stays within reach of its province for the periods in which it was there, and of nobody
 * else's.
 */
public record Scope(UnitId unit) {

  /** Whether that is the unit itself, whatever the day. */
  public boolean isOwn(UnitId other) {
    return unit.equals(other);
  }

  /** Whether that is the unit itself, or stood below it on the day. */
  public boolean covers(UnitId other, LocalDate day, Register register) {
    if (isOwn(other)) {
      return true;
    }
    Optional<OrgUnit> top = register.unit(unit);
    Optional<OrgUnit> below = register.unit(other);
    return top.isPresent()
        && below.isPresent()
        && register.treeOn(day).isWithin(below.get(), top.get());
  }

  /** All of it on the day, in official order; nobody when the unit was not there. */
  public Stream<OrgUnit> units(LocalDate day, Register register) {
    UnitTree tree = register.treeOn(day);
    return register.unit(unit).stream().flatMap(tree::subtree);
  }
}
