package vn.tonghop.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of the corpus, judged by itself in a process with 512 MB: each ends as expected and in
 * time. {@code -Dupdate.docs=true} writes the page of them.
 */
class HostileTest {

  private static final Path PAGE = Path.of("docs", "hostile.md");
  private static final String MARK =
      "<!-- generated from here on: mvn test -Dtest=HostileTest -Dupdate.docs=true -->\n";
  private static final long LONGEST = 10_000;

  /** A million rows and their findings take as long as the machine is slow. */
  private static final long LONGEST_OF_GIANTS = 30_000;

  private static final List<HostileFile> CORPUS = Corpus.all();
  private static Map<String, Examined> examined = Map.of();

  @BeforeAll
  static void examineAll(@TempDir Path folder) throws Exception {
    Child child = Child.run(folder, 15, Examination.class, folder.toString());
    assertThat(child.isTooLate()).as("hangs at %s", child.last()).isFalse();
    assertThat(child.code()).as("%s %s", child.last(), child.complained()).isZero();
    examined =
        child.said().stream()
            .filter(line -> line.startsWith("end\t"))
            .map(Examined::of)
            .collect(Collectors.toMap(Examined::name, Function.identity()));
    System.out.println(Report.measured(CORPUS, examined));
  }

  @Test
  void allOfThemComeToAnEnd() {
    assertThat(CORPUS).hasSizeGreaterThanOrEqualTo(300);
    assertThat(examined.keySet())
        .containsExactlyInAnyOrderElementsOf(CORPUS.stream().map(HostileFile::name).toList());
  }

  @Test
  void eachEndsAsExpected() {
    assertThat(CORPUS)
        .filteredOn(file -> !file.expected().isMetBy(of(file).end(), of(file).rules()))
        .extracting(file -> file.name() + ": " + file.expected() + ", not " + of(file))
        .isEmpty();
  }

  @Test
  void noneTakesLong() {
    assertThat(CORPUS)
        .filteredOn(
            file ->
                of(file).millis() > (file.kind().equals(Giants.KIND) ? LONGEST_OF_GIANTS : LONGEST))
        .extracting(file -> file.name() + ": " + of(file).millis())
        .isEmpty();
  }

  @Test
  void noneLeavesATemporaryFile() {
    assertThat(CORPUS)
        .filteredOn(file -> of(file).left() != 0)
        .extracting(HostileFile::name)
        .isEmpty();
  }

  @Test
  void everyCellIsAccountedFor() {
    assertThat(CORPUS)
        .filteredOn(file -> !of(file).conserved())
        .extracting(HostileFile::name)
        .isEmpty();
  }

  /** However many faults there are, the list stays one that can be read. */
  @Test
  void noneIsToldWithoutEnd() {
    assertThat(CORPUS)
        .filteredOn(file -> of(file).findings() > 10_000)
        .extracting(HostileFile::name)
        .isEmpty();
  }

  @Test
  void thePageListsThem() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains(MARK);
    String expected =
        page.substring(0, page.indexOf(MARK)) + MARK + "\n" + Report.page(CORPUS, examined);
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static Examined of(HostileFile file) {
    Examined of = examined.get(file.name());
    if (of == null) {
      throw new AssertionError(file.name() + " came to no end");
    }
    return of;
  }
}
