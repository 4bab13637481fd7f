package vn.tonghop.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tonghop.jobs.Launcher;
import vn.tonghop.jobs.OutdatedReviews.Outdated;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.StatusReader;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.staff.Member;
import vn.tonghop.validation.AcceptedWarningStore;

/**
 * What ledger and register of runs say, kept for as long as nothing has changed in them: many
 * people look at the same pages. Safe for threads.
 */
final class Ledgers implements AutoCloseable {

  private static final String OUTDATED = "outdated";

  private final StatusReader status;
  private final RunStore runs;
  private final EditionStore editions;
  private final AcceptedWarningStore accepted;
  private final Memo memo;

  Ledgers(
      StatusReader status,
      RunStore runs,
      EditionStore editions,
      AcceptedWarningStore accepted,
      Clock clock) {
    this.accepted = accepted;
    this.status = status;
    this.runs = runs;
    this.editions = editions;
    this.memo = new Memo(clock);
  }

  /**
   * As it stands for somebody: what others hand in just now, and what nights do, they may see some
   * seconds later; what they have handed in or launched themselves, at once.
   */
  private Memo.State state(Member member) {
    return state(waitedFor(member));
  }

  private Memo.State state(Memo.Mark waitedFor) {
    Optional<RunStore.Run> last = runs.lastEnded();
    long stand = accepted.count();
    return new Memo.State(
        waitedFor, new Memo.Mark(number(last), stand), runs.isAtWork(), version(last, stand));
  }

  private static long number(Optional<RunStore.Run> run) {
    return run.map(RunStore.Run::id).orElse(0L);
  }

  private Memo.State stateForAll() {
    return state(new Memo.Mark(0, 0));
  }

  /** Another whenever the ledger holds something else, a run has ended, or a review was made. */
  String version() {
    return version(runs.lastEnded(), accepted.count());
  }

  private String version(Optional<RunStore.Run> last, long stand) {
    return last.map(run -> run.id() + " " + run.state()).orElse("")
        + " "
        + status.version()
        + " "
        + editions.last()
        + " "
        + stand;
  }

  /** How far everything has come. */
  Memo.Mark reached() {
    return new Memo.Mark(number(runs.lastEnded()), accepted.count());
  }

  /** What somebody may have waited for, and must not miss. */
  Memo.Mark waitedFor(Member member) {
    return new Memo.Mark(
        number(runs.lastEndedFor(launcher(member))), accepted.countWhenLastBy(member.id()));
  }

  /** The runs among it that have ended since. */
  List<Long> runsWaitedFor(Member member, Memo.Mark since) {
    return runs.endedForAfter(launcher(member), since.run());
  }

  private static Launcher launcher(Member member) {
    return Launcher.member(member.login().text());
  }

  /**
   * The published reviews that no longer tell what the ledger says; as they stood some time ago,
   * where the ledger changes all the time.
   */
  List<Outdated> outdated(LocalDate day) {
    return lately(OUTDATED, day.toString(), () -> List.copyOf(status.outdated(day)));
  }

  /** Has the same worked out before somebody asks for it. */
  void prepareOutdated(LocalDate day) {
    prepare(OUTDATED, day.toString(), () -> List.copyOf(status.outdated(day)));
  }

  /** The last night that was begun. */
  Optional<RunStore.Run> lastNight() {
    return runs.lastNight();
  }

  /** Has it worked out before somebody asks for it. */
  <T> void prepare(String what, String also, Supplier<T> answer) {
    memo.prepare(what, also, this::stateForAll, answer);
  }

  /** What is worked out once for many; see {@link Memo.Age#SECONDS}. */
  <T> T once(String what, String also, Member member, Supplier<T> answer) {
    return memo.once(what, also, Memo.Age.SECONDS, () -> state(member), answer);
  }

  /** The same for whoever has waited for nothing. */
  <T> T forAll(String what, String also, Supplier<T> answer) {
    return memo.once(what, also, Memo.Age.SECONDS, this::stateForAll, answer);
  }

  /** What comes of the book of cases as it stood once, and of nothing else in the ledger. */
  <T> T outOf(Cases cases, String what, String also, Supplier<T> answer) {
    Memo.Mark none = new Memo.Mark(0, 0);
    return memo.once(
        what,
        also + " " + cases.version(),
        Memo.Age.SECONDS,
        () -> new Memo.State(none, none, /* atWork= */ false, ""),
        answer);
  }

  /** The same of a hint that costs much; see {@link Memo.Age#WHILE}. */
  <T> T lately(String what, String also, Supplier<T> answer) {
    return memo.once(what, also, Memo.Age.WHILE, this::stateForAll, answer);
  }

  @Override
  public void close() {
    memo.close();
  }
}
