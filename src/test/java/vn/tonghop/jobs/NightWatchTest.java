package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that begin by themselves, by a clock that the test sets. */
class NightWatchTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestHome home;
  private final SetClock clock = new SetClock(at("2026-01-15T10:00"));

  NightWatchTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private static Instant at(String inVietnam) {
    return LocalDateTime.parse(inVietnam).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
  }

  /**
   * Goes on from what it was set to: a scheduler that waits by a clock that stands waits for good.
   */
  private static final class SetClock extends Clock {

    private volatile Duration ahead;

    SetClock(Instant now) {
      this.ahead = Duration.between(Instant.now(), now);
    }

    void set(Instant to) {
      ahead = Duration.between(Instant.now(), to);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private HomeContext served(Map<String, Object> more) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", 0);
    settings.put("tonghop.night.polling", "50ms");
    settings.put("tonghop.night.retry-after", "5m");
    settings.putAll(more);
    return HomeContext.serve(
        new Home(home.root()), clock, settings, (asked, out, err) -> 0, WatchConfiguration.class);
  }

  private static void until(BooleanSupplier is) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!is.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static long nights(HomeContext served) {
    return served.part(RunStore.class).latest(100).stream()
        .filter(run -> run.state() == RunStore.State.DONE)
        .count();
  }

  @Test
  void aNightBeginsAtItsTimeAndOnceOnly() throws InterruptedException {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    try (HomeContext served = served(Map.of())) {
      assertThat(isNext(served, "2026-01-16T01:30")).isTrue();
      Thread.sleep(300);
      assertThat(nights(served)).isZero();
      clock.set(at("2026-01-16T01:31"));
      until(() -> nights(served) == 1);
      until(() -> isNext(served, "2026-01-17T01:30"));
      Thread.sleep(300);
      assertThat(nights(served)).isEqualTo(1);
    }
    assertThat(home.has(TestHome.REVIEW + "review.pdf")).isTrue();
  }

  @Test
  void nightsThatWereMissedAreMadeUpForByOne() throws InterruptedException {
    try (HomeContext served = served(Map.of())) {
      assertThat(nights(served)).isZero();
    }
    clock.set(at("2026-01-20T09:00"));
    try (HomeContext served = served(Map.of())) {
      until(() -> nights(served) == 1);
      until(() -> isNext(served, "2026-01-21T01:30"));
      Thread.sleep(300);
      assertThat(nights(served)).isEqualTo(1);
      assertThat(served.part(RunStore.class).latest(1).get(0).date()).isEqualTo("2026-01-20");
    }
  }

  @Test
  void aNightThatFailsIsTriedOnceMoreAndThenPeopleAreTold() throws Exception {
    GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    try (HomeContext served =
        served(
            Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", post.getSmtp().getPort(),
                "tonghop.mail.to", "ban@example.vn",
                "tonghop.mail.from", "tonghop@example.vn"))) {
      Files.writeString(home.path("reports"), "a file lies where a folder should be");
      home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
      clock.set(at("2026-01-16T01:31"));
      until(() -> isNext(served, "2026-01-16T01:36"));
      assertThat(outbox()).isEmpty();
      assertThat(post.getReceivedMessages()).isEmpty();
      clock.set(at("2026-01-16T01:37"));
      until(() -> isNext(served, "2026-01-17T01:30"));
      assertThat(outbox()).hasSize(1);
      assertThat(Files.readString(outbox().get(0)))
          .contains("đã thử lại một lần", "01:30 17/01/2026");
      assertThat(post.waitForIncomingEmail(5000, 1)).isTrue();
      assertThat(post.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("ban@example.vn");
      clock.set(at("2026-01-17T01:31"));
      until(() -> isNext(served, "2026-01-17T01:36"));
      Files.delete(home.path("reports"));
      clock.set(at("2026-01-17T01:37"));
      until(() -> isNext(served, "2026-01-18T01:30"));
      assertThat(nights(served)).as(served.runs().all().toString()).isEqualTo(1);
      assertThat(outbox()).hasSize(1);
    } finally {
      post.stop();
    }
    assertThat(home.has(TestHome.REVIEW + "review.pdf")).isTrue();
  }

  private static boolean isNext(HomeContext served, String inVietnam) {
    return served
        .part(NightWatch.class)
        .next()
        .filter(next -> !next.isBefore(at(inVietnam)))
        .filter(next -> next.isBefore(at(inVietnam).plus(Duration.ofMinutes(2))))
        .isPresent();
  }

  private List<Path> outbox() throws IOException {
    Path outbox = home.path("data/outbox");
    if (!Files.isDirectory(outbox)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(outbox)) {
      return files.toList();
    }
  }
}
