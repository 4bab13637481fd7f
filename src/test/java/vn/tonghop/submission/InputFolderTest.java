package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.submission.InputFolder.Contents;
import vn.tonghop.submission.InputFolder.FoundFile;

class InputFolderTest {

  private static final Instant LONG_AGO = Instant.parse("2026-10-01T02:00:00Z");
  private static final Instant NOW = Instant.parse("2026-10-02T02:00:00Z");

  private final Path root;

  InputFolderTest(@TempDir Path root) {
    this.root = root;
  }

  private Contents look() {
    return new InputFolder(root, Clock.fixed(NOW, ZoneOffset.UTC)).look();
  }

  private Path put(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    return file;
  }

  @Test
  void filesAreFoundAtAnyDepthInOrderOfTheirNames() throws IOException {
    put("b.csv");
    put("2019/q1/z.csv");
    put("2019/a.csv");
    put("a/huyện Thạch Hà.csv");
    put("A.CSV");
    assertThat(look().files())
        .extracting(FoundFile::name)
        .containsExactly("2019/a.csv", "2019/q1/z.csv", "A.CSV", "a/huyện Thạch Hà.csv", "b.csv");
    assertThat(look().waiting()).isEmpty();
  }

  @Test
  void aFileIsKnownByNameSizeAndTime() throws IOException {
    Path file = put("2019/a.csv");
    assertThat(look().files())
        .containsExactly(new FoundFile("2019/a.csv", file, "2019/a.csv".length(), LONG_AGO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$a.xlsx",
        "a.csv.part",
        "a.csv.tmp",
        "A.TMP",
        ".a.csv.swp",
        "2019/.~lock.a.csv#",
        "2019/x.PART"
      })
  void aFileInTheMakingWaits(String name) throws IOException {
    put(name);
    put("whole.csv");
    Contents contents = look();
    assertThat(contents.files()).extracting(FoundFile::name).containsExactly("whole.csv");
    assertThat(contents.waiting()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "2019/readme.MD", ".git/config", "2019/.cache/a.csv"})
  void notesAndHiddenFoldersAreLeftAside(String name) throws IOException {
    put(name);
    assertThat(look()).isEqualTo(new Contents(List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.part.csv", "tmp", "part", "a~$b.csv", "x.xlsx", "no-ending", "README"})
  void otherNamesAreTaken(String name) throws IOException {
    put(name);
    assertThat(look().files()).extracting(FoundFile::name).containsExactly(name);
  }

  @Test
  void aSlashOfTheOtherKindIsPartOfANameWhereItMayBe() throws IOException {
    if (File.separatorChar == '/') {
      put("a\\b.csv");
      put("a/b.csv");
      assertThat(look().files()).extracting(FoundFile::name).containsExactly("a/b.csv", "a\\b.csv");
    }
  }

  @Test
  void aFileThatGrowsWaits() throws Exception {
    Instant now = Instant.now();
    Path growing = put("growing.csv");
    Path young = put("young.csv");
    Files.setLastModifiedTime(growing, FileTime.from(now));
    Files.setLastModifiedTime(young, FileTime.from(now));
    put("old.csv");
    AtomicBoolean stop = new AtomicBoolean();
    CountDownLatch writing = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () -> {
              while (!stop.get()) {
                append(growing);
                writing.countDown();
              }
            });
    writer.start();
    try {
      writing.await();
      Contents contents = new InputFolder(root, Clock.fixed(now, ZoneOffset.UTC)).look();
      assertThat(contents.files())
          .extracting(FoundFile::name)
          .containsExactly("old.csv", "young.csv");
      assertThat(contents.waiting()).containsExactly("growing.csv");
    } finally {
      stop.set(true);
      writer.join();
    }
  }

  private static void append(Path file) {
    try {
      Files.writeString(file, "1\n", StandardOpenOption.APPEND);
      Thread.sleep(50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aLinkedFileIsTakenAndALinkThatLeadsNowhereWaits() throws IOException {
    Path file = put("2019/a.csv");
    Files.createSymbolicLink(root.resolve("b.csv"), file);
    Files.createSymbolicLink(root.resolve("c.csv"), root.resolve("none.csv"));
    Contents contents = look();
    assertThat(contents.files()).extracting(FoundFile::name).containsExactly("2019/a.csv", "b.csv");
    assertThat(contents.waiting()).containsExactly("c.csv");
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() {
    assertThat(new InputFolder(root.resolve("none"), Clock.systemUTC()).look())
        .isEqualTo(new Contents(List.of(), List.of()));
  }
}
