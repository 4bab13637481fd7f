package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitTree;
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
    return Optional.of(code)
        .filter(UnitCode::isCode)
        .flatMap(valid -> register.bearer(new UnitCode(valid), day))
        .filter(unit -> access.may(member, Permission.SEE, unit, day))
        .map(unit -> seen(member, unit, day))
        .orElseThrow(() -> new NotYours("unit " + code));
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
