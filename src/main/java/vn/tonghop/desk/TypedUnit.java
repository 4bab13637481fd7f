package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitTree;

/** Units that somebody means, each with all below it. For one question, from one thread. */
final class TypedUnit {

  private final Register register;
  private final Set<UnitId> meant;
  private final List<OrgUnit> groups;
  private final Map<UnitTree, Map<UnitId, Boolean>> known = new HashMap<>();

  TypedUnit(Register register, Set<UnitId> meant) {
    this.register = register;
    this.meant = Set.copyOf(meant);
    this.groups =
        meant.stream()
            .flatMap(id -> register.unit(id).stream())
            .filter(unit -> unit.level() == Level.GROUP)
            .toList();
  }

  /** Whether nobody is meant. */
  boolean isNobody() {
    return meant.isEmpty();
  }

  /** Whether the unit, or one above it on the day, is meant. */
  boolean takes(OrgUnit unit, LocalDate day) {
    return takes(unit, register.treeOn(day));
  }

  private boolean takes(OrgUnit unit, UnitTree tree) {
    if (meant.contains(unit.id())) {
      return true;
    }
    Map<UnitId, Boolean> answers = known.computeIfAbsent(tree, first -> new HashMap<>());
    Boolean answer = answers.get(unit.id());
    if (answer == null) {
      Optional<OrgUnit> above = tree.parent(unit);
      answer =
          (above.isPresent() && takes(above.get(), tree))
              || groups.stream().anyMatch(group -> tree.isWithin(unit, group));
      answers.put(unit.id(), answer);
    }
    return answer;
  }
}
