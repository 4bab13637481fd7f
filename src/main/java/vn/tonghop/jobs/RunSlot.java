package vn.tonghop.jobs;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
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
 * (fencing). Safe for threads.
 */
class RunSlot implements AutoCloseable {

  /** So long without a heartbeat, and another may take the slot. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final System.Logger LOG = System.getLogger(RunSlot.class.getName());
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int BEAT_SECONDS = 10;

  private final RunSlotStore store;
  private final Clock clock;
  private final String owner;
  private final ScheduledExecutorService heart;
  private volatile long token;
  private volatile @Nullable Future<?> beating;

  RunSlot(RunSlotStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
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
  void take() {
    begin(store.take(owner, clock.instant(), PATIENCE));
  }

  /** Takes the slot: the system's lock on the home tells that no other process has it. */
  void inherit() {
    begin(store.inherit(owner, clock.instant()));
  }

  /** Takes it so if that was not done yet. Whoever only looks does not, and can commit nothing. */
  void hold() {
    if (token == 0) {
      inherit();
    }
  }

  private void begin(OptionalLong taken) {
    token = taken.orElseThrow(this::lost);
    beating = heart.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
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

  private SlotLost lost() {
    RunSlotStore.Held held = store.held();
    String process = held.owner().replaceFirst(" .*", "");
    String since = held.since().atZone(VIETNAM).toLocalDateTime().withNano(0).toString();
    return new SlotLost(
        new Words(
            "Không ghi gì: tiến trình " + process + " đã nhận quyền ghi từ " + since,
            "Nothing is written: process "
                + process
                + " has had the right to write since "
                + since));
  }

  @Override
  public void close() {
    Future<?> beats = beating;
    if (beats != null) {
      beats.cancel(false);
    }
    heart.shutdownNow();
    if (token > 0) {
      store.release(token);
    }
  }
}
