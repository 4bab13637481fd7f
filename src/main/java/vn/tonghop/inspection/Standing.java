package vn.tonghop.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;

/**
 * How a programme stands on a day: an obligation counts once its piece has ended; it is received
 * when submissions in force cover every day of it, overdue when its deadline has passed without.
 *
 * @param ended obligations whose piece has ended before the day
 * @param received those covered
 * @param waiting not covered, deadline not yet passed
 * @param overdue not covered, deadline passed
 */
public record Standing(
    ProgrammeCode programme, int ended, int received, int waiting, List<Obligation> overdue) {

  public Standing {
    overdue = List.copyOf(overdue);
  }

  /** How the programme stands on the day. */
  public static Standing of(
      Programme programme, Obligations obligations, LedgerStore ledger, LocalDate day) {
    LocalDate begin = programme.valid().since().orElse(LocalDate.of(2000, 1, 1));
    if (!begin.isBefore(day)) {
      return new Standing(programme.code(), 0, 0, 0, List.of());
    }
    Period sofar = new Period(begin, day);
    Map<UnitId, List<Period>> covered = new HashMap<>();
    for (Entry entry : ledger.inForce(programme.code(), sofar)) {
      covered
          .computeIfAbsent(entry.key().unit(), unit -> new ArrayList<>())
          .add(entry.key().period());
    }
    int ended = 0;
    int received = 0;
    List<Obligation> overdue = new ArrayList<>();
    for (Obligation obligation : obligations.of(programme, wholePieces(programme, sofar))) {
      if (!obligation.piece().lastDay().isBefore(day)) {
        continue;
      }
      ended++;
      List<Period> parts = covered.getOrDefault(obligation.unit().id(), List.of());
      if (obligation.piece().minus(parts).isEmpty()) {
        received++;
      } else if (obligation.deadline().isBefore(day)) {
        overdue.add(obligation);
      }
    }
    return new Standing(
        programme.code(), ended, received, ended - received - overdue.size(), overdue);
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
}
