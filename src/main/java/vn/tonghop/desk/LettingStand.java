package vn.tonghop.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.jobs.Withdrawing;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Transactions;
import vn.tonghop.validation.AcceptedWarningStore;

/** Lets the warnings of what is in force stand, with a reason. */
public final class LettingStand {

  private final Submissions submissions;
  private final LedgerStore ledger;
  private final AcceptedWarningStore accepted;
  private final Transactions transactions;
  private final Journalling journal;
  private final Clock clock;

  LettingStand(
      Submissions submissions,
      LedgerStore ledger,
      AcceptedWarningStore accepted,
      Transactions transactions,
      Journalling journal,
      Clock clock) {
    this.submissions = submissions;
    this.ledger = ledger;
    this.accepted = accepted;
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Lets them stand.
   *
   * @return why that cannot be; empty when it was done
   * @throws NotYours if it is not theirs to say
   */
  public Optional<Words> accept(Member member, String number, String reason, LocalDate today) {
    CaseLine line = submissions.line(member, Permission.RETURN, number, today);
    Optional<Words> fault = Withdrawing.fault(reason);
    if (fault.isPresent()) {
      return fault;
    }
    if (line.inForce().isEmpty() || !line.warned()) {
      return Optional.of(
          new Words(
              "Hồ sơ này không có cảnh báo nào chờ xem xét.",
              "This case has no warning that waits to be looked at."));
    }
    Entry entry = line.inForce().get();
    transactions.during(
        () -> {
          accepted.add(
              ledger.received(entry.file()).orElseThrow().sha256(),
              entry.ordinal(),
              member.id(),
              member.person().name(),
              reason,
              clock.instant());
          journal.note(member, ActKind.WARNING_ACCEPTED, Subject.Kind.CASE, line.number(), reason);
          return line;
        });
    return Optional.empty();
  }
}
