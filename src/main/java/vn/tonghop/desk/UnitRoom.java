package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.orgunit.Group;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.Lineage;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.orgunit.UnitsBelow;
import vn.tonghop.period.Validity;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** The units within somebody's reach, and the programmes of the home; to be read. */
public final class UnitRoom {

  private static final int FOUND = 50;

  private final Access access;
  private final Register register;
  private final Programmes programmes;
  private final ScopeUnits units;
  private final UnitSearch search;

  UnitRoom(Access access, Register register, Programmes programmes, ScopeUnits units) {
    this.access = access;
    this.register = register;
    this.programmes = programmes;
    this.units = units;
    this.search = new UnitSearch(register);
  }

  /** A unit as it is on a day. */
  public record Unit(String code, String name, String level, Optional<LocalDate> since) {}

  /** A unit as it was on a day of its life. */
  public record Former(Unit unit, LocalDate day) {}

  /**
   * A unit with its neighbours.
   *
   * @param above within reach
   */
  public record Seen(Unit unit, Optional<Unit> above, List<Unit> children) {

    public Seen {
      children = List.copyOf(children);
    }
  }

  /** All programmes, by code. */
  public List<Programme> programmes(Member member) {
    access.require(member, Permission.SEE);
    return programmes.all();
  }

  /** Somebody's own unit on a day; empty when it was not there then. */
  public Optional<Seen> own(Member member, LocalDate day) {
    return register
        .unit(member.person().scope().unit())
        .filter(unit -> access.may(member, Permission.SEE, unit, day))
        .filter(unit -> register.treeOn(day).has(unit))
        .map(unit -> seen(member, unit, day));
  }

  /**
   * A unit by the code that it bears on a day.
   *
   * @throws NotYours if there is none such within reach
   */
  public Seen of(Member member, String code, LocalDate day) {
    return seen(member, bearer(member, code, day), day);
  }

  /**
   * A reporting group, as somebody sees it.
   *
   * @param ended the unit whose area it is; empty of a group that the home has named
   */
  public record Grouped(Optional<Ended> ended, List<Joined> members) {

    public Grouped {
      members = List.copyOf(members);
    }

    /** Whether but a part of the unit that bears the code on the day lies in it. */
    public boolean isPartly(String code, LocalDate day) {
      return members.stream()
          .anyMatch(each -> each.partly() && each.code().equals(code) && each.days().contains(day));
    }
  }

  /** A district or province that has ended: its name, and the first day without it. */
  public record Ended(String name, LocalDate until) {}

  /**
   * One that belongs to a group. Names of units are public; what else there is to be seen of them
   * is not everybody's.
   *
   * @param days on which it does
   * @param partly whether but a part of it lies in the group
   * @param open a day on which it may be looked at; empty when it is not within reach
   */
  public record Joined(
      String code, String name, Validity days, boolean partly, Optional<LocalDate> open) {}

  /**
   * What a reporting group is made of; empty of a unit that is none.
   *
   * @throws NotYours if there is none such within reach
   */
  public Optional<Grouped> group(Member member, String code, LocalDate day) {
    return register
        .group(bearer(member, code, day))
        .map(
            group ->
                new Grouped(
                    ended(group),
                    group.members().stream().map(each -> joined(member, each, day)).toList()));
  }

  /** Of a former area, which bears the code of what has ended after a prefix of its own. */
  private Optional<Ended> ended(Group group) {
    return group.members().stream()
        .flatMap(each -> register.unit(each.member()).stream())
        .filter(unit -> unit.level() == Level.DISTRICT || unit.level() == Level.PROVINCE)
        .filter(group::isAreaOf)
        .flatMap(unit -> unit.validity().until().map(until -> ended(unit, until)).stream())
        .max(Comparator.comparing(Ended::until));
  }

  private static Ended ended(OrgUnit unit, LocalDate until) {
    return new Ended(unit.on(until.minusDays(1)).name(), until);
  }

  private Joined joined(Member member, Group.Membership membership, LocalDate day) {
    OrgUnit unit = register.unit(membership.member()).orElseThrow();
    Validity days = membership.days();
    LocalDate last = days.until().orElse(LocalDate.MAX).minusDays(1);
    LocalDate open = days.contains(day) ? lived(unit, day) : lived(unit, last);
    return new Joined(
        unit.on(last).code().value(),
        unit.on(last).name(),
        days,
        membership.partly(),
        Optional.of(open).filter(on -> access.may(member, Permission.SEE, unit, on)));
  }

  /**
   * Its life: whom it came from and what it went into, whoever may see those.
   *
   * @throws NotYours if there is none such within reach
   */
  public UnitLife life(Member member, String code, LocalDate day) {
    OrgUnit unit = bearer(member, code, day);
    Lineage lineage = Lineage.of(register, unit);
    Map<UnitId, LocalDate> open = new HashMap<>();
    for (Lineage.Kin kin : lineage.kin()) {
      LocalDate lived = lived(kin.unit(), day);
      if (access.may(member, Permission.SEE, kin.unit(), lived)) {
        open.put(kin.unit().id(), lived);
      }
    }
    return new UnitLife(
        lineage,
        unit.states().stream().map(this::state).toList(),
        UnitsBelow.of(register, unit),
        open);
  }

  /** The first day from which the register is exact. */
  public LocalDate historyBegins() {
    return register.historyBegins();
  }

  private OrgUnit bearer(Member member, String code, LocalDate day) {
    return Optional.of(code)
        .filter(UnitCode::isCode)
        .flatMap(valid -> register.bearer(new UnitCode(valid), day))
        .filter(unit -> access.may(member, Permission.SEE, unit, day))
        .orElseThrow(() -> new NotYours("unit " + code + " on " + day));
  }

  /** That day if it lived then, else its last, else its first. */
  private static LocalDate lived(OrgUnit unit, LocalDate day) {
    Validity life = unit.validity();
    return life.until()
        .filter(until -> !day.isBefore(until))
        .map(until -> until.minusDays(1))
        .or(() -> life.since().filter(day::isBefore))
        .orElse(day);
  }

  private UnitLife.State state(UnitState state) {
    LocalDate last =
        state.validity().until().map(until -> until.minusDays(1)).orElse(LocalDate.MAX);
    return new UnitLife.State(
        state.validity(),
        state.code().value(),
        state.name(),
        state.parent().flatMap(register::unit).map(above -> above.on(last).name()));
  }

  /** Those within reach whose name or code is what was typed, or near it. */
  public List<Unit> find(Member member, String typed, LocalDate day) {
    access.require(member, Permission.SEE);
    String text = typed.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    Set<OrgUnit> found = new LinkedHashSet<>(within(member, units.on(text, day), day));
    found.addAll(within(member, part(text, day), day));
    if (found.isEmpty()) {
      found.addAll(within(member, register.nearest(text, day), day));
    }
    return found.stream().limit(FOUND).map(unit -> unit(unit, day)).toList();
  }

  /**
   * Those of other days of the same kind, each with a day on which it lived: the last, or the first
   * of one that is still to begin.
   */
  public List<Former> findFormer(Member member, String typed, LocalDate day) {
    access.require(member, Permission.SEE);
    String text = typed.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    UnitTree tree = register.treeOn(day);
    return search.units(text).stream()
        .flatMap(id -> register.unit(id).stream())
        .filter(unit -> !tree.has(unit))
        .map(unit -> new Dated(unit, lived(unit, day)))
        .filter(each -> access.may(member, Permission.SEE, each.unit(), each.day()))
        .sorted(
            Comparator.comparingInt((Dated each) -> each.unit().on(each.day()).order())
                .thenComparing(each -> each.unit().id().text()))
        .limit(FOUND)
        .map(each -> new Former(unit(each.unit(), each.day()), each.day()))
        .toList();
  }

  private record Dated(OrgUnit unit, LocalDate day) {}

  private List<OrgUnit> within(Member member, List<OrgUnit> found, LocalDate day) {
    return found.stream().filter(unit -> access.may(member, Permission.SEE, unit, day)).toList();
  }

  /** Those of the day in whose name, be it a former one, the words are; in official order. */
  private List<OrgUnit> part(String text, LocalDate day) {
    UnitTree tree = register.treeOn(day);
    return search.units(text).stream()
        .flatMap(id -> register.unit(id).stream())
        .filter(tree::has)
        .sorted(Comparator.comparingInt(unit -> unit.on(day).order()))
        .toList();
  }

  private Seen seen(Member member, OrgUnit unit, LocalDate day) {
    UnitTree tree = register.treeOn(day);
    return new Seen(
        unit(unit, day),
        tree.parent(unit)
            .filter(above -> access.may(member, Permission.SEE, above, day))
            .map(above -> unit(above, day)),
        tree.children(unit).stream()
            .filter(child -> access.may(member, Permission.SEE, child, day))
            .map(child -> unit(child, day))
            .toList());
  }

  private static Unit unit(OrgUnit unit, LocalDate day) {
    return new Unit(
        unit.on(day).code().value(),
        unit.on(day).name(),
        unit.level().code(),
        unit.validity().since());
  }
}
