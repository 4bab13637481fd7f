package vn.tonghop.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.tonghop.catalogue.Words;
import vn.tonghop.period.DayText;

/**
 * Begins a night by itself, once for each time at which one is due, whoever serves the home then. A
 * time that was missed is made up for, once, as soon as somebody serves it again. A night that
 * fails is tried once more; if that fails too, people are told.
 */
public final class NightWatch implements AutoCloseable {

  private static final String NIGHT = "night";
  private static final Duration FOR_GOOD = Duration.ofDays(1);

  private final Runs runs;
  private final Telling telling;
  private final Setting setting;
  private final Clock clock;
  private final Schedule schedule;
  private final Scheduler scheduler;

  /** When the night that has failed is tried again; forgotten with the process. */
  private volatile Instant again = Instant.MAX;

  private volatile boolean closing;

  /**
   * When and how often.
   *
   * @param cron second, minute, hour, day, month, weekday, Vietnam time: {@code 0 30 1 * * *}
   * @param retryAfter how long after a failure it is tried again
   * @param polling how often it is looked whether one is due
   */
  record Setting(String cron, Duration retryAfter, Duration polling) {}

  /**
   * Watches from {@link #begin} on.
   *
   * @param home of a scheduler over the home's database, without tasks
   */
  NightWatch(SchedulerBuilder home, Runs runs, Telling telling, Setting setting, Clock clock) {
    this.runs = runs;
    this.telling = telling;
    this.setting = setting;
    this.clock = clock;
    this.schedule = Schedules.cron(setting.cron(), RunStore.VIETNAM);
    RecurringTask<Void> night =
        Tasks.recurring(NIGHT, schedule)
            .onFailure(this::failed)
            .execute((instance, context) -> night());
    this.scheduler =
        home.startTasks(night)
            .threads(1)
            .pollingInterval(setting.polling())
            .schedulerName(new SchedulerName.Fixed("process " + ProcessHandle.current().pid()))
            .clock(clock::instant)
            .alwaysPersistTimestampInUTC()
            .build();
  }

  /** From now on. */
  void begin() {
    scheduler.start();
  }

  /** When the next one is due; empty before {@link #begin}. */
  public Optional<Instant> next() {
    return scheduler
        .getScheduledExecution(
            com.github.kagkarlsson.scheduler.task.TaskInstanceId.of(NIGHT, RecurringTask.INSTANCE))
        .map(execution -> execution.getExecutionTime());
  }

  private void night() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), RunStore.VIETNAM);
    long run =
        runs.launchNight(
                new Words("Chạy đêm, ngày " + DayText.of(today), "The night run of " + today),
                "",
                home -> home.nightly().run(today, Launcher.SCHEDULE).words())
            .orElseThrow(() -> new IllegalStateException("Too many runs are waiting"));
    Runs.Seen over =
        runs.await(run, FOR_GOOD)
            .orElseThrow(() -> new IllegalStateException("Run " + run + " is forgotten"));
    boolean called = over.state() == Runs.State.STOPPED && !closing;
    if (over.state() != Runs.State.DONE && !called) {
      throw new NotDone(over.told());
    }
  }

  /** A night that came to no good end. */
  private static final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Words why;

    NotDone(Words why) {
      super(why.en());
      this.why = why;
    }
  }

  /** Tried once more; then it waits for the next night, and people are told. */
  private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    if (!complete.getExecution().getExecutionTime().equals(again)) {
      again = clock.instant().plus(setting.retryAfter()).truncatedTo(ChronoUnit.MILLIS);
      operations.reschedule(complete, again);
      return;
    }
    again = Instant.MAX;
    Words why =
        complete
            .getCause()
            .map(cause -> cause instanceof NotDone known ? known.why : Failure.of(cause))
            .orElse(new Words("không rõ", "unknown"));
    Instant next = schedule.getNextExecutionTime(complete);
    telling.nightFailed(why, next);
    operations.reschedule(complete, next);
  }

  /** A night that is at work ends early, and is gone on with when the home is served again. */
  @Override
  public void close() {
    closing = true;
    runs.close();
    scheduler.stop();
  }
}
