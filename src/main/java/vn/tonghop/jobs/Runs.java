package vn.tonghop.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.tonghop.catalogue.Words;

/**
 * What a served home is at work on: runs that were asked for wait in line and are done one by one,
 * in the background. What they were is kept for as long as the process lives; what nights did
 * stands in {@link RunStore}. Safe for threads.
 */
public final class Runs implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Runs.class.getName());

  /** How long somebody at a page waits for a run that will most likely soon be over. */
  public static final Duration A_LITTLE = Duration.ofSeconds(2);

  private static final int REMEMBERED = 200;
  private static final int WAITING = 50;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Function<Progress, HomeContext> home;
  private final Clock clock;
  private final Deque<Run> runs = new ArrayDeque<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "runs");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch ready = new CountDownLatch(1);
  private long last;
  private boolean closed;

  /**
   * Runs over a home.
   *
   * @param home opens it for writing, and tells how the run gets on; waits while another writes
   */
  Runs(Function<Progress, HomeContext> home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** From now on the home can be opened: what was asked for before is done now. */
  void begin() {
    ready.countDown();
  }

  /** What a run does. */
  @FunctionalInterface
  public interface Work {

    /** Does it, and says in a sentence what came of it. */
    Words in(HomeContext home);
  }

  /** How a run stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * A run as it stands now.
   *
   * @param what it does, in few words
   * @param by the login of who asked for it; empty = the schedule
   * @param stage at which it is; empty before the first
   * @param done of {@code total} things of the stage
   * @param told what came of it, or why it failed; blank until then
   */
  public record Seen(
      long id,
      Words what,
      String by,
      State state,
      Instant asked,
      Optional<Instant> began,
      Optional<Instant> ended,
      Optional<Progress.Stage> stage,
      int done,
      int total,
      Words told) {

    public boolean isOver() {
      return state == State.DONE || state == State.FAILED;
    }
  }

  /**
   * Puts a run in line.
   *
   * @return its number; empty when too many are waiting already
   */
  public synchronized Optional<Long> launch(Words what, String by, Work work) {
    if (runs.stream().filter(run -> run.state == State.WAITING).count() >= WAITING) {
      return Optional.empty();
    }
    Run run = new Run(++last, what, by, work);
    runs.addFirst(run);
    while (runs.size() > REMEMBERED) {
      runs.removeLast();
    }
    try {
      worker.execute(run);
      return Optional.of(run.id);
    } catch (RejectedExecutionException e) {
      return Optional.empty();
    }
  }

  /** What came of asking for something that may be at work already. */
  public sealed interface Asked {

    /** It waits in line, or has begun. */
    record Begun(long run) implements Asked {}

    /** The very same is at work or waits: nothing was done. */
    record Already(long run) implements Asked {}

    /** Too many are waiting: nothing was done. */
    record TooMany() implements Asked {}
  }

  /** Puts a run in line, unless one that does the same is at work or waits; however many ask. */
  public synchronized Asked launchOnce(Words what, String by, Work work) {
    Optional<Seen> same = open().stream().filter(run -> run.what().equals(what)).findFirst();
    return same.isPresent()
        ? new Asked.Already(same.get().id())
        : launch(what, by, work).<Asked>map(Asked.Begun::new).orElseGet(Asked.TooMany::new);
  }

  /** The newest first. */
  public synchronized List<Seen> all() {
    List<Seen> all = new ArrayList<>();
    runs.forEach(run -> all.add(run.seen()));
    return all;
  }

  public Optional<Seen> find(long id) {
    return run(id).map(Run::seen);
  }

  private synchronized Optional<Run> run(long id) {
    return runs.stream().filter(run -> run.id == id).findFirst();
  }

  /**
   * Waits until a run is over, but no longer than this; at once if this thread is to end.
   *
   * @return how it stands then; empty for one that nobody remembers
   */
  public Optional<Seen> await(long id, Duration most) {
    Optional<Run> run = run(id);
    try {
      if (run.isPresent()) {
        boolean over = run.get().over.await(most.toMillis(), TimeUnit.MILLISECONDS);
        LOG.log(System.Logger.Level.DEBUG, "Run {0} over: {1}", id, over);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return run.map(Run::seen);
  }

  /** What is at work or waits, the first in line first. */
  public synchronized List<Seen> open() {
    List<Seen> open = new ArrayList<>();
    runs.descendingIterator()
        .forEachRemaining(
            run -> {
              if (!run.seen().isOver()) {
                open.add(run.seen());
              }
            });
    return open;
  }

  /**
   * Takes no more; what waits is left undone, what is at work comes to its end, if that does not
   * take too long. It is not interrupted: that would close the file of the database.
   */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    ready.countDown();
    worker.shutdown();
    try {
      if (!worker.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "A run does not come to its end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Run implements Runnable, Progress {

    private final long id;
    private final Words what;
    private final String by;
    private final Work work;
    private final Instant asked = clock.instant();
    private Optional<Instant> began = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private State state = State.WAITING;
    private Optional<Stage> stage = Optional.empty();
    private int done;
    private int total;
    private final CountDownLatch over = new CountDownLatch(1);
    private Words told = new Words("", "");

    Run(long id, Words what, String by, Work work) {
      this.id = id;
      this.what = what;
      this.by = by;
      this.work = work;
    }

    @Override
    public void run() {
      if (!begin()) {
        return;
      }
      try (HomeContext opened = home.apply(this)) {
        end(State.DONE, work.in(opened));
      } catch (RuntimeException | Error e) {
        LOG.log(System.Logger.Level.ERROR, "Run " + id, e);
        end(State.FAILED, Failure.of(e));
      }
    }

    private boolean begin() {
      try {
        ready.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      synchronized (Runs.this) {
        if (closed) {
          return false;
        }
      }
      synchronized (this) {
        state = State.RUNNING;
        began = Optional.of(clock.instant());
        return true;
      }
    }

    private synchronized void end(State how, Words words) {
      state = how;
      ended = Optional.of(clock.instant());
      told = words;
      over.countDown();
    }

    synchronized Seen seen() {
      return new Seen(id, what, by, state, asked, began, ended, stage, done, total, told);
    }

    @Override
    public synchronized void stage(Stage begun, int of) {
      stage = Optional.of(begun);
      done = 0;
      total = of;
    }

    @Override
    public synchronized void at(int now, String at) {
      done = Math.max(done, now);
    }

    @Override
    public void note(Words text) {
      LOG.log(System.Logger.Level.INFO, text.en());
    }
  }
}
