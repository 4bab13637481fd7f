package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Archive.Arrival;

class ArchiveTest {

  private final Path folder;
  private final Path root;
  private final Archive archive;

  ArchiveTest(@TempDir Path folder) {
    this.folder = folder;
    root = folder.resolve("archive");
    archive = new Archive(root);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** Every file in the archive, by its path. */
  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void whatIsKeptLiesUnderItsHash() throws IOException {
    Sha256 hash = Sha256.of("số liệu".getBytes(StandardCharsets.UTF_8));
    Arrival arrival = archive.copy(file("a.csv", "số liệu"));
    assertThat(arrival.sha256()).isEqualTo(hash);
    assertThat(arrival.size()).isEqualTo(11);
    archive.keep(List.of(arrival));
    assertThat(kept()).containsExactly(hash.hex().substring(0, 2) + "/" + hash.hex());
    assertThat(archive.path(hash)).hasContent("số liệu");
    assertThat(folder.resolve("a.csv")).hasContent("số liệu");
  }

  @Test
  void theSameBytesHaveOnePlaceHoweverOftenTheyCome() throws IOException {
    Arrival first = archive.copy(file("a.csv", "same"));
    Arrival second = archive.copy(file("b.csv", "same"));
    assertThat(second.sha256()).isEqualTo(first.sha256());
    archive.keep(List.of(first));
    archive.keep(List.of(second));
    archive.keep(List.of(archive.copy(folder.resolve("a.csv"))));
    assertThat(kept()).hasSize(1);
    assertThat(archive.path(first.sha256())).hasContent("same");
  }

  @Test
  void whatIsCopiedIsWhatIsKeptEvenWhenTheFileChangesMeanwhile() throws IOException {
    Path file = file("a.csv", "before");
    Arrival arrival = archive.copy(file);
    Files.writeString(file, "after");
    archive.keep(List.of(arrival));
    assertThat(archive.path(Sha256.of("before"))).hasContent("before");
  }

  @Test
  void whatIsDiscardedIsGone() throws IOException {
    Arrival arrival = archive.copy(file("a.csv", "x"));
    assertThat(arrival.bytes()).hasContent("x");
    archive.discard(arrival);
    archive.discard(arrival);
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftIsSweptAndWhatIsKeptStays() throws IOException {
    archive.keep(List.of(archive.copy(file("a.csv", "kept"))));
    archive.copy(file("b.csv", "left"));
    archive.copy(file("c.csv", "left too"));
    new Archive(root).sweep();
    assertThat(kept()).hasSize(1);
    assertThat(archive.path(Sha256.of("kept"))).hasContent("kept");
    new Archive(folder.resolve("none")).sweep();
  }

  @Test
  void aFileThatIsGoneCannotBeRead() {
    Path gone = folder.resolve("gone.csv");
    assertThatThrownBy(() -> archive.copy(gone))
        .isInstanceOf(Archive.Unreadable.class)
        .hasMessageContaining("gone.csv");
  }

  @Test
  void aDiskThatFailsIsNotTheFilesFault() throws IOException {
    Path file = file("a.csv", "x");
    Archive broken = new Archive(file("taken", "a file where the archive should be"));
    assertThatThrownBy(() -> broken.copy(file)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void anEmptyFileIsKeptToo() throws IOException {
    archive.keep(List.of(archive.copy(file("empty.csv", ""))));
    assertThat(archive.path(Sha256.of(""))).isEmptyFile();
  }
}
