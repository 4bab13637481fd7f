package vn.tonghop.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Launcher;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.jobs.RunHistory;
import vn.tonghop.jobs.RunLog;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.Runs.Work;
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
  private final RunLog log;
  private final Journalling journal;

  RunRoom(
      Access access,
      Runs runs,
      RunStore store,
      RunHistory history,
      RunLog log,
      Journalling journal) {
    this.log = log;
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

  /**
   * One of those before.
   *
   * @param log what it told; names of files only for whoever reads the journal of acts
   * @param healed by the night that has gone on with what it left; empty where none has, or nothing
   *     was left
   * @param obstacle why it cannot be gone on with just now; empty when it can, or need not be
   * @param open whether something of it may be left undone
   */
  public record Told(
      RunStore.Run run,
      List<RunHistory.Done> stages,
      List<RunLog.Line> log,
      Optional<RunStore.Run> healed,
      boolean open,
      Optional<Words> obstacle) {

    public Told {
      stages = List.copyOf(stages);
      log = List.copyOf(log);
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
        .map(found -> told(member, found))
        .orElseThrow(() -> new NotYours("run " + run));
  }

  private Told told(Member member, RunStore.Run run) {
    boolean undone =
        switch (run.state()) {
          case FAILED, STOPPED, DIED -> true;
          case RUNNING, DONE -> false;
        };
    Optional<RunStore.Run> healed = undone ? store.nightDoneAfter(run.id()) : Optional.empty();
    boolean all = member.may(Permission.AUDIT);
    return new Told(
        run,
        history.stages(run),
        log.of(run.id()).stream().filter(line -> all || line.kind() != RunLog.Kind.NOTE).toList(),
        healed,
        undone && healed.isEmpty(),
        undone && healed.isEmpty() ? obstacle() : Optional.empty());
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
    return runs.launchNight(night(day), member.login().text(), work(member, day));
  }

  /**
   * The same, unless one of that day is at work or waits.
   *
   * @throws NotYours if they may not launch
   */
  public Runs.Asked launchOnce(Member member, LocalDate day) {
    access.require(member, Permission.LAUNCH);
    Runs.Asked asked = runs.launchNightOnce(night(day), member.login().text(), work(member, day));
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

  private static Work work(Member member, LocalDate day) {
    return home -> home.nightly().run(day, Launcher.member(member.login().text())).words();
  }

  /**
   * Ends one early: what waits never begins, a night at work ends where it next commits, and the
   * next one goes on with what is left.
   *
   * @return whether it could still be stopped
   * @throws NotYours if they may not stop runs, or there is none such
   */
  public boolean stop(Member member, long run) {
    access.require(member, Permission.STOP);
    if (runs.find(run).isEmpty()) {
      throw new NotYours("run at work " + run);
    }
    boolean stopped = runs.stop(run);
    if (stopped) {
      journal.note(member, ActKind.STOPPED, Subject.Kind.RUN, NIGHT, "");
    }
    return stopped;
  }
}
