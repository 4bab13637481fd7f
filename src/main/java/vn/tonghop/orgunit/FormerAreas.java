package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;

/**
 * The areas of districts and provinces that have ended, as reporting groups: {@code CU-006} is the
 * old district 006 while it was there, and from then on every commune that has anything of it. A
 * commune that has something of elsewhere too belongs to it but partly.
 */
final class FormerAreas {

  /** Before the code of the unit that ended. */
  static final String PREFIX = "CU-";

  private static final int ORDER = 600_000;

  private final Register register;

  FormerAreas(Register register) {
    this.register = register;
  }

  /** The area that the group's code names; empty when it names none. */
  Optional<Group> of(UnitId group) {
    String code = group.code().value();
    if (group.from() != null
        || !code.startsWith(PREFIX)
        || !UnitCode.isCode(code.substring(PREFIX.length()))) {
      return Optional.empty();
    }
    return ended(new UnitCode(code.substring(PREFIX.length()))).map(unit -> area(group, unit));
  }

  /** The district or province that last bore the code and has ended. */
  private Optional<OrgUnit> ended(UnitCode code) {
    return register.bearers(code).stream()
        .filter(unit -> unit.level() == Level.DISTRICT || unit.level() == Level.PROVINCE)
        .filter(unit -> unit.validity().until().isPresent())
        .max(Comparator.comparing(unit -> unit.validity().until().orElseThrow()));
  }

  private Group area(UnitId id, OrgUnit unit) {
    LocalDate end = unit.validity().until().orElseThrow();
    UnitState last = unit.on(end.minusDays(1));
    List<Group.Membership> members = new ArrayList<>();
    for (OrgUnit life : lives(unit, last.code())) {
      members.add(new Group.Membership(life.id(), life.validity(), false));
    }
    members.addAll(since(unit, end));
    String name =
        "Địa bàn "
            + last.name().substring(0, 1).toLowerCase(Locale.ROOT)
            + last.name().substring(1)
            + " cũ";
    return Group.of(id.code(), name, ORDER + last.order() % ORDER, members);
  }

  /** The unit and those of its code and level before it: another each time that it gave or took. */
  private List<OrgUnit> lives(OrgUnit unit, UnitCode code) {
    LocalDate end = unit.validity().until().orElseThrow();
    return register.bearers(code).stream()
        .filter(other -> other.level() == unit.level())
        .filter(other -> other.validity().until().filter(day -> !day.isAfter(end)).isPresent())
        .toList();
  }

  /** The communes from its end on, each for as long as it has something of the area. */
  private List<Group.Membership> since(OrgUnit unit, LocalDate end) {
    Set<UnitId> inside =
        register
            .treeOn(end.minusDays(1))
            .subtree(unit)
            .map(OrgUnit::id)
            .collect(Collectors.toSet());
    Map<UnitId, Group.Membership> members = new LinkedHashMap<>();
    Deque<UnitId> open = new ArrayDeque<>(inside);
    Set<UnitId> seen = new HashSet<>();
    while (!open.isEmpty()) {
      UnitId id = open.remove();
      if (seen.add(id)) {
        OrgUnit each = register.unit(id).orElseThrow();
        if (each.level() == Level.COMMUNE) {
          Validity days = each.validity();
          days.cut(new Period(end, LocalDate.MAX))
              .ifPresent(
                  later ->
                      members.put(
                          id,
                          new Group.Membership(
                              id,
                              new Validity(later.start(), days.untilExclusive()),
                              !isWhollyOf(id, inside, end))));
        }
        register.successions().from(id).forEach(link -> open.add(link.successor()));
      }
    }
    return members.values().stream()
        .sorted(
            Comparator.comparingInt(
                    (Group.Membership each) ->
                        register.unit(each.member()).orElseThrow().states().get(0).order())
                .thenComparing(each -> each.member().text()))
        .toList();
  }

  /** Whether nothing of it came from elsewhere since the eve of the day. */
  private boolean isWhollyOf(UnitId id, Set<UnitId> inside, LocalDate day) {
    if (inside.contains(id)) {
      return true;
    }
    List<Succession> links = register.successions().into(id);
    if (links.isEmpty() || register.treeOn(day.minusDays(1)).has(register.unit(id).orElseThrow())) {
      return false;
    }
    return links.stream().allMatch(link -> isWhollyOf(link.predecessor(), inside, day));
  }
}
