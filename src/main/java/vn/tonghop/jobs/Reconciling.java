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
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.submission.Journal;
import vn.tonghop.submission.JournalReading;

/**
 * Holds journal and database against each other when a home is opened. What the journal knows and
 * the database does not is a loss. What a killed process left open about a withdrawal, or about a
 * file that was kept later, or about issuing, is settled in the journal as the database has it, and
 * withdrawals from before the journal knew of any are written down in it.
 */
class Reconciling {

  private final Journal journal;
  private final LedgerStore ledger;
  private final IssuedStore issued;

  Reconciling(Journal journal, LedgerStore ledger, IssuedStore issued) {
    this.journal = journal;
    this.ledger = ledger;
    this.issued = issued;
  }

  private record Named(Sha256 sha256, int ordinal) {

    static Named of(Journal.Change change) {
      return new Named(change.sha256(), change.ordinal());
    }
  }

  /**
   * Does so; the caller owns the home and has the run slot.
   *
   * @throws DatabaseLost if the database lacks what the journal knows
   */
  void run(Instant now) {
    JournalReading told = journal.read();
    Map<Named, Journal.Change> held = held(now);
    check(told, held);
    settle(told, held);
  }

  /**
   * Only holds them against each other.
   *
   * @throws DatabaseLost if the database lacks what the journal knows
   */
  void check(Instant now) {
    check(journal.read(), held(now));
  }

  private void check(JournalReading told, Map<Named, Journal.Change> held) {
    Set<Sha256> lacking = new HashSet<>(told.receipted());
    if (!lacking.isEmpty()) {
      ledger.received().forEach(file -> lacking.remove(file.sha256()));
    }
    List<Journal.Change> unheld =
        told.changed().stream().filter(each -> !held.containsKey(Named.of(each))).toList();
    unheld.stream().filter(Journal.Kept.class::isInstance).forEach(e -> lacking.add(e.sha256()));
    long inForce = unheld.stream().filter(Journal.Withdrawn.class::isInstance).count();
    long unissued = unheld.stream().filter(Journal.Issued.class::isInstance).count();
    if (!lacking.isEmpty() || inForce > 0 || unissued > 0) {
      throw DatabaseLost.lacking(lacking.size(), inForce, unissued);
    }
  }

  private Map<Named, Journal.Change> held(Instant now) {
    Map<Named, Journal.Change> held = new LinkedHashMap<>();
    ledger
        .keptAfterAll()
        .forEach(
            (file, night) ->
                held.put(new Named(file.sha256(), 0), new Journal.Kept(file.sha256(), night)));
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
    for (IssuedEdition edition : issued.all()) {
      Journal.Issued step = Issuing.step(edition);
      held.put(Named.of(step), step);
    }
    return held;
  }

  private void settle(JournalReading told, Map<Named, Journal.Change> held) {
    List<Journal.Change> none =
        told.pending().stream().filter(each -> !held.containsKey(Named.of(each))).toList();
    told.changed().forEach(each -> held.remove(Named.of(each)));
    List<Journal.Change> untold = new ArrayList<>(held.values());
    journal.annul(none);
    if (!untold.isEmpty()) {
      journal.add(untold);
      journal.committed(untold.size());
    }
  }
}
