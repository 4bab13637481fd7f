package vn.tonghop.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.inspection.Delivery.RefusedHanding;
import vn.tonghop.inspection.Delivery.State;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.publishing.Punctuality;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Refused;

/** Unit by unit and piece by piece: what was due, and what became of it. Reads only. */
public final class Deliveries {

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  private final Obligations obligations;
  private final LedgerStore ledger;
  private final JudgementStore judgements;

  public Deliveries(Obligations obligations, LedgerStore ledger, JudgementStore judgements) {
    this.obligations = obligations;
    this.ledger = ledger;
    this.judgements = judgements;
  }

  /**
   * What the programme was owed by pieces that had ended before the day, by piece, then in official
   * order of units.
   */
  public List<Delivery> of(Programme programme, LocalDate day) {
    return of(programme, Optional.empty(), day);
  }

  /** The same of these units alone. */
  public List<Delivery> of(Programme programme, Set<UnitId> units, LocalDate day) {
    return of(programme, Optional.of(units), day);
  }

  private List<Delivery> of(Programme programme, Optional<Set<UnitId>> units, LocalDate day) {
    LocalDate begin = programme.valid().since().orElse(FIRST_DAY);
    if (!begin.isBefore(day)) {
      return List.of();
    }
    Period sofar = new Period(begin, day);
    Known known = new Known(programme, units, sofar);
    List<Delivery> deliveries = new ArrayList<>();
    for (Obligation obligation : obligations.of(programme, wholePieces(programme, sofar))) {
      if (obligation.piece().lastDay().isBefore(day)
          && units.filter(meant -> !meant.contains(obligation.unit().id())).isEmpty()) {
        deliveries.add(known.delivery(obligation, day));
      }
    }
    return List.copyOf(deliveries);
  }

  /** So that the piece that runs on the day is not cut short and taken for one that has ended. */
  private static Period wholePieces(Programme programme, Period sofar) {
    return programme
        .reporting()
        .calendar()
        .containing(programme.reporting().base(), sofar.lastDay())
        .map(programme.reporting().calendar()::period)
        .map(last -> new Period(sofar.start(), last.endExclusive()))
        .orElse(sofar);
  }

  /** What ledger and judgements know of a programme, by unit. */
  private final class Known {

    private final Map<UnitId, List<Entry>> inForce = new HashMap<>();
    private final Map<UnitId, List<Refused>> refused = new HashMap<>();
    private final Punctuality punctuality;

    Known(Programme programme, Optional<Set<UnitId>> units, Period sofar) {
      List<Entry> entries =
          units
              .map(meant -> ledger.inForce(programme.code(), meant, sofar))
              .orElseGet(() -> ledger.inForce(programme.code(), sofar));
      for (Entry entry : entries) {
        inForce.computeIfAbsent(entry.key().unit(), unit -> new ArrayList<>()).add(entry);
      }
      for (Refused each : judgements.refused()) {
        if (each.key().programme().equals(programme.code())) {
          refused.computeIfAbsent(each.key().unit(), unit -> new ArrayList<>()).add(each);
        }
      }
      this.punctuality =
          new Punctuality(
              units
                  .map(meant -> ledger.firstHanded(programme.code(), meant))
                  .orElseGet(() -> ledger.firstHanded(programme.code())));
    }

    Delivery delivery(Obligation obligation, LocalDate day) {
      UnitId unit = obligation.unit().id();
      List<Entry> by =
          inForce.getOrDefault(unit, List.of()).stream()
              .filter(entry -> entry.key().period().overlaps(obligation.piece()))
              .sorted(Comparator.comparing(entry -> entry.key().period()))
              .toList();
      List<RefusedHanding> turnedBack =
          refused.getOrDefault(unit, List.of()).stream()
              .filter(each -> each.key().period().overlaps(obligation.piece()))
              .map(each -> new RefusedHanding(each.file(), each.ordinal()))
              .toList();
      List<Period> rest =
          obligation.piece().minus(by.stream().map(entry -> entry.key().period()).toList());
      Optional<LocalDateTime> handedIn = punctuality.handedIn(obligation, by);
      return new Delivery(
          obligation,
          state(obligation, handedIn, turnedBack, day),
          by,
          rest,
          handedIn,
          by.stream().mapToInt(Entry::revision).max().orElse(0),
          turnedBack);
    }
  }

  private static State state(
      Obligation obligation,
      Optional<LocalDateTime> handedIn,
      List<RefusedHanding> refused,
      LocalDate day) {
    if (handedIn.isPresent()) {
      return Punctuality.isLate(obligation, handedIn.get()) ? State.LATE : State.ON_TIME;
    }
    if (!refused.isEmpty()) {
      return State.REFUSED;
    }
    return obligation.deadline().isBefore(day) ? State.MISSING : State.WAITING;
  }
}
