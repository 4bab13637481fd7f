package vn.tonghop.metrics;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.inspection.Selection;
import vn.tonghop.inspection.Standing;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.jobs.RunHistory;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.StatusReader;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;

/**
 * Finds out in the background what takes time, once for each state of the ledger and each day;
 * whoever asks gets what was found out last, at once. Safe for threads; to be closed before the
 * database.
 */
final class Lookout implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Lookout.class.getName());
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** A scrape asks for many numbers: they are looked after once. */
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final StatusReader status;
  private final JudgementStore judgements;
  private final EditionStore editions;
  private final RunStore runs;
  private final RunHistory history;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "lookout");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Seen seen = Seen.NOTHING;
  private String version = "";
  private Instant looked = Instant.EPOCH;
  private boolean looking;

  Lookout(
      StatusReader status,
      JudgementStore judgements,
      EditionStore editions,
      RunStore runs,
      RunHistory history,
      Clock clock) {
    this.status = status;
    this.judgements = judgements;
    this.editions = editions;
    this.runs = runs;
    this.history = history;
    this.clock = clock;
  }

  /** What was found out last; has it found out anew if that is long ago. */
  Seen seen() {
    lookAgain();
    return seen;
  }

  Instant now() {
    return clock.instant();
  }

  private synchronized void lookAgain() {
    Instant now = clock.instant();
    if (looking || now.isBefore(looked.plus(AGAIN_AFTER))) {
      return;
    }
    try {
      worker.execute(this::look);
      looking = true;
      looked = now;
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "Closed", e);
    }
  }

  private void look() {
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
      String now = today + " " + status.version() + " " + editions.last();
      if (!now.equals(version)) {
        seen = findOut(today);
        version = now;
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Metrics", e);
    } finally {
      done();
    }
  }

  private synchronized void done() {
    looking = false;
  }

  private Seen findOut(LocalDate today) {
    Map<Stage, Duration> stages = new EnumMap<>(Stage.class);
    runs.lastNight()
        .ifPresent(
            night ->
                history
                    .stages(night)
                    .forEach(
                        done -> done.took().ifPresent(took -> stages.put(done.stage(), took))));
    Map<ProgrammeCode, Integer> overdue =
        status.deliveries(Selection.ALL, today).stream()
            .map(of -> Standing.of(of.programme().code(), of.deliveries(), today))
            .collect(Collectors.toMap(Standing::programme, standing -> standing.overdue().size()));
    return new Seen(
        runs.lastSuccess(),
        runs.outcomes(),
        stages,
        judgements.latest().stream().mapToInt(Judged::refused).sum(),
        overdue,
        editions.last());
  }

  /** What is being found out comes to its end: an interrupt would close the database's file. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "Metrics do not come to their end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
