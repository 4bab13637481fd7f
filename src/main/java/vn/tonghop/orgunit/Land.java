package vn.tonghop.orgunit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What passes between the districts and provinces above, when a unit below is moved or goes into
 * one of another district or province: a part of theirs. Departments have no land.
 */
final class Land {

  private static final List<Level> LEVELS = List.of(Level.PROVINCE, Level.DISTRICT);

  private final DayOfChange day;
  private final List<ConfigFault> faults;
  private final Map<List<UnitId>, Transfer> found = new LinkedHashMap<>();
  private final Set<List<UnitId>> told = new HashSet<>();

  Land(DayOfChange day, List<ConfigFault> faults) {
    this.day = day;
    this.faults = faults;
    day.transfers().forEach(each -> told.add(List.of(each.from(), each.to())));
  }

  /** What follows from the rows of the day for the units above; each pair once. */
  List<Transfer> above() {
    for (Transfer each : List.copyOf(day.transfers())) {
      if (isLand(each.from()) && day.level(each.to()) != Level.DEPARTMENT) {
        pass(each.from(), after(each.to()), each.row());
      }
    }
    day.moved()
        .keySet()
        .forEach(
            unit -> {
              ChangeRow row = day.states(unit).get(UnitAction.MOVE);
              if (row != null && isLand(unit)) {
                pass(unit, after(unit), row);
              }
            });
    return new ArrayList<>(found.values());
  }

  private boolean isLand(UnitId unit) {
    return day.eve().state(unit).level() != Level.DEPARTMENT;
  }

  private Map<Level, UnitId> after(UnitId unit) {
    Map<Level, UnitId> above = new EnumMap<>(Level.class);
    above.put(day.level(unit), unit);
    Optional<UnitId> next = parent(unit);
    for (int steps = 0; next.isPresent() && steps < Level.values().length; steps++) {
      above.putIfAbsent(day.level(next.get()), next.get());
      next = parent(next.get());
    }
    return above;
  }

  private Optional<UnitId> parent(UnitId unit) {
    UnitRow begun = day.eve().begun().get(unit);
    return begun != null ? new Parents(day.lives()).of(begun) : day.parent(unit);
  }

  private void pass(UnitId unit, Map<Level, UnitId> after, ChangeRow row) {
    Map<Level, UnitId> before = day.eve().above(unit);
    for (Level level : LEVELS) {
      UnitId from = before.get(level);
      UnitId to = after.get(level);
      if (from != null && to != null && !from.equals(to) && !told.contains(List.of(from, to))) {
        give(unit, from, to, row);
      }
    }
  }

  private void give(UnitId unit, UnitId from, UnitId to, ChangeRow row) {
    List<Transfer> said =
        day.transfers().stream().filter(each -> each.from().equals(from)).toList();
    if (day.ends(from) && said.isEmpty()) {
      return; // it ended with its level: where it went nobody says
    }
    if (said.stream().anyMatch(each -> each.kind() != Succession.Kind.PART)) {
      UnitId whole = said.get(0).to();
      faults.add(
          row.fault(
              unit + " ra khỏi " + from + " mà " + from + " lại nhập toàn bộ vào " + whole + ".",
              unit + " leaves " + from + ", all of which goes into " + whole + "."));
      return;
    }
    found.putIfAbsent(List.of(from, to), new Transfer(from, to, Succession.Kind.PART, row, false));
  }
}
