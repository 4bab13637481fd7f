package vn.tonghop.orgunit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The reporting groups of a register: the home's own, and the areas of what has ended, which are
 * worked out when they are asked for. Safe for threads.
 */
final class Groups {

  private final Map<UnitId, Group> own = new HashMap<>();
  private final Map<UnitId, Group> former = new ConcurrentHashMap<>();
  private final FormerAreas areas;

  Groups(Collection<Group> own, FormerAreas areas) {
    own.forEach(group -> this.own.put(group.unit().id(), group));
    this.areas = areas;
  }

  Optional<Group> find(UnitId id) {
    Group group = own.get(id);
    if (group != null) {
      return Optional.of(group);
    }
    Group known = former.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Group> area = areas.of(id);
    area.ifPresent(found -> former.put(id, found));
    return area;
  }

  /** The home's, in no order. */
  List<Group> own() {
    return List.copyOf(own.values());
  }
}
