package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeContextTest {

  private final TestHome home;

  HomeContextTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
  }

  /** After who has the home was noted, it can no longer be said where that process listens. */
  private final class Spiteful extends Clock {

    private final Path inTheWay = home.path("data/instance.json.tmp/x");

    @Override
    public Instant instant() {
      if (home.has("data/instance.json")) {
        try {
          Files.createDirectories(inTheWay);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return TestHome.NOW;
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

  private boolean isFree(String file) throws IOException {
    try (FileChannel channel = FileChannel.open(home.path(file), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    }
  }

  @Test
  void whatCouldNotBeOpenedWholeIsClosedWhole() throws IOException {
    home.night();
    long before = listening();

    assertThatThrownBy(
            () ->
                HomeContext.open(
                    new Home(home.root()),
                    HomeContext.Storage.HOME,
                    Progress.SILENT,
                    new Spiteful()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("instance.json");

    assertThat(isFree("data/tonghop.mv.db")).isTrue();
    assertThat(isFree("data/instance.lock")).isTrue();
    assertThat(listening()).isEqualTo(before);
    Files.delete(home.path("data/instance.json.tmp/x"));
    Files.delete(home.path("data/instance.json.tmp"));
    assertThat(home.night().didNothing()).isTrue();
  }

  private static long listening() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("attendant|heartbeat"))
        .count();
  }
}
