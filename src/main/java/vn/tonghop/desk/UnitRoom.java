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
