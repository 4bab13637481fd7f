package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.period.Validity;

/**
 * How many units of a level stood right below another for a while: Huyện Thạch Hà had 31 communes
 * and from 2020-01-01 on 22.
 *
 * @param days on which they were the same
 * @param count at least one
 * @param came how many of them were not there on the day before; 0 for the first
 * @param went how many of the day before are not among them; 0 for the first
 */
public record UnitsBelow(Validity days, Level level, int count, int came, int went) {

  private record Stay(UnitId child, Validity days) {}

  /** All of a unit's life, by the first day, then by level; without the days of none. */
  public static List<UnitsBelow> of(Register register, OrgUnit unit) {
    Map<Level, List<Stay>> stays = new TreeMap<>();
    for (OrgUnit child : register.units()) {
      for (UnitState state : child.states()) {
        if (state.parent().filter(unit.id()::equals).isPresent()) {
          stays
              .computeIfAbsent(child.level(), level -> new ArrayList<>())
              .add(new Stay(child.id(), state.validity()));
        }
      }
    }
    List<UnitsBelow> below = new ArrayList<>();
    stays.forEach((level, all) -> below.addAll(of(level, all, unit.validity())));
    below.sort(Comparator.comparing(each -> day(each.days().since())));
    return List.copyOf(below);
  }

  private static List<UnitsBelow> of(Level level, List<Stay> stays, Validity life) {
    NavigableMap<LocalDate, Set<UnitId>> there = new TreeMap<>();
    there.put(day(life.since()), Set.of());
    for (Stay stay : stays) {
      stay.days().since().ifPresent(day -> there.put(day, Set.of()));
      stay.days().until().ifPresent(day -> there.put(day, Set.of()));
    }
    there.replaceAll((day, nobody) -> on(day, stays));
    Set<UnitId> before = Set.of();
    for (LocalDate day : List.copyOf(there.keySet())) {
      Set<UnitId> now = there.getOrDefault(day, Set.of());
      if (now.equals(before)) {
        there.remove(day);
      }
      before = now;
    }
    List<UnitsBelow> below = new ArrayList<>();
    Set<UnitId> last = Set.of();
    for (Map.Entry<LocalDate, Set<UnitId>> each : there.entrySet()) {
      if (!each.getValue().isEmpty()) {
        below.add(of(level, days(each.getKey(), there), each.getValue(), last));
      }
      last = each.getValue();
    }
    return below;
  }

  private static UnitsBelow of(Level level, Validity days, Set<UnitId> now, Set<UnitId> last) {
    int stayed = (int) now.stream().filter(last::contains).count();
    return last.isEmpty()
        ? new UnitsBelow(days, level, now.size(), 0, 0)
        : new UnitsBelow(days, level, now.size(), now.size() - stayed, last.size() - stayed);
  }

  /** From a day to the next on which others were there. */
  private static Validity days(LocalDate from, NavigableMap<LocalDate, Set<UnitId>> there) {
    return new Validity(from.equals(LocalDate.MIN) ? null : from, there.higherKey(from));
  }

  private static Set<UnitId> on(LocalDate day, List<Stay> stays) {
    return stays.stream()
        .filter(stay -> stay.days().contains(day))
        .map(Stay::child)
        .collect(Collectors.toSet());
  }

  private static LocalDate day(Optional<LocalDate> since) {
    return since.orElse(LocalDate.MIN);
  }
}
