package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.period.Period;

/**
 * All units of all times. Immutable, safe for threads; the tree of a day is built once for each
 * stretch of days without a change.
 */
public final class Register {

  private final Map<UnitId, OrgUnit> units = new HashMap<>();
  private final Map<UnitCode, List<OrgUnit>> byCode = new HashMap<>();
  private final NavigableMap<LocalDate, LocalDate> changes = new TreeMap<>();
  private final Map<LocalDate, UnitTree> trees = new ConcurrentHashMap<>();
  private final String version;

  /**
   * @param version a hash of what the register was read from
   * @throws IllegalArgumentException if two units bear one code on one day, or two are the same
   */
  public Register(Collection<OrgUnit> all, String version) {
    this.version = version;
    for (OrgUnit unit : all) {
      if (units.put(unit.id(), unit) != null) {
        throw new IllegalArgumentException("Unit stands twice: " + unit.id());
      }
      for (UnitState state : unit.states()) {
        List<OrgUnit> bearers = byCode.computeIfAbsent(state.code(), c -> new ArrayList<>());
        if (!bearers.contains(unit)) {
          bearers.add(unit);
        }
        state.validity().since().ifPresent(day -> changes.put(day, day));
        state.validity().until().ifPresent(day -> changes.put(day, day));
      }
    }
    byCode.values().forEach(bearers -> bearers.sort(Comparator.comparing(Register::beginning)));
  }

  private static LocalDate beginning(OrgUnit unit) {
    return unit.validity().since().orElse(LocalDate.MIN);
  }

  /** A hash of what the register was read from. */
  public String version() {
    return version;
  }

  public Collection<OrgUnit> units() {
    return List.copyOf(units.values());
  }

  public Optional<OrgUnit> unit(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  /** Whose code it was on that day. */
  public Optional<OrgUnit> bearer(UnitCode code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(unit -> bears(unit, code, day))
        .findFirst();
  }

  private static boolean bears(OrgUnit unit, UnitCode code, LocalDate day) {
    return unit.validity().contains(day) && unit.on(day).code().equals(code);
  }

  /** Everybody whose code it was on some day of the period, in order of time. */
  public List<OrgUnit> bearers(UnitCode code, Period period) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(
            unit ->
                unit.states().stream()
                    .anyMatch(
                        state ->
                            state.code().equals(code) && state.validity().cut(period).isPresent()))
        .toList();
  }

  /** Everybody whose code it ever was, in order of time. */
  public List<OrgUnit> bearers(UnitCode code) {
    return List.copyOf(byCode.getOrDefault(code, List.of()));
  }

  /** Every code that any unit ever bore. */
  public Collection<UnitCode> codes() {
    return List.copyOf(byCode.keySet());
  }

  /** The tree as it stood on the day. */
  public UnitTree treeOn(LocalDate day) {
    Map.Entry<LocalDate, LocalDate> change = changes.floorEntry(day);
    LocalDate key = change == null ? LocalDate.MIN : change.getKey();
    return trees.computeIfAbsent(key, k -> new UnitTree(statesOn(day)));
  }

  private Map<OrgUnit, UnitState> statesOn(LocalDate day) {
    Map<OrgUnit, UnitState> states = new HashMap<>();
    for (OrgUnit unit : units.values()) {
      if (unit.validity().contains(day)) {
        states.put(unit, unit.on(day));
      }
    }
    return states;
  }

  /** Temporary. */
  public List<OrgUnit> nearest(String text, LocalDate day) {
    return List.of();
  }

  /** The days within the period, its first left out, on which anything changed. */
  public List<LocalDate> changesWithin(Period period) {
    return List.copyOf(
        new LinkedHashSet<>(
            changes.subMap(period.start(), false, period.endExclusive(), false).values()));
  }

  /** Resolves a parent that a state names. */
  OrgUnit require(UnitId id) {
    return Objects.requireNonNull(units.get(id), () -> "No unit " + id);
  }
}
