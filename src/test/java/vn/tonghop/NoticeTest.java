package vn.tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever's work ships is named. */
class NoticeTest {

  /** …/group/artifact/version/artifact-version.jar, as Maven keeps them. */
  private static final Pattern JAR =
      Pattern.compile(".*/([^/]+)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar");

  /** Groups, by their last name, and artifacts that tests alone use. */
  private static final Set<String> FOR_TESTS =
      Set.of(
          "assertj",
          "jupiter",
          "platform",
          "opentest4j",
          "apiguardian",
          "bytebuddy",
          "archunit",
          "surefire",
          "runtime",
          "threeten-extra",
          "spring-modulith-core",
          // veraPDF, and what it reads its rules with
          "verapdf",
          "Saxon-HE",
          "xmlresolver",
          "stax-utils",
          "mozilla",
          "jaxb",
          "bind",
          "istack",
          // Playwright, and what checks pages in its browser
          "playwright",
          "gson",
          "axe-core",
          // what holds answers against the contract
          "json-schema-validator",
          "itu",
          "jackson-dataformat-yaml",
          "snakeyaml-engine",
          // annotations that only the compiler wants
          "checker-qual",
          // a mail server
          "greenmail",
          "jakarta.mail",
          "junit");

  @Test
  void everyLibraryThatShipsIsNamed() throws IOException {
    String notice = Files.readString(Path.of("NOTICE"));
    List<String> libraries = libraries().toList();
    assertThat(libraries).hasSizeGreaterThan(50);
    assertThat(libraries.stream().filter(name -> !isNamed(notice, name))).isEmpty();
  }

  @Test
  void theFontsAreNamedAndTheirLicenceLiesBesideThem() throws IOException {
    Path fonts = Path.of("src/main/resources/vn/tonghop/rendering/fonts");
    assertThat(Files.readString(Path.of("NOTICE"))).contains("Liberation Serif", "OFL.txt");
    assertThat(fonts.resolve("OFL.txt")).isNotEmptyFile();
  }

  private static Stream<String> libraries() {
    return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
        .map(jar -> JAR.matcher(jar.replace('\\', '/')))
        .filter(Matcher::matches)
        .filter(jar -> !FOR_TESTS.contains(jar.group(1)) && !FOR_TESTS.contains(jar.group(2)))
        .map(jar -> jar.group(2))
        .distinct()
        .sorted();
  }

  private static boolean isNamed(String notice, String library) {
    return Pattern.compile("(?<![\\w.-])" + Pattern.quote(library) + "(?![\\w.-])")
        .matcher(notice)
        .find();
  }
}
