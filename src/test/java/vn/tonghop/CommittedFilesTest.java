package vn.tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is committed builds anywhere: it names no machine and no registry, and its texts are sound.
 */
class CommittedFilesTest {

  private static final List<Path> PLACES =
      Stream.of(
              ".ci",
              ".gitattributes",
              ".gitignore",
              ".mvn",
              "CHANGELOG.md",
              "NOTICE",
              "README.md",
              "bin",
              "docs",
              "pom.xml",
              "src",
              "tools")
          .map(Path::of)
          .toList();

  private static final Set<String> BINARY =
      Set.of("png", "ttf", "pdf", "xlsx", "docx", "icc", "zip");

  /** Written so that they do not match themselves. */
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.:/])/(root|home|Users|work)[/]|[A-Z]:\\\\(Users|Documents)");

  private static final Pattern HOST = Pattern.compile("\\b(?:https?|ftp|ssh|git)[:]//([\\w.-]+)");

  /** This machine, and names of vocabularies: not places to fetch from. */
  private static final Set<String> VOCABULARIES =
      Set.of(
          "maven.apache.org",
          "localhost",
          "www.w3.org",
          "scripts.sil.org",
          "openoffice.org",
          "purl.org",
          "ns.adobe.com",
          "www.aiim.org",
          "schemas.microsoft.com",
          "schemas.openxmlformats.org");

  @Test
  void noFileNamesAPlaceOfSomeMachine() {
    assertThat(texts().filter(file -> MACHINE_PATH.matcher(read(file)).find())).isEmpty();
  }

  @Test
  void noFileNamesAPlaceToFetchFrom() {
    assertThat(
            texts()
                .flatMap(
                    file ->
                        HOST.matcher(read(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(host -> !VOCABULARIES.contains(host))
                            .map(host -> file + ": " + host)))
        .isEmpty();
  }

  @Test
  void theBuildTakesItsRepositoriesFromWhoeverBuilds() {
    assertThat(read(Path.of("pom.xml")))
        .doesNotContain("<repositories", "<pluginRepositories", "<distributionManagement");
    assertThat(Path.of(".mvn", "settings.xml")).doesNotExist();
  }

  @Test
  void textsAreComposedUnicodeWithPlainLineEnds() {
    assertThat(
            texts()
                .filter(
                    file -> {
                      String text = read(file);
                      return text.indexOf('\r') >= 0
                          || !Normalizer.isNormalized(text, Normalizer.Form.NFC);
                    }))
        .isEmpty();
  }

  @Test
  void scriptsCanBeStarted() {
    assertThat(Stream.of("bin/tonghop", "bin/verify", ".ci/run").map(Path::of))
        .allMatch(Files::isExecutable);
  }

  private static Stream<Path> texts() {
    return PLACES.stream().flatMap(CommittedFilesTest::below).filter(file -> !isBinary(file));
  }

  private static Stream<Path> below(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + place, e);
    }
  }

  private static boolean isBinary(Path file) {
    String name = String.valueOf(file.getFileName());
    return BINARY.contains(name.substring(name.lastIndexOf('.') + 1))
        || file.toString().contains("__pycache__");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException("Not UTF-8: " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
