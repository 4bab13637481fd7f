package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tonghop.catalogue.Words;

/** Other processes of the machine at the door of a home in use. */
@Timeout(60)
class AttendantTest {

  private static final Path FILE = Path.of("b.zip").toAbsolutePath();
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(400);

  private final List<Path> asked = new ArrayList<>();
  private final ExecutorService others = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @AfterEach
  void end() {
    mayEnd.countDown();
    others.shutdownNow();
  }

  private Words backUp(Path file) {
    asked.add(file);
    return new Words("Đã sao lưu", "Backed up");
  }

  private Words backUpSlowly(Path file) {
    begun.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return backUp(file);
  }

  private static Attendant begin(Function<Path, Words> backup, Duration asking, Duration working) {
    return Attendant.begin(backup, Optional.empty(), new Attendant.Limits(asking, 3, working))
        .orElseThrow();
  }

  private static Optional<Words> ask(Attendant attendant, String secret) {
    return Attendant.ask(new Ownership.Owner(1, "", attendant.port(), secret, false), FILE);
  }

  private static Socket connect(Attendant attendant) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), attendant.port());
  }

  /** Whether the other side has hung up without a word. */
  private static boolean isTurnedAway(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException e) {
      return true; // it did not even read what was said
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Test
  void whoeverKnowsTheSecretGetsABackup() {
    try (Attendant attendant = begin(this::backUp, LONG, LONG)) {
      assertThat(ask(attendant, attendant.secret())).contains(new Words("Đã sao lưu", "Backed up"));
      assertThat(ask(attendant, attendant.secret())).isPresent();
    }
    assertThat(asked).containsExactly(FILE, FILE);
  }

  @Test
  void whoeverDoesNotGetsNoAnswer() {
    try (Attendant attendant = begin(this::backUp, LONG, LONG)) {
      String secret = attendant.secret();
      for (String told : List.of("", "x", secret.substring(1), secret + "0", secret + " ")) {
        assertThat(ask(attendant, told)).isEmpty();
      }
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void refusalsAndFailuresAreTold() {
    Function<Path, Words> refusing =
        file -> {
          throw new BackupRefused(new Words("Không", "No"));
        };
    try (Attendant attendant = begin(refusing, LONG, LONG)) {
      assertThatThrownBy(() -> ask(attendant, attendant.secret()))
          .isInstanceOf(BackupRefused.class);
    }
    Function<Path, Words> failing =
        file -> {
          throw new IllegalStateException("no\nway");
        };
    try (Attendant attendant = begin(failing, LONG, LONG)) {
      assertThatThrownBy(() -> ask(attendant, attendant.secret()))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("no way");
    }
  }

  /** Each byte in time, all of them not. */
  @Test
  void whoeverDripsIsTurnedAwayInTheEnd() throws Exception {
    try (Attendant attendant = begin(this::backUp, SHORT, LONG);
        Socket dripping = connect(attendant)) {
      long since = System.nanoTime();
      Future<Boolean> turnedAway = others.submit(() -> isTurnedAway(dripping));
      OutputStream out = dripping.getOutputStream();
      while (!turnedAway.isDone() && since(since).compareTo(LONG) < 0) {
        drip(out, "x");
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(turnedAway.get()).isTrue();
      assertThat(since(since)).isBetween(SHORT.minusMillis(50), Duration.ofSeconds(20));
    }
  }

  private static void drip(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // turned away
    }
  }

  @Test
  void whoeverSaysTooMuchIsTurnedAwayAtOnce() throws Exception {
    try (Attendant attendant = begin(this::backUp, LONG, LONG);
        Socket telling = connect(attendant)) {
      Future<Boolean> turnedAway = others.submit(() -> isTurnedAway(telling));
      OutputStream out = telling.getOutputStream();
      others.execute(() -> drip(out, "x".repeat(100_000)));
      assertThat(turnedAway.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void besideThoseWhoSayNothingABackupIsMade() throws Exception {
    try (Attendant attendant = begin(this::backUp, LONG, LONG);
        Socket first = connect(attendant);
        Socket second = connect(attendant)) {
      assertThat(ask(attendant, attendant.secret())).isPresent();
      assertThat(first.isConnected() && second.isConnected()).isTrue();
    }
  }

  @Test
  void moreThanAFewAreTurnedAwayAndItGoesOnWhenTheyAreGone() throws Exception {
    try (Attendant attendant = begin(this::backUp, LONG, LONG)) {
      List<Socket> silent = List.of(connect(attendant), connect(attendant), connect(attendant));
      try (Socket more = connect(attendant)) {
        assertThat(isTurnedAway(more)).isTrue();
      }
      for (Socket each : silent) {
        each.close();
      }
      Optional<Words> done = Optional.empty();
      for (int i = 0; i < 100 && done.isEmpty(); i++) {
        done = ask(attendant, attendant.secret());
      }
      assertThat(done).isPresent();
    }
  }

  @Test
  void closingDoesNotWaitForThoseWhoSayNothing() throws Exception {
    Attendant attendant = begin(this::backUp, LONG, LONG);
    try (Socket silent = connect(attendant)) {
      silent.getOutputStream().write('x');
      TimeUnit.MILLISECONDS.sleep(100);
      long since = System.nanoTime();
      attendant.close();
      assertThat(since(since)).isLessThan(Duration.ofSeconds(20));
      assertThat(isTurnedAway(silent)).isTrue();
    }
  }

  @Test
  void closingWaitsForABackupThatIsBeingMade() throws Exception {
    Attendant attendant = begin(this::backUpSlowly, LONG, LONG);
    Future<Optional<Words>> told = others.submit(() -> ask(attendant, attendant.secret()));
    begun.await();
    Future<?> closing = others.submit(attendant::close);
    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(closing.isDone()).isFalse();

    mayEnd.countDown();

    closing.get(20, TimeUnit.SECONDS);
    assertThat(told.get(20, TimeUnit.SECONDS)).isPresent();
  }

  @Test
  void butNotForOneThatDoesNotComeToItsEnd() throws Exception {
    Attendant attendant = begin(this::backUpSlowly, LONG, SHORT);
    others.execute(() -> ask(attendant, attendant.secret()));
    begun.await();
    others.submit(attendant::close).get(20, TimeUnit.SECONDS);
    assertThat(asked).isEmpty();
  }
}
