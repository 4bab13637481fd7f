package vn.tonghop.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.inspection.Standing;
import vn.tonghop.jobs.NightWatch;
import vn.tonghop.jobs.OutdatedReviews.Outdated;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.Runs;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** What somebody finds on the desk in the morning. */
public final class Tonight {

  private static final int PIECES = 8;

  private final Access access;
  private final Register register;
  private final Programmes programmes;
  private final Ledgers ledgers;
  private final CaseBook book;
  private final Runs runs;
  private final NightWatch watch;

  Tonight(
      Access access,
      Register register,
      Programmes programmes,
      Ledgers ledgers,
      CaseBook book,
      Runs runs,
      NightWatch watch) {
    this.access = access;
    this.register = register;
    this.programmes = programmes;
    this.ledgers = ledgers;
    this.book = book;
    this.runs = runs;
    this.watch = watch;
  }

  /** By what they are called. */
  public Programmes programmes() {
    return programmes;
  }

  /**
   * What there is.
   *
   * @param lastNight the last one that was begun
   * @param next when one begins by itself
   * @param atWork runs that are at work or wait, the first in line first
   * @param standings of each programme of which something was due within reach
   * @param heatmap of one of them
   */
  public record Seen(
      Optional<RunStore.Run> lastNight,
      Optional<Instant> next,
      List<Runs.Seen> atWork,
      List<Standing> standings,
      Optional<Heatmap> heatmap) {

    public Seen {
      atWork = List.copyOf(atWork);
      standings = List.copyOf(standings);
    }
  }

  /**
   * For somebody on a day.
   *
   * @param wanted of which programme the map is; empty = the first that has something due
   */
  public Seen of(Member member, Optional<ProgrammeCode> wanted, LocalDate today) {
    access.require(member, Permission.SEE);
    Cases cases = book.on(member, today);
    Owed owed =
        ledgers.outOf(
            cases,
            "tonight of " + member.id() + " " + wanted.map(ProgrammeCode::value).orElse(""),
            member.person().scope() + " " + member.person().roles(),
            () -> owed(member, cases, wanted, today));
    return new Seen(
        ledgers.lastNight(), watch.next(), runs.open(), owed.standings(), owed.heatmap());
  }

  /** What was owed to somebody, as far as they see it. */
  private record Owed(List<Standing> standings, Optional<Heatmap> heatmap) {

    Owed {
      standings = List.copyOf(standings);
    }
  }

  private Owed owed(Member member, Cases cases, Optional<ProgrammeCode> wanted, LocalDate today) {
    Map<ProgrammeCode, List<Delivery>> seen = new HashMap<>();
    List<Standing> standings = new ArrayList<>();
    Reach reach = new Reach(register, member, Permission.SEE);
    for (Programme programme : programmes.all()) {
      List<Delivery> deliveries = within(reach, cases.deliveries(programme.code()));
      if (!deliveries.isEmpty()) {
        seen.put(programme.code(), deliveries);
        standings.add(Standing.of(programme.code(), deliveries, today));
      }
    }
    Optional<ProgrammeCode> shown =
        wanted
            .filter(seen::containsKey)
            .or(() -> standings.stream().map(Standing::programme).findFirst());
    return new Owed(
        standings,
        shown
            .flatMap(programmes::programme)
            .flatMap(
                programme ->
                    heatmap(
                        member, programme, seen.getOrDefault(programme.code(), List.of()), today)));
  }

  /**
   * The published reviews within reach that no longer tell what the ledger says. Takes its time.
   */
  public List<Outdated> outdated(Member member, LocalDate today) {
    access.require(member, Permission.SEE);
    return ledgers.outdated(today).stream()
        .filter(
            each ->
                access.may(
                    member, Permission.SEE, each.order().unit(), each.order().period().lastDay()))
        .toList();
  }

  private static List<Delivery> within(Reach reach, List<Delivery> deliveries) {
    return deliveries.stream()
        .filter(
            delivery ->
                reach.has(delivery.obligation().unit(), delivery.obligation().piece().lastDay()))
        .toList();
  }

  private Optional<Heatmap> heatmap(
      Member member, Programme programme, List<Delivery> deliveries, LocalDate today) {
    Optional<OrgUnit> top = register.unit(member.person().scope().unit());
    List<Period> pieces = lastPieces(programme, deliveries);
    if (top.isEmpty() || pieces.isEmpty()) {
      return Optional.empty();
    }
    Map<UnitId, Map<Period, Heatmap.Cell>> cells = new HashMap<>();
    for (Delivery delivery : deliveries) {
      Period piece = whole(delivery.obligation().piece(), pieces);
      row(top.get(), delivery)
          .forEach(
              unit ->
                  cells
                      .computeIfAbsent(unit, first -> new HashMap<>())
                      .merge(piece, cell(delivery, today), Tonight::sum));
    }
    LocalDate last = pieces.get(pieces.size() - 1).lastDay();
    UnitTree tree = register.treeOn(last);
    List<OrgUnit> units = new ArrayList<>(List.of(top.get()));
    if (tree.has(top.get())) {
      units.addAll(tree.children(top.get()));
    }
    return Optional.of(
        new Heatmap(
            programme,
            pieces,
            units.stream()
                .filter(unit -> cells.containsKey(unit.id()))
                .map(unit -> row(unit, last, pieces, cells))
                .toList()));
  }

  private static Heatmap.Row row(
      OrgUnit unit,
      LocalDate day,
      List<Period> pieces,
      Map<UnitId, Map<Period, Heatmap.Cell>> cells) {
    Map<Period, Heatmap.Cell> own = cells.getOrDefault(unit.id(), Map.of());
    return new Heatmap.Row(
        unit,
        unit.on(day).code().value(),
        unit.on(day).name(),
        pieces.stream().map(piece -> own.getOrDefault(piece, new Heatmap.Cell(0, 0, 0))).toList());
  }

  /** The unit whose map it is, and the child of it to which the delivery belongs. */
  private List<UnitId> row(OrgUnit top, Delivery delivery) {
    OrgUnit unit = delivery.obligation().unit();
    List<UnitId> rows = new ArrayList<>(List.of(top.id()));
    register
        .treeOn(delivery.obligation().piece().lastDay())
        .branch(top, unit)
        .map(OrgUnit::id)
        .filter(branch -> !branch.equals(top.id()))
        .ifPresent(rows::add);
    return rows;
  }

  private static Heatmap.Cell cell(Delivery delivery, LocalDate today) {
    return new Heatmap.Cell(delivery.isReceived() ? 1 : 0, 1, delivery.isOverdue(today) ? 1 : 0);
  }

  private static Heatmap.Cell sum(Heatmap.Cell one, Heatmap.Cell other) {
    return new Heatmap.Cell(
        one.received() + other.received(),
        one.due() + other.due(),
        one.overdue() + other.overdue());
  }

  /** What is owed may be cut to a part of a piece. */
  private static Period whole(Period part, List<Period> pieces) {
    return pieces.stream().filter(piece -> piece.contains(part)).findFirst().orElse(part);
  }

  /** The last for which something was due. */
  private static List<Period> lastPieces(Programme programme, List<Delivery> deliveries) {
    PeriodCalendar calendar = programme.reporting().calendar();
    List<Period> due =
        deliveries.stream()
            .map(delivery -> delivery.obligation().piece().lastDay())
            .distinct()
            .flatMap(day -> calendar.containing(programme.reporting().base(), day).stream())
            .map(calendar::period)
            .distinct()
            .sorted()
            .toList();
    return due.subList(Math.max(0, due.size() - PIECES), due.size());
  }
}
