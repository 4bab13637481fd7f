package vn.tonghop.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitTree;

/**
 * What is of units, found by any unit that they stood under, each on a day of its own: reviews of
 * many units pick theirs without looking through those of all others. Immutable.
 */
final class ByUnit<T> {

  private final Map<UnitId, List<T>> within = new HashMap<>();

  /**
   * @param unit whose it is; what is nobody's in the register is left out
   * @param day on which the tree is asked; a unit that did not exist is left out
   */
  ByUnit(
      Register register,
      Collection<T> all,
      Function<T, Optional<OrgUnit>> unit,
      Function<T, LocalDate> day) {
    for (T each : all) {
      UnitTree tree = register.treeOn(day.apply(each));
      for (Optional<OrgUnit> at = unit.apply(each).filter(tree::has);
          at.isPresent();
          at = at.flatMap(tree::parent)) {
        within.computeIfAbsent(at.get().id(), id -> new ArrayList<>()).add(each);
      }
    }
  }

  /** Those of the unit and of all below it, in their order. */
  List<T> within(OrgUnit top) {
    return within.getOrDefault(top.id(), List.of());
  }
}
