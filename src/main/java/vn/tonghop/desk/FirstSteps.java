package vn.tonghop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Staff;

/**
 * What an administrator does first in a new home, in this order. Nothing of it is ticked off by
 * hand: how far each step is, is seen from what is there.
 */
public final class FirstSteps {

  private static final Set<Role> NEEDED = EnumSet.of(Role.OFFICER, Role.ISSUER);
  private static final int FEWEST_PEOPLE = 2;

  private final Access access;
  private final Register register;
  private final Programmes programmes;
  private final Staff staff;
  private final LedgerStore ledger;
  private final RunStore runs;
  private final Path templates;

  FirstSteps(
      Access access,
      Register register,
      Programmes programmes,
      Staff staff,
      LedgerStore ledger,
      RunStore runs,
      Home home) {
    this.access = access;
    this.register = register;
    this.programmes = programmes;
    this.staff = staff;
    this.ledger = ledger;
    this.runs = runs;
    this.templates = home.reports().resolve("templates");
  }

  /** What is to be done. */
  public enum Kind {
    SECOND_FACTOR,
    UNIT,
    PROGRAMMES,
    PEOPLE,
    TEMPLATE,
    UPLOAD,
    NIGHT
  }

  /** How far it is. */
  public enum State {
    DONE,
    /** The first that is not done. */
    NEXT,
    LATER
  }

  /**
   * A step.
   *
   * @param seen what is there of it already: the unit's name, codes of programmes
   */
  public record Step(Kind kind, State state, List<String> seen) {

    public Step {
      seen = List.copyOf(seen);
    }
  }

  /**
   * All of them.
   *
   * @param roles that nobody on the staff has yet
   */
  public record Seen(List<Step> steps, List<Role> roles) {

    public Seen {
      steps = List.copyOf(steps);
      roles = List.copyOf(roles);
    }

    public boolean isAllDone() {
      return next().isEmpty();
    }

    public Optional<Step> next() {
      return steps.stream().filter(step -> step.state() == State.NEXT).findFirst();
    }

    public long done() {
      return steps.stream().filter(step -> step.state() == State.DONE).count();
    }
  }

  /**
   * For an administrator.
   *
   * @throws NotYours if they are none
   */
  public Seen of(Member who, LocalDate today) {
    access.require(who, Permission.STAFF);
    Optional<OrgUnit> unit = register.unit(who.person().scope().unit());
    UnitTree tree = register.treeOn(today);
    Optional<OrgUnit> current = unit.filter(tree::has);
    List<String> inForce =
        programmes.all().stream()
            .filter(programme -> isTheirs(programme, current, today))
            .map(programme -> programme.code().value())
            .toList();
    List<Member> open = staff.members().all().stream().filter(Member::isOpen).toList();
    Set<Role> lacking = EnumSet.copyOf(NEEDED);
    open.forEach(member -> lacking.removeAll(member.person().roles()));
    boolean received = ledger.receivedAfter(0) > 0;

    List<Step> steps = new ArrayList<>();
    add(steps, Kind.SECOND_FACTOR, staff.secondFactors().isSet(who), List.of());
    add(steps, Kind.UNIT, current.isPresent(), unit.stream().map(FirstSteps::lastName).toList());
    add(steps, Kind.PROGRAMMES, !inForce.isEmpty(), inForce);
    add(steps, Kind.PEOPLE, lacking.isEmpty() && open.size() >= FEWEST_PEOPLE, List.of());
    add(steps, Kind.TEMPLATE, received || hasTemplates(), List.of());
    add(steps, Kind.UPLOAD, received, List.of());
    add(steps, Kind.NIGHT, runs.lastSuccess().isPresent(), List.of());
    return new Seen(steps, List.copyOf(lacking));
  }

  private static void add(List<Step> steps, Kind kind, boolean done, List<String> seen) {
    boolean first = steps.stream().allMatch(before -> before.state() == State.DONE);
    State state = done ? State.DONE : first ? State.NEXT : State.LATER;
    steps.add(new Step(kind, state, seen));
  }

  private static String lastName(OrgUnit unit) {
    return unit.states().get(unit.states().size() - 1).name();
  }

  /** In force, and of the unit, of one above it or of one below. */
  private boolean isTheirs(Programme programme, Optional<OrgUnit> unit, LocalDate today) {
    if (unit.isEmpty() || !programme.valid().contains(today)) {
      return false;
    }
    UnitTree tree = register.treeOn(today);
    return register
        .bearer(programme.scope(), today)
        .filter(top -> tree.isWithin(unit.get(), top) || tree.isWithin(top, unit.get()))
        .isPresent();
  }

  private boolean hasTemplates() {
    if (!Files.isDirectory(templates)) {
      return false;
    }
    try (Stream<Path> files = Files.list(templates)) {
      return files.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + templates, e);
    }
  }
}
