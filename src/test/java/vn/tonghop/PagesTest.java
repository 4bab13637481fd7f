package vn.tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.cli.CommandLine;

/** What the pages name is there. */
class PagesTest {

  private static final Path ARCHITECTURE = Path.of("docs", "architecture.md");
  private static final Path README = Path.of("README.md");
  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db");

  @Test
  void everyTestThatHoldsALawIsThere() throws IOException {
    assertThat(found(ARCHITECTURE, "`([A-Z]\\w+(?:Test|Contract))`"))
        .isNotEmpty()
        .isSubsetOf(testClasses());
  }

  @Test
  void everyModuleIsTold() throws IOException {
    assertThat(found(ARCHITECTURE, "(?m)^\\| `(\\w+)` \\| .*→"))
        .containsExactlyInAnyOrderElementsOf(Product.modules());
  }

  @Test
  void everyTableOfTheDatabaseIsTold() throws IOException {
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> migrations = Files.walk(MIGRATIONS)) {
      for (Path migration : migrations.filter(Files::isRegularFile).toList()) {
        tables.addAll(found(migration, "CREATE TABLE (?:IF NOT EXISTS )?(\\w+)"));
      }
    }
    assertThat(tables).contains("submission").isSubsetOf(found(ARCHITECTURE, "`(\\w+)`"));
  }

  @Test
  void everyPinnedVersionIsTold() throws IOException {
    assertThat(Files.readString(ARCHITECTURE))
        .contains(found(Path.of("pom.xml"), "<[\\w-]+\\.version>(\\d+\\.[\\d.]+)</"));
  }

  @Test
  void theReadmeTellsTheCommandsThereAre() throws IOException {
    StringWriter help = new StringWriter();
    int code =
        new CommandLine(
                new PrintWriter(help), new PrintWriter(new StringWriter()), Clock.systemUTC())
            .run("--help");
    assertThat(code).isZero();
    assertThat(found(README, "(?m)^\\| `([a-z]+)(?: [^`]*)?` \\|"))
        .containsExactlyInAnyOrderElementsOf(
            found(help.toString().split("Commands:", 2)[1], "(?m)^  (\\w+) "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CHANGELOG.md",
        "docs/api.md",
        "docs/architecture.md",
        "docs/asvs.md",
        "docs/metrics.md",
        "docs/programmes.md",
        "docs/register.md",
        "docs/reliability.md",
        "docs/rules.md",
        "docs/security.md"
      })
  void linksLeadSomewhere(String page) throws IOException {
    Path path = Path.of(page);
    assertThat(found(path, "\\]\\(([^)#:]+)(?:#[^)]*)?\\)"))
        .allSatisfy(link -> assertThat(path.resolveSibling(link)).exists());
  }

  private static List<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      return files.map(file -> String.valueOf(file.getFileName()).replace(".java", "")).toList();
    }
  }

  private static List<String> found(Path page, String pattern) throws IOException {
    return found(Files.readString(page), pattern);
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .distinct()
        .toList();
  }
}
