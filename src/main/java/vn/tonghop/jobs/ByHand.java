package vn.tonghop.jobs;

import java.time.Clock;
import java.util.List;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Actor;
import vn.tonghop.audit.Subject;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Transactions;

/**
 * Writes into the journal of acts what is done on the command line, under the name of the machine's
 * user: whoever may write in the home's folder is trusted with it.
 */
public final class ByHand {

  private final ActJournal journal;
  private final Transactions transactions;
  private final Clock clock;

  ByHand(ActJournal journal, Transactions transactions, Clock clock) {
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Notes an act; in the transaction at hand, or in one of its own.
   *
   * @param subjects what it was done to; no citizen's data
   * @param reason that was given; may be empty
   */
  public void note(ActKind kind, List<Subject> subjects, String reason) {
    transactions.during(() -> journal.append(act(kind, subjects, reason, clock)));
  }

  /** The same of one thing, without a reason. */
  public void note(ActKind kind, Subject.Kind of, String value) {
    note(kind, List.of(new Subject(of, value)), "");
  }

  /** An act of the command line, now. */
  static Act act(ActKind kind, List<Subject> subjects, String reason, Clock clock) {
    Actor user = Actor.commandLine(System.getProperty("user.name", ""));
    return new Act(clock.instant(), user, kind, subjects, Source.HERE, reason);
  }
}
