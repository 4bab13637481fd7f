package vn.tonghop.jobs;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Words;

/**
 * The run slot as this process has it: its heart beats until the slot is closed. A process that
 * slept past its heartbeat, and whose slot another has taken meanwhile, can commit nothing any more
 * (fencing). What is written to files is asked about right before: {@link #ask}. Safe for threads.
 */
class RunSlot implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RunSlot.class.getName());
  private static final int LAST_BEAT_SECONDS = 10;

  private final RunSlotStore store;
  private final Clock clock;
  private final Pulse pulse;
  private final String owner;
  private final ScheduledExecutorService heart;
  private volatile long token;
  private @Nullable Future<?> beating;
  private boolean closed;

  RunSlot(RunSlotStore store, Clock clock, Pulse pulse) {
    this.store = store;
    this.clock = clock;
    this.pulse = pulse;
    this.owner = ProcessHandle.current().pid() + " " + UUID.randomUUID();
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            beating -> {
              Thread thread = new Thread(beating, "heartbeat");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the slot for this process.
   *
   * @throws SlotLost if another has it
   */
  synchronized void take() {
    requireOpen();
    begin(store.take(owner, clock.instant(), pulse.patience()));
  }

  /** Takes the slot: the system's lock on the home tells that no other process has it. */
  synchronized void inherit() {
    requireOpen();
    begin(store.inherit(owner, clock.instant()));
  }

  /**
   * Takes it so if that was not done yet, once whoever asks how often. Whoever only looks does not,
   * and can commit nothing.
   */
  synchronized void hold() {
    requireOpen();
    if (token == 0) {
      inherit();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The run slot was given back for good");
    }
  }

  private void begin(OptionalLong taken) {
    token = taken.orElseThrow(this::lost);
    if (beating == null) {
      long millis = pulse.beat().toMillis();
      beating = heart.scheduleAtFixedRate(this::beat, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void beat() {
    try {
      store.holds(token, clock.instant());
    } catch (RuntimeException e) {
      // a transaction at hand may hold the row; it beats itself when it commits
      LOG.log(Level.DEBUG, "No heartbeat", e);
    }
  }

  /**
   * To be asked within each transaction, last of all.
   *
   * @throws SlotLost if another has taken the slot; the transaction must not be committed
   */
  void check() {
    if (!store.holds(token, clock.instant())) {
      throw lost();
    }
  }

  /**
   * To be asked right before something is written to files, which no transaction takes back. Holds
   * nothing: within a transaction that writes, {@link #check} before it keeps the slot from being
   * taken in between.
   *
   * @throws SlotLost if another has taken the slot
   * @throws IllegalStateException if this process never had it
   */
  void ask() {
    if (token == 0) {
      throw new IllegalStateException("A write without the run slot");
    }
    RunSlotStore.Held held = store.held();
    if (held.token() != token || held.owner().isEmpty()) {
      throw lost();
    }
  }

  private SlotLost lost() {
    RunSlotStore.Held held = store.held();
    String process = held.owner().replaceFirst(" .*", "");
    String since = held.since().atZone(RunStore.VIETNAM).toLocalDateTime().withNano(0).toString();
    return new SlotLost(
        new Words(
            "Không ghi gì: tiến trình " + process + " đã nhận quyền ghi từ " + since,
            "Nothing is written: process "
                + process
                + " has had the right to write since "
                + since));
  }

  /**
   * Gives it back. A beat at hand ends by itself: an interrupted one would close the file of the
   * database under all others.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (beating != null) {
      beating.cancel(/* mayInterruptIfRunning= */ false);
    }
    heart.shutdown();
    awaitLastBeat();
    if (token > 0) {
      store.release(token);
    }
  }

  private void awaitLastBeat() {
    try {
      if (!heart.awaitTermination(LAST_BEAT_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "A heartbeat does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
