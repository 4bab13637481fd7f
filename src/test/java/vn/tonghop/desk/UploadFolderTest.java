package vn.tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.desk.UploadFolder.Staged;
import vn.tonghop.provenance.Sha256;

/** Bytes between being looked at and being handed in. */
class UploadFolderTest {

  private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");
  private static final Path BATCH = Path.of("7", "batch");

  private final Path root;

  UploadFolderTest(@TempDir Path root) {
    this.root = root;
  }

  private Optional<Staged> put(String text, long most) {
    return new UploadFolder(root)
        .put(
            BATCH,
            "a.csv",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            most,
            NOW);
  }

  @Test
  void aFileLiesUnderItsHash() throws IOException {
    Staged staged = put("abc", 3).orElseThrow();
    assertThat(staged.path()).isEqualTo(root.resolve(BATCH).resolve(Sha256.of("abc").hex()));
    assertThat(Files.readString(staged.path())).isEqualTo("abc");
  }

  @Test
  void ofOneThatIsTooLargeNothingIsLeft() {
    assertThat(put("abcd", 3)).isEmpty();
    assertThat(root.resolve(BATCH)).isEmptyDirectory();
  }

  @Test
  void whatAnEarlierProcessLeftIsTakenAway() {
    put("abc", 3);
    assertThat(new UploadFolder(root)).isNotNull();
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void anotherFileOfThatNameIsNotWrittenOver(@TempDir Path input) throws IOException {
    Path first = UploadFolder.handIn(put("abc", 9).orElseThrow(), input, NOW);
    Path second = UploadFolder.handIn(put("other", 9).orElseThrow(), input, NOW);
    assertThat(Files.readString(first)).isEqualTo("abc");
    assertThat(second).isNotEqualTo(first).hasContent("other");
    assertThat(UploadFolder.handIn(put("abc", 9).orElseThrow(), input, NOW)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first).toInstant()).isEqualTo(NOW);
  }
}
