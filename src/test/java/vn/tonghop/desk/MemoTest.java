package vn.tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is worked out once for many. */
@Timeout(60)
class MemoTest {

  private static final Duration LONG = Duration.ofSeconds(1);

  private volatile Instant now = Instant.parse("2026-01-15T01:30:00Z");
  private volatile long waitedFor = 1;
  private volatile long ended = 1;
  private volatile boolean atWork;
  private volatile String content = "a";
  private final AtomicInteger made = new AtomicInteger();
  private final Memo memo = new Memo(new Standing());

  @AfterEach
  void close() {
    memo.close();
  }

  private final class Standing extends Clock {

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  private Memo.State state() {
    return new Memo.State(
        new Memo.Mark(waitedFor, 0), new Memo.Mark(ended, 0), atWork, ended + content);
  }

  /** Takes a second by the clock. */
  private int make() {
    pass(LONG);
    return made.incrementAndGet();
  }

  private int asked(Memo.Age age) {
    return memo.once("what", "day", age, this::state, this::make);
  }

  private int asked() {
    return asked(Memo.Age.SECONDS);
  }

  @Test
  void itIsMadeOnceForAStateOfTheLedger() {
    assertThat(asked()).isEqualTo(1);
    pass(Duration.ofDays(1));
    assertThat(asked()).isEqualTo(1);
    int another =
        memo.once("what", "another day", Memo.Age.SECONDS, this::state, made::incrementAndGet);
    assertThat(another).isEqualTo(2);
  }

  @Test
  void whatOthersChangeMayBeMissingForTenTimesAsLongAsItTakesToMakeIt() {
    asked();
    content = "b";
    assertThat(asked()).isEqualTo(1);
    pass(LONG.multipliedBy(10));
    assertThat(asked()).isEqualTo(2);
    content = "c";
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void whatCostsNothingIsAlwaysNew() {
    memo.once("what", "day", Memo.Age.SECONDS, this::state, made::incrementAndGet);
    content = "b";
    int again = memo.once("what", "day", Memo.Age.SECONDS, this::state, made::incrementAndGet);
    assertThat(again).isEqualTo(2);
  }

  @Test
  void onceTheRunIsOverWhoeverWaitedForItSeesWhatCameOfIt() {
    asked();
    atWork = true;
    content = "b";
    assertThat(asked()).isEqualTo(1);
    atWork = false;
    ended = 2;
    waitedFor = 2;
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void whatOthersHaveWaitedForIsNotMissedByThemAlone() {
    asked();
    ended = 2;
    assertThat(asked()).as("nobody waits for what others have launched").isEqualTo(1);
    waitedFor = 2;
    assertThat(asked()).as("whoever has launched it sees it").isEqualTo(2);
    waitedFor = 1;
    assertThat(asked()).as("what is newer than wanted is good for all").isEqualTo(2);
  }

  @Test
  void aHintIsNotMadeAnewWhileARunIsAtWork() {
    asked(Memo.Age.WHILE);
    atWork = true;
    content = "b";
    ended = 2;
    pass(Duration.ofHours(1));
    assertThat(asked(Memo.Age.WHILE)).isEqualTo(1);
    atWork = false;
    assertThat(asked(Memo.Age.WHILE)).isEqualTo(2);
  }

  @Test
  void nobodyWaitsLongForWhatIsMadeInTheBackground() throws InterruptedException {
    asked();
    content = "b";
    pass(Duration.ofMinutes(1));
    CountDownLatch mayEnd = new CountDownLatch(1);
    int told =
        memo.once(
            "what",
            "day",
            Memo.Age.SECONDS,
            this::state,
            () -> {
              await(mayEnd);
              return made.incrementAndGet();
            });
    assertThat(told).isEqualTo(1);
    assertThat(asked()).as("it is being made, not made twice").isEqualTo(1);
    mayEnd.countDown();
    for (int tried = 0; asked() == 1 && tried < 1000; tried++) {
      Thread.sleep(10);
    }
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void manyWhoAskAtOnceHaveItMadeOnce() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch all = new CountDownLatch(8);
      for (int i = 0; i < 8; i++) {
        many.execute(
            () -> {
              asked();
              all.countDown();
            });
      }
      assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(made).hasValue(1);
    } finally {
      many.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
