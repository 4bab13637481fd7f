package vn.tonghop.desk;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What was worked out of the ledger, for as long as that stands as it did: many people look at the
 * same pages while others hand in and nights run. So that looking costs little however often the
 * ledger changes, what was worked out may be told again for ten times as long as it took, a few
 * seconds at most, and is then made anew in the background; but whoever waited for the end of a run
 * sees what came of it. Safe for threads.
 */
final class Memo implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Memo.class.getName());

  /** So many things are kept. */
  private static final int MOST = 2_000;

  /** How many times as long as it took to make, something may be told again. */
  private static final int TIMES = 10;

  /** How old something may be that is to be told as it is. */
  private static final Duration OLDEST = Duration.ofSeconds(15);

  /** How long somebody waits for what is made in the background before they are told what was. */
  private static final Duration A_MOMENT = Duration.ofMillis(300);

  private final Clock clock;
  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "memo");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * How the ledger stands for whoever asks.
   *
   * @param waitedFor what they may have waited for, and must not miss
   * @param reached how far everything has come
   * @param atWork whether a run is at work
   * @param content another whenever the ledger holds something else
   */
  record State(Mark waitedFor, Mark reached, boolean atWork, String content) {}

  /**
   * How far things have come.
   *
   * @param run the number of a run that has ended; each ends before the next begins
   * @param accepted how many submissions' warnings were let stand
   */
  record Mark(long run, long accepted) {

    boolean covers(Mark other) {
      return run >= other.run && accepted >= other.accepted;
    }
  }

  /** How old something may be. */
  enum Age {
    /** Nothing that a run has changed may be missing once it is over. */
    SECONDS,
    /** It costs much and is only a hint; while a run is at work it is not made anew. */
    WHILE
  }

  /** Something that was worked out when the ledger stood so. */
  private record Kept(Object value, String also, State state, Instant at, Duration took) {

    boolean isYoung(Age age, Instant now) {
      Duration bearable = took.multipliedBy(TIMES);
      if (age == Age.SECONDS && bearable.compareTo(OLDEST) > 0) {
        bearable = OLDEST;
      }
      return at.plus(bearable).isAfter(now);
    }
  }

  /** A place for one thing. */
  private static final class Shelf {
    private final ReentrantLock making = new ReentrantLock();
    private volatile Optional<Kept> kept = Optional.empty();
    private Optional<CountDownLatch> made = Optional.empty();

    private Optional<Kept> kept(String also) {
      return kept.filter(each -> each.also().equals(also));
    }
  }

  Memo(Clock clock) {
    this.clock = clock;
  }

  /**
   * What is kept under a name, or what comes of working it out now.
   *
   * @param what the name; what stands under it is always of the same type
   * @param also of what it depends beside the ledger
   * @param state how the ledger stands at the time of asking
   */
  @SuppressWarnings("unchecked")
  <T> T once(String what, String also, Age age, Supplier<State> state, Supplier<T> answer) {
    Shelf shelf = shelf(what);
    State now = state.get();
    Optional<Kept> known = shelf.kept(also);
    if (known.filter(kept -> kept.state().content().equals(now.content())).isPresent()) {
      return (T) known.get().value();
    }
    boolean mayBeOlder =
        known
            .filter(kept -> age == Age.WHILE || kept.state().reached().covers(now.waitedFor()))
            .isPresent();
    if (!mayBeOlder) {
      return (T) make(shelf, also, state, answer).value();
    }
    boolean stays = known.get().isYoung(age, clock.instant()) || (age == Age.WHILE && now.atWork());
    if (!stays) {
      CountDownLatch made = makeInBackground(shelf, also, state, answer);
      if (!now.atWork()) { // else it would be old again at once
        await(made);
      }
    }
    return (T) shelf.kept(also).orElse(known.get()).value();
  }

  /** Has it made in the background, unless it is kept already. */
  void prepare(String what, String also, Supplier<State> state, Supplier<?> answer) {
    Shelf shelf = shelf(what);
    if (shelf.kept(also).isEmpty()) {
      CountDownLatch made = makeInBackground(shelf, also, state, answer);
      LOG.log(Level.DEBUG, "To be made: {0}", made.getCount());
    }
  }

  private Shelf shelf(String what) {
    if (shelves.size() > MOST) {
      shelves.clear(); // what is asked for is soon made again
    }
    return shelves.computeIfAbsent(what, first -> new Shelf());
  }

  /** By one at a time; whoever comes late takes what was made meanwhile. */
  private Kept make(Shelf shelf, String also, Supplier<State> state, Supplier<?> answer) {
    shelf.making.lock();
    try {
      State now = state.get();
      Optional<Kept> same =
          shelf.kept(also).filter(kept -> kept.state().content().equals(now.content()));
      if (same.isPresent()) {
        return same.get();
      }
      Instant begin = clock.instant();
      Object value = answer.get();
      Instant end = clock.instant();
      Kept kept = new Kept(value, also, now, end, Duration.between(begin, end));
      shelf.kept = Optional.of(kept);
      return kept;
    } finally {
      shelf.making.unlock();
    }
  }

  /** Unless that is being done already. */
  private CountDownLatch makeInBackground(
      Shelf shelf, String also, Supplier<State> state, Supplier<?> answer) {
    synchronized (shelf) {
      if (shelf.made.isPresent()) {
        return shelf.made.get();
      }
      CountDownLatch made = new CountDownLatch(1);
      shelf.made = Optional.of(made);
      try {
        background.execute(
            () -> {
              try {
                make(shelf, also, state, answer);
              } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Not made anew", e);
              } finally {
                end(shelf, made);
              }
            });
      } catch (RejectedExecutionException e) {
        end(shelf, made);
      }
      return made;
    }
  }

  private static void end(Shelf shelf, CountDownLatch made) {
    synchronized (shelf) {
      shelf.made = Optional.empty();
    }
    made.countDown();
  }

  private static void await(CountDownLatch made) {
    try {
      boolean isMade = made.await(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      LOG.log(Level.DEBUG, "Made in time: {0}", isMade);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is being made is made to its end: the database is closed only after that. */
  @Override
  public void close() {
    background.shutdown();
    try {
      if (!background.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.log(Level.WARNING, "Something that is being worked out does not come to its end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
