package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages: in both languages, and none that a page asks for is missing. */
class PageWordsTest {

  private static final Path ROOM = Path.of("src/main/resources/vn/tonghop/web");
  private static final Pattern ASKED = Pattern.compile("#\\{([a-zA-Z_][\\w.]*)[}(]");

  private static List<String> lines(String language) throws IOException {
    return Files.readAllLines(ROOM.resolve("web_" + language + ".properties")).stream()
        .filter(line -> line.contains(" = "))
        .toList();
  }

  private static Set<String> keys(String language) throws IOException {
    return lines(language).stream()
        .map(line -> line.substring(0, line.indexOf(" = ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachIsThereInBothLanguagesAndOnce() throws IOException {
    assertThat(keys("vi")).hasSizeGreaterThan(500).isEqualTo(keys("en"));
    assertThat(lines("vi")).hasSameSizeAs(keys("vi"));
    assertThat(lines("en")).hasSameSizeAs(keys("en"));
  }

  /** One alone would be swallowed, and what stands in braces after it. */
  @Test
  void everyQuoteIsDoubled() throws IOException {
    for (String language : List.of("vi", "en")) {
      assertThat(lines(language))
          .allSatisfy(line -> assertThat(line.replace("''", "")).doesNotContain("'"));
    }
  }

  @Test
  void whatAPageAsksForIsThere() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(ROOM.resolve("pages"))) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        Matcher key = ASKED.matcher(Files.readString(page));
        while (key.find()) {
          asked.add(key.group(1));
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(300).isSubsetOf(keys("vi"));
  }
}
