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
import java.util.function.Supplier;
import vn.tonghop.catalogue.Words;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Whence;

/**
 * What a served home is at work on: runs that were asked for wait in line and are done one by one,
 * in the background; what only looks is done beside them, a few at a time. What they were is kept
 * for as long as the process lives; what nights did stands in {@link RunStore}. Safe for threads.
 */
public final class Runs implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Runs.class.getName());

  /** How long somebody at a page waits for a run that will most likely soon be over. */
  public static final Duration A_LITTLE = Duration.ofSeconds(2);

  private static final int REMEMBERED = 200;
  private static final int WAITING = 50;
  private static final int LOOKING = 2;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Doors home;
  private final Halting halting;
  private final Clock clock;
  private final Deque<Run> runs = new ArrayDeque<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Runs::thread);
  private final ExecutorService lookers = Executors.newFixedThreadPool(LOOKING, Runs::thread);
  private final CountDownLatch ready = new CountDownLatch(1);
  private long last;
  private boolean closed;

  /**
   * Runs over a home.
   *
   * @param home what it is opened by
   * @param halting asks whatever is at work to end early
   */
  Runs(Doors home, Halting halting, Clock clock) {
    this.home = home;
    this.halting = halting;
    this.clock = clock;
  }

  /**
   * How a home is opened.
   *
   * @param toWrite tells how the run gets on; waits while another writes
   * @param toLook for whoever writes nothing; never waits
   */
  record Doors(Function<Progress, HomeContext> toWrite, Supplier<HomeContext> toLook) {}

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "runs");
    thread.setDaemon(true);
    return thread;
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
    FAILED,
    /** Somebody ended it early, or before it began; the next one goes on with what is left. */
    STOPPED
  }

  /** What kind of run it is. */
  private enum Kind {
    /** Takes as long as it takes; may be stopped. */
    NIGHT,
    /** Writes, and is soon over. */
    ERRAND,
    /** Writes nothing. */
    LOOK
  }

  /**
   * A run as it stands now.
   *
   * @param what it does, in few words
   * @param by the login of who asked for it; empty = the schedule
   * @param stage at which it is; empty before the first
   * @param done of {@code total} things of the stage
   * @param lastSign when it was last heard of
   * @param stopping whether somebody has asked that it end early
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
      Instant lastSign,
      boolean mayBeStopped,
      boolean stopping,
      Words told) {

    public boolean isOver() {
      return state != State.WAITING && state != State.RUNNING;
    }
  }

  /**
   * Puts a run in line that is soon over once it has begun.
   *
   * @param by the login of who asks for it
   * @return its number; empty when too many are waiting already
   */
  public Optional<Long> launch(Words what, String by, Work work) {
    return launch(Kind.ERRAND, what, by, work);
  }

  /** The same for one that may take long, and may be stopped. */
  public Optional<Long> launchNight(Words what, String by, Work work) {
    return launch(Kind.NIGHT, what, by, work);
  }

  /** The same for one that writes nothing, and so need not wait for those that do. */
  public Optional<Long> look(Words what, String by, Work work) {
    return launch(Kind.LOOK, what, by, work);
  }

  private synchronized Optional<Long> launch(Kind kind, Words what, String by, Work work) {
    if (runs.stream().filter(run -> run.state == State.WAITING).count() >= WAITING) {
      return Optional.empty();
    }
    Run run = new Run(++last, kind, what, by, work);
    runs.addFirst(run);
    while (runs.size() > REMEMBERED) {
      runs.removeLast();
    }
    try {
      (kind == Kind.LOOK ? lookers : worker).execute(run);
      return Optional.of(run.id);
    } catch (RejectedExecutionException e) {
      return Optional.empty();
    }
  }

  /**
   * Ends a run before its end: one that waits never begins, one at work ends where it next commits.
   *
   * @return whether it is one that can be stopped now
   */
  public boolean stop(long id) {
    return run(id).filter(Run::stop).isPresent();
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
  public Asked launchOnce(Words what, String by, Work work) {
    return launchOnce(Kind.ERRAND, what, by, work);
  }

  /** The same for one that may take long, and may be stopped. */
  public Asked launchNightOnce(Words what, String by, Work work) {
    return launchOnce(Kind.NIGHT, what, by, work);
  }

  private synchronized Asked launchOnce(Kind kind, Words what, String by, Work work) {
    Optional<Seen> same = open().stream().filter(run -> run.what().equals(what)).findFirst();
    return same.isPresent()
        ? new Asked.Already(same.get().id())
        : launch(kind, what, by, work).<Asked>map(Asked.Begun::new).orElseGet(Asked.TooMany::new);
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
   * Waits until a run is over, but no longer than this; not at all for one that stands in line
   * behind something that takes long, or if this thread is to end.
   *
   * @return how it stands then; empty for one that nobody remembers
   */
  public Optional<Seen> await(long id, Duration most) {
    Optional<Run> run = run(id);
    try {
      if (run.isPresent() && !(most.compareTo(A_LITTLE) <= 0 && isBehind(run.get()))) {
        boolean over = run.get().over.await(most.toMillis(), TimeUnit.MILLISECONDS);
        LOG.log(System.Logger.Level.DEBUG, "Run {0} over: {1}", id, over);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return run.map(Run::seen);
  }

  /** Whether it has not begun, and what is at work is a night or takes long already. */
  private synchronized boolean isBehind(Run run) {
    Instant before = clock.instant().minus(A_LITTLE);
    return run.seen().state() == State.WAITING
        && runs.stream()
            .filter(each -> each.seen().state() == State.RUNNING)
            .anyMatch(
                each ->
                    each.kind == Kind.NIGHT
                        || each.seen().began().filter(began -> began.isBefore(before)).isPresent());
  }

  /** What is at work in the ledger or waits, the first in line first; not what only looks. */
  public synchronized List<Seen> open() {
    List<Seen> open = new ArrayList<>();
    runs.descendingIterator()
        .forEachRemaining(
            run -> {
              if (run.kind != Kind.LOOK && !run.seen().isOver()) {
                open.add(run.seen());
              }
            });
    return open;
  }

  /**
   * Takes no more; what waits is left undone, a night that is at work ends where it next commits,
   * all else comes to its end, if that does not take too long. Nothing is interrupted: that would
   * close the file of the database.
   */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      runs.forEach(Run::stop);
    }
    ready.countDown();
    worker.shutdown();
    lookers.shutdown();
    try {
      if (!worker.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)
          || !lookers.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "A run does not come to its end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Run implements Runnable, Progress {

    private final long id;
    private final Kind kind;
    private final Words what;
    private final String by;
    private final Work work;
    private final Source from = Whence.here();
    private final Instant asked = clock.instant();
    private Optional<Instant> began = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private State state = State.WAITING;
    private Instant lastSign = asked;
    private boolean stopping;
    private Optional<Stage> stage = Optional.empty();
    private int done;
    private int total;
    private final CountDownLatch over = new CountDownLatch(1);
    private Words told = new Words("", "");

    Run(long id, Kind kind, Words what, String by, Work work) {
      this.id = id;
      this.kind = kind;
      this.what = what;
      this.by = by;
      this.work = work;
    }

    @Override
    @SuppressWarnings("try")
    public void run() {
      if (!begin()) {
        return;
      }
      try (Whence entered = Whence.enter(from);
          HomeContext opened =
              kind == Kind.LOOK ? home.toLook().get() : home.toWrite().apply(this)) {
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
        if (state != State.WAITING) {
          return false;
        }
        state = State.RUNNING;
        began = Optional.of(clock.instant());
        lastSign = clock.instant();
        return true;
      }
    }

    synchronized boolean stop() {
      if (kind != Kind.NIGHT || stopping || seen().isOver()) {
        return false;
      }
      if (state == State.WAITING) {
        end(
            State.STOPPED,
            new Words("đã thôi trước khi bắt đầu", "it was called off before it began"));
      } else {
        stopping = true;
        halting.ask();
      }
      return true;
    }

    private synchronized void end(State how, Words words) {
      state = how == State.DONE && stopping && halting.isObeyed() ? State.STOPPED : how;
      if (stopping) {
        halting.beginAnew(); // not meant for whatever comes next
      }
      ended = Optional.of(clock.instant());
      told = words;
      over.countDown();
    }

    synchronized Seen seen() {
      return new Seen(
          id,
          what,
          by,
          state,
          asked,
          began,
          ended,
          stage,
          done,
          total,
          lastSign,
          kind == Kind.NIGHT && !stopping && (state == State.WAITING || state == State.RUNNING),
          stopping,
          told);
    }

    @Override
    public synchronized void stage(Stage begun, int of) {
      stage = Optional.of(begun);
      done = 0;
      total = of;
      lastSign = clock.instant();
    }

    @Override
    public synchronized void at(int now, String at) {
      done = Math.max(done, now);
      lastSign = clock.instant();
    }

    @Override
    public void note(Words text) {
      LOG.log(System.Logger.Level.INFO, text.en());
    }
  }
}
