package vn.tonghop.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.TakenOut;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Journal;
import vn.tonghop.submission.JournalReading;

/**
 * Holds journal and database against each other when a home is opened. What the journal knows and
 * the database does not is a loss. What a killed process left open about a withdrawal is settled in
 * the journal as the database has it, and withdrawals from before the journal knew of any are
 * written down in it.
 */
class Reconciling {

  private final Journal journal;
  private final LedgerStore ledger;

  Reconciling(Journal journal, LedgerStore ledger) {
    this.journal = journal;
    this.ledger = ledger;
  }

  private record Named(Sha256 sha256, int ordinal) {

    static Named of(Journal.Withdrawn withdrawn) {
      return new Named(withdrawn.sha256(), withdrawn.ordinal());
    }
  }

  /**
   * Does so; the caller owns the home.
   *
   * @throws DatabaseLost if the database lacks what the journal knows
   */
  void run(Instant now) {
    JournalReading told = journal.read();
    Set<Sha256> lacking = new HashSet<>(told.receipted());
    if (!lacking.isEmpty()) {
      ledger.received().forEach(file -> lacking.remove(file.sha256()));
    }
    Map<Named, Journal.Withdrawn> held = held(now);
    long unheld =
        told.withdrawn().stream().filter(each -> !held.containsKey(Named.of(each))).count();
    if (!lacking.isEmpty() || unheld > 0) {
      throw DatabaseLost.lacking(lacking.size(), unheld);
    }
    settle(told, held);
  }

  private Map<Named, Journal.Withdrawn> held(Instant now) {
    Map<Named, Journal.Withdrawn> held = new LinkedHashMap<>();
    for (TakenOut out : ledger.takenOut()) {
      Sha256 file = ledger.received(out.entry().file()).orElseThrow().sha256();
      Journal.Withdrawn step =
          new Journal.Withdrawn(
              file,
              out.entry().ordinal(),
              out.entry().key().caseNumber(),
              out.run(),
              now,
              out.reason());
      held.put(Named.of(step), step);
    }
    return held;
  }

  private void settle(JournalReading told, Map<Named, Journal.Withdrawn> held) {
    List<Journal.Withdrawn> none =
        told.pending().stream().filter(each -> !held.containsKey(Named.of(each))).toList();
    told.withdrawn().forEach(each -> held.remove(Named.of(each)));
    List<Journal.Withdrawn> untold = new ArrayList<>(held.values());
    journal.annul(none);
    if (!untold.isEmpty()) {
      journal.add(untold);
      journal.committed(untold.size());
    }
  }
}
