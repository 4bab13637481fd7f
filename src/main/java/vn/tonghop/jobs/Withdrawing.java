package vn.tonghop.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Words;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.figure.Withdrawal;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.PeriodText;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Journal;
import vn.tonghop.submission.PersonalDataGate;
import vn.tonghop.validation.JudgementStore;

/**
 * Takes submissions out of force, by the receipt of their file or by their case number. Nothing is
 * deleted: the submission and the reason stay in the ledger.
 *
 * <p>In the order in which receipts are given: the journal is on the disk, then the ledger is
 * committed and on the disk, and only then it is told. Not between a night that died and the one
 * that goes on with it: what was judged by then could not be told from the journal.
 */
public final class Withdrawing {

  private static final int LONGEST_REASON = 1000;

  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final RunStore runs;
  private final Journal journal;
  private final CheckpointStore checkpoints;
  private final Stillness stillness;
  private final RunSlot slot;
  private final Yardstick yardstick;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Withdrawing(
      LedgerStore ledger,
      JudgementStore judgements,
      RunStore runs,
      Journal journal,
      CheckpointStore checkpoints,
      Stillness stillness,
      RunSlot slot,
      Yardstick yardstick,
      TransactionTemplate transactions,
      Clock clock) {
    this.ledger = ledger;
    this.judgements = judgements;
    this.runs = runs;
    this.journal = journal;
    this.checkpoints = checkpoints;
    this.stillness = stillness;
    this.slot = slot;
    this.yardstick = yardstick;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What is to be withdrawn.
   *
   * @param number a receipt {@code TN-…} or a case number {@code HS-…}
   * @param unit only of the unit with this code, at the end of its period
   * @param period only what lies wholly inside it, in the words of its programme's calendar
   * @param all several at once
   */
  public record Asked(
      String number,
      Optional<String> programme,
      Optional<String> unit,
      Optional<String> period,
      boolean all) {}

  /** What came of it. */
  public sealed interface Answer {

    /** They are out of force. */
    record Done(List<Withdrawal> withdrawals) implements Answer {

      public Done {
        withdrawals = List.copyOf(withdrawals);
      }
    }

    /** More than one is meant, and nothing was done. */
    record Several(List<Entry> inForce) implements Answer {

      public Several {
        inForce = List.copyOf(inForce);
      }
    }

    /** Nothing was done. */
    record None(Words why) implements Answer {}
  }

  /** What is wrong with a reason; it is never told what it says. */
  public static Optional<Words> fault(String reason) {
    if (reason.isBlank()) {
      return Optional.of(new Words("Lý do không được để trống.", "The reason must not be blank."));
    }
    if (reason.length() > LONGEST_REASON) {
      return Optional.of(
          new Words(
              "Lý do dài quá " + LONGEST_REASON + " ký tự.",
              "The reason is longer than " + LONGEST_REASON + " characters."));
    }
    return PersonalDataGate.kind(reason)
        .map(
            kind ->
                new Words(
                    "Lý do có vẻ chứa dữ liệu cá nhân (tên người, số điện thoại, số định danh);"
                        + " hãy viết lại không nêu người nào.",
                    "The reason seems to hold personal data (a name, a telephone or identity"
                        + " number); write it without naming anybody."));
  }

  /**
   * Withdraws what is asked for, all of it or nothing.
   *
   * @param reason one that has no {@link #fault}
   * @param note told what was withdrawn, within the transaction: for the journal of acts
   */
  public Answer withdraw(
      Asked asked, String reason, LocalDate today, Consumer<List<Withdrawal>> note) {
    if (fault(reason).isPresent()) {
      throw new IllegalArgumentException("A faulty reason");
    }
    Optional<List<Entry>> named = named(asked.number());
    if (named.isEmpty()) {
      return new Answer.None(
          new Words(
              "Không có số phiếu (TN-…) hay số hồ sơ (HS-…) này: " + asked.number(),
              "There is no such receipt (TN-…) or case number (HS-…): " + asked.number()));
    }
    List<Entry> meant = named.get().stream().filter(entry -> isMeant(entry, asked)).toList();
    if (meant.isEmpty()) {
      return new Answer.None(
          new Words(
              "Không có báo cáo nào đang có hiệu lực để rút: " + asked.number(),
              "Nothing of it is in force, so nothing can be withdrawn: " + asked.number()));
    }
    if (meant.size() > 1 && !asked.all()) {
      return new Answer.Several(meant);
    }
    int unjudged = judgements.neverJudged();
    if (unjudged > 0) {
      return new Answer.None(
          new Words(
              "Lần chạy trước chưa xong, còn "
                  + unjudged
                  + " tệp chưa kiểm tra: hãy chạy nightly trước rồi mới rút.",
              "The last night did not come to its end and left "
                  + unjudged
                  + " files unjudged: run nightly first, then withdraw."));
    }
    return new Answer.Done(
        withdraw(meant, asked.number(), reason.strip().replaceAll("\\s+", " "), today, note));
  }

  /** What is in force of it; empty when there is no such file or case. */
  private Optional<List<Entry>> named(String number) {
    String upper = number.strip().toUpperCase(Locale.ROOT);
    if (upper.startsWith("HS-")) {
      return Optional.of(ledger.inForceUnder(upper)).filter(entries -> !entries.isEmpty());
    }
    Optional<ReceivedFile> file = Receipt.parse(number).flatMap(ledger::received);
    return file.map(ledger::inForce);
  }

  private boolean isMeant(Entry entry, Asked asked) {
    SubmissionKey key = entry.key();
    return asked.programme().filter(code -> !code.equals(key.programme().value())).isEmpty()
        && asked.unit().filter(code -> !isOf(key, code)).isEmpty()
        && asked.period().filter(text -> !isWithin(key, text)).isEmpty();
  }

  private boolean isOf(SubmissionKey key, String code) {
    return key.unit().text().equals(code)
        || unit(key).filter(state -> state.code().value().equals(code)).isPresent();
  }

  private boolean isWithin(SubmissionKey key, String text) {
    return programme(key)
        .flatMap(programme -> PeriodText.parse(text, programme.reporting().calendar()))
        .filter(period -> period.contains(key.period()))
        .isPresent();
  }

  private Optional<Programme> programme(SubmissionKey key) {
    return yardstick.programmes().programme(key.programme());
  }

  private Optional<UnitState> unit(SubmissionKey key) {
    return yardstick.register().unit(key.unit()).map(unit -> unit.on(key.period().lastDay()));
  }

  private List<Withdrawal> withdraw(
      List<Entry> meant,
      String number,
      String reason,
      LocalDate today,
      Consumer<List<Withdrawal>> note) {
    List<Withdrawal> done =
        transactions.execute(
            status -> {
              stillness.untilTheTransactionEnds();
              runs.buryTheDead(clock.instant());
              long run = runs.begin("withdraw", today, clock.instant());
              List<Withdrawal> withdrawals = ledger.withdraw(meant, reason, run);
              String summary = "withdrawn " + withdrawals.size() + " of " + number.strip();
              runs.end(run, RunStore.State.DONE, summary, clock.instant());
              note.accept(withdrawals);
              slot.check(); // from here to the commit nobody takes it
              journal.add(meant.stream().map(entry -> step(entry, reason, run)).toList());
              checkpoints.afterCommit(
                  Failpoint.WITHDRAW_COMMITTED,
                  Failpoint.WITHDRAW_CHECKPOINTED,
                  () -> journal.committed(meant.size()));
              return withdrawals;
            });
    Failpoint.WITHDRAW_TOLD.reached();
    return done == null ? List.of() : done;
  }

  private Journal.Withdrawn step(Entry entry, String reason, long run) {
    Sha256 file = ledger.received(entry.file()).orElseThrow().sha256();
    String caseNumber = entry.key().caseNumber();
    return new Journal.Withdrawn(file, entry.ordinal(), caseNumber, run, clock.instant(), reason);
  }

  /** For people: {@code HS-7Q2M-4F1X thu 2019-Q1 Xã Thạch Kênh (18409), TN-…, a.csv, dòng 2}. */
  public String name(Entry entry) {
    SubmissionKey key = entry.key();
    ReceivedFile file = ledger.received(entry.file()).orElseThrow();
    String period =
        programme(key)
            .map(programme -> PeriodText.of(key.period(), programme.reporting().calendar()))
            .orElse(key.period().dates());
    String unit =
        unit(key).map(state -> state.name() + " (" + state.code() + ")").orElse(key.unit().text());
    return String.join(
        "  ",
        key.caseNumber(),
        key.programme().value(),
        period,
        unit,
        file.receipt().number(),
        file.name() + ":" + entry.row());
  }
}
