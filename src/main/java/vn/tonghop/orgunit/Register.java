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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.period.Period;

/**
 * All units of all times. Immutable, safe for threads; the tree of a day is built once for each
 * stretch of days without a change.
 */
public final class Register {

  /** Of how many days' trees the indexes of names, of some MB each, are kept at once. */
  private static final int INDEXED = 4;

  private final Map<UnitId, OrgUnit> units = new HashMap<>();
  private final Map<UnitCode, List<OrgUnit>> byCode = new HashMap<>();
  private final NavigableMap<LocalDate, LocalDate> changes = new TreeMap<>();
  private final Map<LocalDate, UnitTree> trees = new ConcurrentHashMap<>();
  private final Map<LocalDate, Restatement> restatements = new ConcurrentHashMap<>();
  private final Map<UnitTree, NearestUnits> nearest = LastAsked.few(INDEXED);
  private final Map<UnitTree, UnitNames> names = LastAsked.few(INDEXED);
  private final String version;
  private final LocalDate historyBegins;
  private final Successions successions;
  private final Groups groups;

  /**
   * @param version a hash of what the register was read from
   * @throws IllegalArgumentException if two units bear one code on one day, or two are the same
   */
  public Register(Collection<OrgUnit> all, String version) {
    this(all, Successions.NONE, List.of(), version, LocalDate.MIN);
  }

  /**
   * @param successions who of them came from whom
   * @param groups of the home
   * @param version a hash of what the register was read from
   * @param historyBegins the first day from which the register is exact
   * @throws IllegalArgumentException if two units bear one code on one day, or two are the same
   */
  public Register(
      Collection<OrgUnit> all,
      Successions successions,
      Collection<Group> groups,
      String version,
      LocalDate historyBegins) {
    this.groups = new Groups(groups, new FormerAreas(this));
    this.successions = successions;
    this.version = version;
    this.historyBegins = historyBegins;
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
    for (Group group : groups) {
      for (Group.Membership membership : group.members()) {
        membership.days().since().ifPresent(day -> changes.put(day, day));
        membership.days().until().ifPresent(day -> changes.put(day, day));
      }
    }
    byCode.forEach(
        (code, bearers) -> {
          if (bearers.size() > 1) {
            bearers.sort(Comparator.comparing(unit -> beginning(unit, code)));
            requireOneADay(code, bearers);
          }
        });
  }

  /** The day from which on the unit first bore the code. */
  private static LocalDate beginning(OrgUnit unit, UnitCode code) {
    return unit.states().stream()
        .filter(state -> state.code().equals(code))
        .findFirst()
        .flatMap(state -> state.validity().since())
        .orElse(LocalDate.MIN);
  }

  private static void requireOneADay(UnitCode code, List<OrgUnit> bearers) {
    for (int i = 0; i < bearers.size(); i++) {
      for (OrgUnit other : bearers.subList(i + 1, bearers.size())) {
        if (clash(code, bearers.get(i), other)) {
          throw new IllegalArgumentException(
              "Code " + code + " is borne by two: " + bearers.get(i).id() + ", " + other.id());
        }
      }
    }
  }

  private static boolean clash(UnitCode code, OrgUnit one, OrgUnit other) {
    return one.states().stream()
        .filter(state -> state.code().equals(code))
        .anyMatch(
            state ->
                other.states().stream()
                    .anyMatch(
                        theirs ->
                            theirs.code().equals(code)
                                && theirs.validity().overlaps(state.validity())));
  }

  /** A hash of what the register was read from. */
  public String version() {
    return version;
  }

  /**
   * The first day from which the register is exact; before it, it answers with the units of that
   * day, and a review of earlier days says so.
   */
  public LocalDate historyBegins() {
    return historyBegins;
  }

  /** Who came from whom. */
  public Successions successions() {
    return successions;
  }

  /** Everybody of all times, in no order. */
  public Collection<OrgUnit> units() {
    return List.copyOf(units.values());
  }

  /** The unit or the reporting group. */
  public Optional<OrgUnit> unit(UnitId id) {
    return Optional.ofNullable(units.get(id)).or(() -> groups.find(id).map(Group::unit));
  }

  /** The reporting group that stands as the unit; empty for units of the tree. */
  public Optional<Group> group(OrgUnit unit) {
    return groups.find(unit.id());
  }

  /** The home's own reporting groups, by code. */
  public List<Group> groups() {
    return groups.own().stream()
        .sorted(Comparator.comparing(group -> group.unit().id().code()))
        .toList();
  }

  /** Whether it ever was the code of a unit, or is that of a reporting group. */
  public boolean knows(UnitCode code) {
    return byCode.containsKey(code) || groups.find(new UnitId(code, null)).isPresent();
  }

  /** Whose code it was on that day; of a reporting group, when it has members then. */
  public Optional<OrgUnit> bearer(UnitCode code, LocalDate day) {
    for (OrgUnit unit : byCode.getOrDefault(code, List.of())) {
      for (UnitState state : unit.states()) {
        if (state.validity().contains(day) && state.code().equals(code)) {
          return Optional.of(unit);
        }
      }
    }
    return groups
        .find(new UnitId(code, null))
        .map(Group::unit)
        .filter(group -> treeOn(day).has(group));
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
    return trees.computeIfAbsent(
        stretch(day), k -> new UnitTree(statesOn(day), group -> membersOn(group, day)));
  }

  private List<OrgUnit> membersOn(OrgUnit group, LocalDate day) {
    return groups.find(group.id()).stream()
        .flatMap(known -> known.on(day).stream())
        .flatMap(member -> unit(member).stream())
        .toList();
  }

  /** The days on which anything changed, in order. */
  List<LocalDate> changes() {
    return List.copyOf(changes.keySet());
  }

  /** What brings any unit to those of the day; remembers what it has worked out. */
  public Restatement restatement(LocalDate day) {
    return restatements.computeIfAbsent(stretch(day), k -> Restatement.to(this, day));
  }

  /** The first of the days up to this one between which nothing changed. */
  private LocalDate stretch(LocalDate day) {
    Map.Entry<LocalDate, LocalDate> change = changes.floorEntry(day);
    return change == null ? LocalDate.MIN : change.getKey();
  }

  private Map<OrgUnit, UnitState> statesOn(LocalDate day) {
    Map<OrgUnit, UnitState> states = new HashMap<>();
    for (OrgUnit unit : units.values()) {
      for (UnitState state : unit.states()) {
        if (state.validity().contains(day)) {
          states.put(unit, state);
        }
      }
    }
    return states;
  }

  /**
   * The units of that day whose code or name is nearest to a text that is nobody's code, the
   * nearest first, at most three; for messages only, never to accept a text.
   *
   * <p>Looks for zeros that a spreadsheet dropped, letters typed for digits, one wrong, missing,
   * doubled or swapped sign, and names with or without their type and accents.
   */
  public List<OrgUnit> nearest(String text, LocalDate day) {
    return nearest.computeIfAbsent(treeOn(day), NearestUnits::new).to(text);
  }

  /**
   * The units of that day that a text names as people write names: with or without the type, in
   * full or short, with the units above after a comma; in official order. Several may bear one
   * name; a text with a slip of the hand names nobody.
   */
  public List<OrgUnit> named(String text, LocalDate day) {
    return names.computeIfAbsent(treeOn(day), tree -> new UnitNames(tree, spellings())).named(text);
  }

  private Map<OrgUnit, List<String>> spellings() {
    Map<OrgUnit, List<String>> spellings = new HashMap<>();
    for (NameVariants.Variant variant : NameVariants.shipped()) {
      bearer(variant.code(), variant.day())
          .ifPresent(
              unit -> spellings.computeIfAbsent(unit, u -> new ArrayList<>()).add(variant.name()));
    }
    return spellings;
  }

  /** The days within the period, its first left out, on which anything changed. */
  public List<LocalDate> changesWithin(Period period) {
    return List.copyOf(
        new LinkedHashSet<>(
            changes.subMap(period.start(), false, period.endExclusive(), false).values()));
  }
}
