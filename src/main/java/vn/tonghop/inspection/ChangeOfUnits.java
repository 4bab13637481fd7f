package vn.tonghop.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.RegisterChanges;
import vn.tonghop.orgunit.RegisterChanges.Dated;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Published;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.validation.JudgementStore;

/**
 * What a change of units would touch, before it is made: what the programmes ask for by the
 * register as it is is held against what they ask for by the register as it would be. Reads only.
 */
public final class ChangeOfUnits {

  private final Programmes programmes;
  private final WorkingDays workingDays;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final EditionStore editions;

  public ChangeOfUnits(
      Programmes programmes,
      WorkingDays workingDays,
      LedgerStore ledger,
      JudgementStore judgements,
      EditionStore editions) {
    this.programmes = programmes;
    this.workingDays = workingDays;
    this.ledger = ledger;
    this.judgements = judgements;
    this.editions = editions;
  }

  /** By the registers before and after a change, on a day. */
  public Touched touched(Register before, Register after, LocalDate today) {
    RegisterChanges changes = RegisterChanges.between(before, after);
    return changes.isEmpty()
        ? new Touched(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
        : new Comparing(before, after, changes, today).touched();
  }

  /**
   * What in the ledger rests on units or states that a register has and another has not, from which
   * it was made: their submissions in force whose last day is the day of the change or later.
   */
  public List<Entry> resting(Register without, Register with) {
    RegisterChanges changes = RegisterChanges.between(without, with);
    return lasting(Stream.concat(changes.begun().stream(), changes.changed().stream()).toList());
  }

  /** Which reviews tell of units or states that a change of units made or ended. */
  public Predicate<Published> reviewsResting(Register without, Register with) {
    RegisterChanges changes = RegisterChanges.between(without, with);
    if (changes.isEmpty()) {
      return review -> false;
    }
    return new Comparing(without, with, changes, changes.last().orElseThrow())::tellsOf;
  }

  /** Submissions in force of units, whose last day is that of each or later. */
  private List<Entry> lasting(List<Dated> units) {
    Map<UnitId, LocalDate> days = new HashMap<>();
    units.forEach(each -> days.put(each.unit().id(), each.day()));
    return days.values().stream()
        .min(LocalDate::compareTo)
        .map(first -> ledger.inForceOf(days.keySet(), first))
        .orElse(List.of())
        .stream()
        .filter(
            entry ->
                entry
                    .key()
                    .period()
                    .endExclusive()
                    .isAfter(days.getOrDefault(entry.key().unit(), LocalDate.MAX)))
        .toList();
  }

  /** One change. */
  private final class Comparing {

    private final Register before;
    private final Register after;
    private final RegisterChanges changes;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate last;
    private final Set<UnitId> within;

    Comparing(Register before, Register after, RegisterChanges changes, LocalDate today) {
      this.before = before;
      this.after = after;
      this.changes = changes;
      this.today = today;
      this.first = changes.first().orElseThrow();
      this.last = changes.last().orElseThrow();
      this.within = withThoseAbove();
    }

    /** The units that change and all that stand above them on the eve or the day. */
    private Set<UnitId> withThoseAbove() {
      Set<UnitId> all = new HashSet<>();
      changes
          .all()
          .forEach(
              each -> {
                all.add(each.unit().id());
                climb(each.unit(), before.treeOn(each.day().minusDays(1)), all);
                climb(each.unit(), after.treeOn(each.day()), all);
              });
      return all;
    }

    private static void climb(OrgUnit unit, UnitTree tree, Set<UnitId> into) {
      Optional<OrgUnit> next = tree.has(unit) ? tree.parent(unit) : Optional.empty();
      while (next.isPresent() && into.add(next.get().id())) {
        next = tree.parent(next.get());
      }
    }

    Touched touched() {
      List<Obligation> owed = new ArrayList<>();
      List<Obligation> noMore = new ArrayList<>();
      List<Obligation> instead = new ArrayList<>();
      for (Programme programme : programmes.all()) {
        owed.addAll(owed(programme));
        window(programme)
            .ifPresent(
                period -> {
                  Set<Obligation> then = obligations(before, programme, period);
                  Set<Obligation> now = obligations(after, programme, period);
                  noMore.addAll(less(then, now));
                  instead.addAll(less(now, then));
                });
      }
      Map<Published, ReviewOrder> then = due(before);
      Map<Published, ReviewOrder> now = due(after);
      return new Touched(
          lasting(changes.ended()),
          owed,
          noMore,
          instead,
          less(then, now),
          less(now, then),
          now.entrySet().stream()
              .filter(each -> then.containsKey(each.getKey()) && isAcross(each.getKey()))
              .map(Map.Entry::getValue)
              .toList(),
          editions.published().stream().filter(this::tellsOf).toList());
    }

    private List<Obligation> owed(Programme programme) {
      Set<UnitId> ended =
          changes.ended().stream().map(each -> each.unit().id()).collect(Collectors.toSet());
      Obligations all = new Obligations(after, workingDays);
      return new Deliveries(all, ledger, judgements)
          .of(programme, ended, today).stream()
              .filter(delivery -> !delivery.isReceived())
              .map(Delivery::obligation)
              .toList();
    }

    /** The base pieces in which anything changes, and those since, today's among them. */
    private Optional<Period> window(Programme programme) {
      PeriodCalendar calendar = programme.reporting().calendar();
      PeriodKind base = programme.reporting().base();
      LocalDate end = last.isBefore(today) ? today : last;
      return calendar
          .containing(base, first)
          .flatMap(
              begin ->
                  calendar
                      .containing(base, end)
                      .map(
                          close ->
                              new Period(
                                  calendar.period(begin).start(),
                                  calendar.period(close).endExclusive())));
    }

    private Set<Obligation> obligations(Register register, Programme programme, Period period) {
      return new LinkedHashSet<>(new Obligations(register, workingDays).of(programme, period));
    }

    private static List<Obligation> less(Set<Obligation> some, Set<Obligation> others) {
      return some.stream().filter(each -> !others.contains(each)).toList();
    }

    private static List<ReviewOrder> less(
        Map<Published, ReviewOrder> some, Map<Published, ReviewOrder> others) {
      return some.entrySet().stream()
          .filter(each -> !others.containsKey(each.getKey()))
          .map(Map.Entry::getValue)
          .toList();
    }

    /** The reviews that are due by the end of the year of the last change. */
    private Map<Published, ReviewOrder> due(Register register) {
      LocalDate horizon =
          programmes.all().stream()
              .map(programme -> programme.reporting().calendar())
              .flatMap(
                  calendar ->
                      calendar
                          .containing(PeriodKind.YEAR, last)
                          .map(year -> calendar.period(year).endExclusive())
                          .stream())
              .filter(end -> end.isAfter(today))
              .max(LocalDate::compareTo)
              .orElse(today);
      Map<Published, ReviewOrder> due = new LinkedHashMap<>();
      for (ReviewOrder order : new DueReviews(register, programmes).on(horizon)) {
        if (isOfDaysAfter(Published.of(order))) {
          due.put(Published.of(order), order);
        }
      }
      return due;
    }

    /** The unit changes or has one below it that does; or it is a group that has one. */
    private boolean touches(UnitId id) {
      return within.contains(id)
          || after.unit(id).stream()
              .filter(unit -> unit.level() == Level.GROUP)
              .anyMatch(
                  group ->
                      Stream.of(before.treeOn(first.minusDays(1)), after.treeOn(last))
                          .flatMap(tree -> tree.subtree(group))
                          .anyMatch(unit -> within.contains(unit.id())));
    }

    boolean tellsOf(Published review) {
      return isOfDaysAfter(review) && touches(review.unit());
    }

    private boolean isOfDaysAfter(Published review) {
      return review.period().endExclusive().isAfter(first)
          || review.restatedTo().filter(day -> !day.isBefore(first)).isPresent();
    }

    /** Whether units change within its days, or before the day that it is restated to. */
    private boolean isAcross(Published review) {
      return within.contains(review.unit())
          && (review.restatedTo().isPresent() || review.period().start().isBefore(last));
    }
  }
}
