package vn.tonghop.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;

/** All hostile files in one night, and sound ones among them. */
class HostileNightTest {

  private static List<String> said = List.of();
  private static List<String> complained = List.of();
  private static List<Path> temporary = List.of();
  private static List<String> entered = List.of();
  private static long undecided;
  private static long dripping;
  private static long files;

  @BeforeAll
  static void runTheNight(@TempDir Path folder) throws Exception {
    Path root = folder.resolve("home");
    Child child = Child.run(folder, 20, Night.class, root.toString());
    assertThat(child.isTooLate()).as("it hangs").isFalse();
    assertThat(child.code()).as("%s %s", child.last(), child.complained()).isZero();
    said = child.said();
    complained = child.complained();
    try (Stream<Path> left = Files.walk(folder.resolve("tmp"))) {
      temporary = left.filter(Files::isRegularFile).toList();
    }
    TestHome home = new TestHome(root);
    try (Stream<Path> left = Files.walk(home.path("data/archive/arriving"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
    entered =
        home
            .rows(
                "SELECT f.name FROM submission s JOIN received_file f ON f.id = s.file"
                    + " WHERE f.name LIKE '%-sound.csv' ORDER BY f.name")
            .stream()
            .map(row -> String.valueOf(row.get("NAME")))
            .toList();
    undecided =
        home.rows(
                "SELECT f.id FROM received_file f WHERE NOT EXISTS"
                    + " (SELECT 1 FROM judgement j WHERE j.file = f.id)")
            .size();
    dripping = home.rows("SELECT id FROM received_file WHERE name LIKE 'drip/%'").size();
    files = home.rows("SELECT id FROM received_file").size();
  }

  @Test
  void theSoundOnesAreAccepted() {
    assertThat(entered).hasSize(Night.SoundFiles.COUNT);
  }

  @Test
  void everyFileIsReceivedAndJudged() {
    assertThat(files).isGreaterThan(Corpus.all().size() / 2);
    assertThat(undecided).isZero();
  }

  @Test
  void whatIsStillBeingWrittenWaits() {
    assertThat(dripping).isZero();
    assertThat(said)
        .anyMatch(line -> line.contains("drip/wide.csv"))
        .anyMatch(line -> line.contains("drip/a.xlsx"))
        .anyMatch(line -> line.contains("drip/pre.xlsx"));
  }

  @Test
  void theNightEndsWithOne() {
    assertThat(said).contains("code\t1");
  }

  @Test
  void noStackIsShown() {
    assertThat(said)
        .noneMatch(line -> line.contains("Exception") || line.matches("(out|err)\t\\s*at .*"));
    assertThat(complained).noneMatch(line -> line.contains("Exception"));
  }

  /** Names come from outside: a terminal must not obey what stands in them. */
  @Test
  void nothingIsShownThatATerminalWouldObey() {
    assertThat(said)
        .noneMatch(
            line -> line.substring(line.indexOf('\t') + 1).matches(".*[\\p{Cntrl}\u202E].*"));
  }

  @Test
  void noTemporaryFileIsLeft() {
    assertThat(temporary).isEmpty();
  }
}
