package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.Withdrawing;
import vn.tonghop.jobs.Withdrawing.Answer;
import vn.tonghop.jobs.Withdrawing.Asked;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/**
 * Gives a submission back to its unit: what is in force of a case is taken out of force, with a
 * reason that stays beside it.
 */
public final class GivingBack {

  private final Submissions submissions;
  private final Runs runs;
  private final Journalling journal;

  GivingBack(Submissions submissions, Runs runs, Journalling journal) {
    this.submissions = submissions;
    this.runs = runs;
    this.journal = journal;
  }

  /** What came of asking for it. */
  public sealed interface Begun {

    /** It is at work or done. */
    record Under(long run) implements Begun {}

    /** Nothing was done; the reason has to be another. */
    record Not(Words why) implements Begun {}
  }

  /**
   * Gives back what is in force of a case.
   *
   * @throws NotYours if it is not theirs to give back
   */
  public Begun giveBack(Member member, String number, String reason, LocalDate today) {
    CaseLine line = submissions.line(member, Permission.RETURN, number, today);
    Optional<Words> fault = Withdrawing.fault(reason);
    if (fault.isPresent()) {
      return new Begun.Not(fault.get());
    }
    if (line.inForce().isEmpty()) {
      return new Begun.Not(
          new Words(
              "Hồ sơ này không có báo cáo nào đang có hiệu lực để trả lại.",
              "Nothing of this case is in force, so nothing can be given back."));
    }
    Words what =
        new Words(
            "Trả lại báo cáo " + line.words().vi(), "Give back submission " + line.words().en());
    return runs.launch(
            what,
            member.login().text(),
            home -> {
              Asked asked =
                  new Asked(
                      line.number(), Optional.empty(), Optional.empty(), Optional.empty(), false);
              return told(
                  line,
                  home.withdrawing()
                      .withdraw(
                          asked,
                          reason,
                          today,
                          done ->
                              journal.note(
                                  member,
                                  ActKind.RETURNED,
                                  Subject.Kind.CASE,
                                  line.number(),
                                  reason)));
            })
        .<Begun>map(
            id -> {
              runs.await(id, Runs.A_LITTLE);
              return new Begun.Under(id);
            })
        .orElseGet(
            () ->
                new Begun.Not(
                    new Words(
                        "Đang có quá nhiều việc chờ. Thử lại sau ít phút.",
                        "Too much is waiting. Try again in a few minutes.")));
  }

  private static Words told(CaseLine line, Answer answer) {
    if (answer instanceof Answer.None none) {
      return none.why();
    }
    if (!(answer instanceof Answer.Done done)) {
      return new Words("Chưa trả lại được gì.", "Nothing was given back.");
    }
    boolean older = done.withdrawals().stream().anyMatch(each -> each.back().isPresent());
    return older
        ? new Words(
            "Đã trả lại " + line.number() + "; bản trước đó có hiệu lực trở lại.",
            line.number() + " was given back; the revision before it is in force again.")
        : new Words("Đã trả lại " + line.number() + ".", line.number() + " was given back.");
  }

  /** How a run that the member asked for stands; empty for one that is not theirs or forgotten. */
  public Optional<Runs.Seen> run(Member member, long run) {
    return runs.find(run).filter(seen -> seen.by().equals(member.login().text()));
  }
}
