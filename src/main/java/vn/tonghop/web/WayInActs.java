package vn.tonghop.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Actor;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Transactions;

/** Writes down who came in and went out, and that somebody was turned away. */
@Component
class WayInActs {

  private final ActJournal journal;
  private final Transactions transactions;
  private final Clock clock;

  WayInActs(ActJournal journal, Transactions transactions, Clock clock) {
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Somebody who has shown who they are. */
  void note(Member who, ActKind kind, Source source) {
    append(Actor.of(who), kind, source);
  }

  /** Somebody who was turned away; what they typed is not kept. */
  void turnedAway(Source source) {
    append(Actor.stranger(), ActKind.SIGN_IN_REFUSED, source);
  }

  private void append(Actor who, ActKind kind, Source source) {
    transactions.during(
        () -> journal.append(new Act(clock.instant(), who, kind, List.of(), source, "")));
  }
}
