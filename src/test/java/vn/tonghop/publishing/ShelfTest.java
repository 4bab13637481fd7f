package vn.tonghop.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.provenance.Sha256;

/** Editions take their place whole; what a killed process leaves is put right. */
class ShelfTest {

  private static final Path FOLDER = Path.of("p", "2019-H1", "01");
  private static final Sha256 ONE = Sha256.of("one");
  private static final Sha256 TWO = Sha256.of("two");

  private final Path reports;
  private final Shelf shelf;

  ShelfTest(@TempDir Path folder) {
    reports = folder.resolve("reports");
    shelf = new Shelf(reports);
  }

  /** An edition, finished but not yet published. */
  private Path made(Sha256 snapshot, String pdf) throws IOException {
    Path made = shelf.workplace();
    shelf.takeAlong(FOLDER, snapshot, made);
    Files.writeString(made.resolve("review.pdf"), pdf);
    Files.writeString(made.resolve("figures.csv"), "figures of " + pdf);
    Files.writeString(made.resolve("manifest.json"), "{\"snapshot\": \"" + snapshot.hex() + "\"}");
    return made;
  }

  /** The files below {@code reports/} with what they hold, manifests left out. */
  private Map<String, String> files() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(reports)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("manifest.json")) {
          found.put(reports.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return found;
  }

  private static Map<String, String> edition(String pdf) {
    return Map.of("p/2019-H1/01/review.pdf", pdf, "p/2019-H1/01/figures.csv", "figures of " + pdf);
  }

  @Test
  void anEditionIsPublishedAndReplacedWhole() throws IOException {
    shelf.publish(made(ONE, "first"), FOLDER);
    assertThat(files()).isEqualTo(edition("first"));

    Path place = shelf.publish(made(TWO, "second"), FOLDER);

    assertThat(files()).isEqualTo(edition("second"));
    assertThat(place).isEqualTo(reports.resolve(FOLDER));
    assertThat(shelf.has(FOLDER, TWO, "review.pdf")).isTrue();
    assertThat(shelf.has(FOLDER, TWO, "review.en.pdf")).isFalse();
    assertThat(shelf.has(FOLDER, ONE, "review.pdf")).isFalse();
    assertThat(shelf.has(Path.of("p", "2019-H2", "01"), TWO, "review.pdf")).isFalse();
  }

  @Test
  void whatIsBeingMadeIsNotToBeSeen() throws IOException {
    shelf.publish(made(ONE, "first"), FOLDER);

    Path second = made(TWO, "second");

    assertThat(Files.readString(reports.resolve(FOLDER).resolve("review.pdf"))).isEqualTo("first");
    assertThat(reports.relativize(second).getName(0).toString()).startsWith(".");
  }

  @Test
  void sweepingTakesAwayWhatWasHalfMade() throws IOException {
    shelf.publish(made(ONE, "first"), FOLDER);
    Files.writeString(shelf.workplace().resolve("review.pdf"), "ha");

    shelf.sweep();

    assertThat(files()).isEqualTo(edition("first"));
    try (Stream<Path> left = Files.list(reports)) {
      assertThat(left).containsExactly(reports.resolve("p"));
    }
  }

  @Test
  void sweepingOnAnEmptyShelfDoesNothing() {
    shelf.sweep();

    assertThat(reports).doesNotExist();
  }

  @Test
  void anEditionThatHadLeftItsPlaceWhenTheProcessDiedComesBack() throws IOException {
    shelf.publish(made(ONE, "first"), FOLDER);
    made(TWO, "second");
    Path leaving = reports.resolve(".leaving").resolve(FOLDER);
    Files.createDirectories(leaving.getParent());
    Files.move(reports.resolve(FOLDER), leaving);

    shelf.sweep();

    assertThat(files()).isEqualTo(edition("first"));
  }

  @Test
  void theNewEditionStaysWhenTheOldOneWasNotYetThrownAway() throws IOException {
    shelf.publish(made(ONE, "first"), FOLDER);
    Path leaving = reports.resolve(".leaving").resolve(FOLDER);
    Files.createDirectories(leaving.getParent());
    Files.move(reports.resolve(FOLDER), leaving);
    Files.move(made(TWO, "second"), reports.resolve(FOLDER));

    shelf.sweep();

    assertThat(files()).isEqualTo(edition("second"));
  }

  @Test
  void documentsOfTheSameSnapshotAreTakenAlongAndNoOthers() throws IOException {
    Path first = made(ONE, "first");
    Files.writeString(first.resolve("review.en.pdf"), "english");
    Files.writeString(first.resolve("note.txt"), "not a document of ours");
    shelf.publish(first, FOLDER);

    assertThat(made(ONE, "again").resolve("review.en.pdf")).hasContent("english");
    assertThat(made(ONE, "again").resolve("note.txt")).doesNotExist();
    assertThat(made(TWO, "other").resolve("review.en.pdf")).doesNotExist();
  }

  @Test
  void aManifestThatCannotBeReadVouchesForNothing() throws IOException {
    Path first = made(ONE, "first");
    Files.writeString(first.resolve("review.en.pdf"), "english");
    Files.writeString(first.resolve("manifest.json"), "{\"snapshot\": \"");
    shelf.publish(first, FOLDER);

    assertThat(made(ONE, "again").resolve("review.en.pdf")).doesNotExist();
  }

  @Test
  void whereNothingCanBePublishedTheOldEditionStays() throws IOException {
    Files.createDirectories(reports);
    Files.writeString(reports.resolve("p"), "a file");
    Path made = made(ONE, "first");

    assertThatThrownBy(() -> shelf.publish(made, FOLDER))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Cannot publish");
    assertThat(reports.resolve("p")).hasContent("a file");
  }
}
