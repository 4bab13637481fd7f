package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.forms.ReturnedFindings;
import vn.tonghop.jobs.NightReport.RefusedFile;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.publishing.Shelf;
import vn.tonghop.submission.Archive;
import vn.tonghop.validation.Effect;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;

/**
 * Launches the night's job and tells what it did. The caller owns the home.
 *
 * <p>An execution of a run that died is closed first. Every night is an execution of its own: each
 * step asks the ledger what is left, so that it goes on where a dead one stopped and does nothing
 * twice. At a night's end the end of the journal of acts is signed, so that a day's is also when
 * nobody does anything on the next.
 */
public final class Nightly {

  static final String JOB = "nightly";
  static final String INTAKE = "intake";

  private final Job job;
  private final Job intakeJob;
  private final JobOperator operator;
  private final JobRepository repository;
  private final RunStore runs;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final Published published;
  private final ReturnedFindings returned;
  private final Archive archive;
  private final Shelf shelf;
  private final IssuedKeeping issued;
  private final Definitions definitions;
  private final Home home;
  private final CheckpointStore checkpoints;
  private final Stillness stillness;
  private final ActJournal acts;
  private final TransactionTemplate transactions;
  private final RunLog log;
  private final Clock clock;

  Nightly(
      Job job,
      Job intakeJob,
      JobOperator operator,
      JobRepository repository,
      RunStore runs,
      LedgerStore ledger,
      JudgementStore judgements,
      Published published,
      ReturnedFindings returned,
      Archive archive,
      Shelf shelf,
      IssuedKeeping issued,
      Definitions definitions,
      Home home,
      CheckpointStore checkpoints,
      Stillness stillness,
      ActJournal acts,
      TransactionTemplate transactions,
      RunLog log,
      Clock clock) {
    this.job = job;
    this.intakeJob = intakeJob;
    this.operator = operator;
    this.repository = repository;
    this.runs = runs;
    this.ledger = ledger;
    this.judgements = judgements;
    this.published = published;
    this.returned = returned;
    this.archive = archive;
    this.shelf = shelf;
    this.issued = issued;
    this.definitions = definitions;
    this.home = home;
    this.checkpoints = checkpoints;
    this.stillness = stillness;
    this.acts = acts;
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
  }

  /** The night failed through a fault of ours or of the machine; nothing is half published. */
  public static final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Runs a night.
   *
   * @throws Failed with the cause that stopped it
   */
  public NightReport run(LocalDate date) {
    return run(date, run -> {});
  }

  /**
   * The same, given on the command line.
   *
   * @param note told the number of the run, within the transaction in which it begins: for the
   *     journal of acts
   * @throws Failed with the cause that stopped it
   */
  public NightReport run(LocalDate date, LongConsumer note) {
    return night(date, Launcher.COMMAND_LINE, note);
  }

  /**
   * The same, launched by somebody.
   *
   * @throws Failed with the cause that stopped it
   */
  public NightReport run(LocalDate date, Launcher by) {
    return night(date, by, run -> {});
  }

  private NightReport night(LocalDate date, Launcher by, LongConsumer note) {
    NightReport report = run(job, JOB, date, by, note);
    transactions.executeWithoutResult(status -> acts.sign());
    return report;
  }

  /**
   * Receives, judges and returns what lies in the input folder now; no review is made. For
   * everything that is told by nights it is a night of its own.
   *
   * @throws Failed with the cause that stopped it
   */
  public NightReport intake(LocalDate date, Launcher by) {
    return run(intakeJob, INTAKE, date, by, run -> {});
  }

  private NightReport run(Job job, String command, LocalDate date, Launcher by, LongConsumer note) {
    archive.sweep();
    stillness.during(shelf::sweep);
    Failpoint.NIGHT_SWEPT.reached();
    definitions.keep();
    stillness.during(issued::keep);
    transactions.executeWithoutResult(status -> runs.buryTheDead(clock.instant()));
    recoverDead();
    Failpoint.NIGHT_DEAD_BURIED.reached();
    published.begin();
    long run = begin(command, date, by, note);
    log.begin(run);
    Failpoint.NIGHT_BEGUN.reached();
    try {
      JobExecution execution = operator.start(job, parameters(date, run));
      boolean stopped = execution.getStatus() == BatchStatus.STOPPED;
      if (execution.getStatus() != BatchStatus.COMPLETED && !stopped) {
        Throwable cause =
            execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("Status " + execution.getStatus()));
        throw new Failed("The night of " + date + " failed", cause);
      }
      Failpoint.NIGHT_JOB_DONE.reached();
      stillness.during(shelf::sweep);
      NightReport report = report(execution, stopped);
      end(run, stopped ? RunStore.State.STOPPED : RunStore.State.DONE, report.numbers().line());
      log.end(report.words());
      checkpoints.sync();
      Failpoint.NIGHT_ENDED.reached();
      return report;
    } catch (JobExecutionException e) {
      end(run, RunStore.State.FAILED, String.valueOf(e.getMessage()));
      log.end(Failure.of(e));
      throw new Failed("The night of " + date + " could not be started", e);
    } catch (Failed e) {
      end(run, RunStore.State.FAILED, String.valueOf(e.getCause()));
      log.end(Failure.of(e));
      throw e;
    }
  }

  private long begin(String command, LocalDate date, Launcher by, LongConsumer note) {
    Long run =
        transactions.execute(
            status -> {
              long begun = runs.begin(command, date, by, clock.instant());
              note.accept(begun);
              return begun;
            });
    return run == null ? 0 : run;
  }

  private void end(long run, RunStore.State state, String summary) {
    transactions.executeWithoutResult(status -> runs.end(run, state, summary, clock.instant()));
  }

  /** What tells its execution from all others. */
  static JobParameters parameters(LocalDate date, long run) {
    return new JobParametersBuilder()
        .addLocalDate("date", date)
        .addLong("run", run)
        .toJobParameters();
  }

  /** The home is ours: an execution that is noted as running belongs to a process that died. */
  private void recoverDead() {
    for (String name : List.of(JOB, INTAKE)) {
      for (JobExecution execution : repository.findRunningJobExecutions(name)) {
        operator.recover(execution);
      }
    }
  }

  /** Tells what was done since a run last told, by those that died meanwhile too. */
  private NightReport report(JobExecution execution, boolean stopped) {
    long told = runs.lastDone();
    List<Judged> judged =
        judgements.latest().stream().filter(judgement -> judgement.run() > told).toList();
    List<Path> reviews =
        published.folders().stream()
            .map(path -> home.reports().resolve(path))
            .map(home.root()::relativize)
            .toList();
    return new NightReport(
        ledger.receivedAfter(told),
        judged.size(),
        judged.stream().map(Judged::effect).reduce(Effect.NONE, Effect::plus),
        judged.stream().mapToInt(Judged::refused).sum(),
        judged.stream().mapToInt(judgement -> newlyRefused(judgement, told)).sum(),
        judged.stream().mapToLong(Judged::figuresRefused).sum(),
        judged.stream().filter(j -> j.refused() > 0).map(this::refused).toList(),
        reviews,
        durations(execution),
        stopped);
  }

  private int newlyRefused(Judged judged, long told) {
    return Math.max(0, judged.refused() - judgements.refusedBefore(judged.file(), told + 1));
  }

  private RefusedFile refused(Judged judged) {
    ReceivedFile file = ledger.received(judged.file()).orElseThrow();
    return new RefusedFile(
        file.name(),
        judged.refused(),
        judged.submissions(),
        home.root().relativize(returned.folder(file).resolve("findings.csv")));
  }

  private static Map<Stage, Duration> durations(JobExecution execution) {
    Map<Stage, Duration> durations = new EnumMap<>(Stage.class);
    for (StepExecution step : execution.getStepExecutions()) {
      Optional.ofNullable(step.getStartTime())
          .flatMap(
              start ->
                  Optional.ofNullable(step.getEndTime()).map(end -> Duration.between(start, end)))
          .ifPresent(
              took ->
                  durations.put(Stage.valueOf(step.getStepName().toUpperCase(Locale.ROOT)), took));
    }
    return durations;
  }
}
