package vn.tonghop.orgunit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who stood under whom on a day. Immutable, safe for threads. */
public final class UnitTree {

  private final Map<UnitId, OrgUnit> units = new HashMap<>();
  private final Map<UnitId, UnitState> states = new HashMap<>();
  private final Map<UnitId, List<OrgUnit>> children = new HashMap<>();

  UnitTree(Map<OrgUnit, UnitState> current) {
    current.forEach(
        (unit, state) -> {
          units.put(unit.id(), unit);
          states.put(unit.id(), state);
        });
    current.forEach(
        (unit, state) ->
            state
                .parent()
                .ifPresent(
                    parent -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(unit)));
    Comparator<OrgUnit> official =
        Comparator.comparingInt((OrgUnit unit) -> order(unit))
            .thenComparing(unit -> unit.id().text());
    children.values().forEach(list -> list.sort(official));
  }

  private int order(OrgUnit unit) {
    return state(unit).map(UnitState::order).orElse(Integer.MAX_VALUE);
  }

  public boolean has(OrgUnit unit) {
    return units.containsKey(unit.id());
  }

  /** Everybody on that day, in no order. */
  public Stream<OrgUnit> units() {
    return units.values().stream();
  }

  /** What the unit was like; empty if it did not exist. */
  public Optional<UnitState> state(OrgUnit unit) {
    return Optional.ofNullable(states.get(unit.id()));
  }

  public Optional<OrgUnit> parent(OrgUnit unit) {
    return state(unit).flatMap(UnitState::parent).map(units::get);
  }

  /** Direct children in official order. */
  public List<OrgUnit> children(OrgUnit unit) {
    return List.copyOf(children.getOrDefault(unit.id(), List.of()));
  }

  /** The unit and all below it, parents before children, in official order. */
  public Stream<OrgUnit> subtree(OrgUnit unit) {
    return Stream.concat(Stream.of(unit), children(unit).stream().flatMap(this::subtree));
  }

  /** Whether {@code unit} is {@code top} or stands below it. */
  public boolean isWithin(OrgUnit unit, OrgUnit top) {
    Optional<OrgUnit> current = Optional.of(unit).filter(this::has);
    while (current.isPresent()) {
      if (current.get().equals(top)) {
        return true;
      }
      current = current.flatMap(this::parent);
    }
    return false;
  }

  /** The direct child of {@code top} that is {@code unit} or has it below; empty for others. */
  public Optional<OrgUnit> branch(OrgUnit top, OrgUnit unit) {
    Optional<OrgUnit> current = Optional.of(unit).filter(this::has);
    while (current.isPresent()) {
      Optional<OrgUnit> parent = current.flatMap(this::parent);
      if (parent.isPresent() && parent.get().equals(top)) {
        return current;
      }
      current = parent;
    }
    return Optional.empty();
  }
}
