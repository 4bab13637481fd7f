package vn.tonghop.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Actor;
import vn.tonghop.audit.Subject;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Transactions;
import vn.tonghop.staff.Whence;

/**
 * Writes down who did what and from where, in the journal of acts. Called by whoever has done it.
 */
final class Journalling {

  private final ActJournal journal;
  private final Transactions transactions;
  private final Clock clock;

  Journalling(ActJournal journal, Transactions transactions, Clock clock) {
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Notes an act; in the transaction at hand, or in one of its own. With the token by which it was
   * done, if it was.
   *
   * @param subjects what it was done to; no citizen's data
   * @param reason that was given; may be empty
   */
  void note(Member who, ActKind kind, List<Subject> subjects, String reason) {
    List<Subject> all = new ArrayList<>(subjects);
    who.by().ifPresent(token -> all.add(new Subject(Subject.Kind.TOKEN, token.name())));
    transactions.during(
        () ->
            journal.append(
                new Act(clock.instant(), Actor.of(who), kind, all, Whence.here(), reason)));
  }

  /** The same of one thing. */
  void note(Member who, ActKind kind, Subject.Kind of, String value, String reason) {
    note(who, kind, List.of(new Subject(of, value)), reason);
  }
}
