package vn.tonghop.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.jobs.RunHistory;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.Runs;
import vn.tonghop.period.DayText;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** The runs of a home: those at work, those before, and a night begun by hand. */
public final class RunRoom {

  private static final int SHOWN = 100;
  private static final String NIGHT = "nightly";

  private final Access access;
  private final Runs runs;
  private final RunStore store;
  private final RunHistory history;
  private final Journalling journal;

  RunRoom(Access access, Runs runs, RunStore store, RunHistory history, Journalling journal) {
    this.access = access;
    this.runs = runs;
    this.store = store;
    this.history = history;
    this.journal = journal;
  }

  /**
   * All there is to see.
   *
   * @param recent of this process, the newest first
   * @param before of all times, the newest first
   */
  public record Seen(List<Runs.Seen> recent, List<RunStore.Run> before) {

    public Seen {
      recent = List.copyOf(recent);
      before = List.copyOf(before);
    }
  }

  /** One of those before, with its stages. */
  public record Told(RunStore.Run run, List<RunHistory.Done> stages) {

    public Told {
      stages = List.copyOf(stages);
    }
  }

  /**
   * One at work.
   *
   * @param left how long it will still take, by the nights before; empty where that is not known
   */
  public record AtWork(Runs.Seen run, Optional<Duration> left) {}

  /** The room as a whole. */
  public Seen look(Member member) {
    access.require(member, Permission.SEE);
    return new Seen(runs.all(), store.latest(SHOWN));
  }

  /**
   * One of those before.
   *
   * @throws NotYours if there is none such
   */
  public Told told(Member member, long run) {
    access.require(member, Permission.SEE);
    return store
        .find(run)
        .map(found -> new Told(found, history.stages(found)))
        .orElseThrow(() -> new NotYours("run " + run));
  }

  /**
   * One of this process.
   *
   * @throws NotYours if there is none such
   */
  public AtWork atWork(Member member, long run) {
    access.require(member, Permission.SEE);
    Runs.Seen seen = runs.find(run).orElseThrow(() -> new NotYours("run at work " + run));
    return new AtWork(seen, left(seen));
  }

  private Optional<Duration> left(Runs.Seen seen) {
    if (seen.isOver() || seen.stage().isEmpty()) {
      return Optional.empty();
    }
    Map<Stage, Duration> usual = history.usual(store.latest(SHOWN));
    Stage now = seen.stage().get();
    Duration left = Duration.ZERO;
    for (Stage stage : Stage.values()) {
      Duration took = usual.getOrDefault(stage, Duration.ZERO);
      if (stage.compareTo(now) > 0) {
        left = left.plus(took);
      } else if (stage == now && seen.total() > 0) {
        left =
            left.plus(took.multipliedBy(seen.total() - (long) seen.done()).dividedBy(seen.total()));
      }
    }
    return usual.isEmpty() ? Optional.empty() : Optional.of(left);
  }

  /** Whether a night may be begun now; else why not. */
  public Optional<Words> obstacle() {
    return runs.open().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Words(
                "Đang có việc chạy; lần chạy mới sẽ chờ tới lượt.",
                "Something is at work; a new run waits for its turn."));
  }

  /**
   * Begins a night for today, or puts it in line. It goes on where one that died or was stopped has
   * left off.
   *
   * @return the number of the run; empty when too many wait
   * @throws NotYours if they may not launch
   */
  public Optional<Long> launch(Member member, LocalDate day) {
    access.require(member, Permission.LAUNCH);
    note(member, day);
    return runs.launch(night(day), member.login().text(), home -> home.nightly().run(day).words());
  }

  /**
   * The same, unless one of that day is at work or waits.
   *
   * @throws NotYours if they may not launch
   */
  public Runs.Asked launchOnce(Member member, LocalDate day) {
    access.require(member, Permission.LAUNCH);
    Runs.Asked asked =
        runs.launchOnce(night(day), member.login().text(), home -> home.nightly().run(day).words());
    if (asked instanceof Runs.Asked.Begun) {
      note(member, day);
    }
    return asked;
  }

  private static Words night(LocalDate day) {
    return new Words("Chạy tổng hợp, ngày " + DayText.of(day), "A night's run of " + day);
  }

  private void note(Member member, LocalDate day) {
    journal.note(member, ActKind.LAUNCHED, Subject.Kind.RUN, NIGHT + " " + day, "");
  }
}
