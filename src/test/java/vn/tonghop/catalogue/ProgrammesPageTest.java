package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page about programme files says is so. */
class ProgrammesPageTest {

  private static final Path PAGE = Path.of("docs", "programmes.md");

  @Test
  void theExampleOfThePageIsAProgramme() throws IOException {
    Programme programme = TestCatalogue.sound(example());
    assertThat(programme.code().value()).isEqualTo("tiep-dan");
    assertThat(programme.indicators()).hasSize(9);
    assertThat(programme.checks()).hasSize(4);
    assertThat(programme.document().sentences()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKeyIsExplained(String key) throws IOException {
    assertThat(Files.readString(PAGE)).contains("`" + key + "`");
  }

  /** Every key that the reader knows stands in the list of known keys that it tells. */
  static Stream<String> keys() {
    String everySection =
        """
        ?: 0
        code: x
        reporting: {?: 0, levels: {commune: {?: 0}}}
        indicators: [{?: 0, code: a, derived: {?: 0}}]
        checks: [{?: 0}]
        reasons: [{?: 0}]
        limitations: [{?: 0}]
        reviews: {?: 0, recurring: [{?: 0}], named: [{?: 0}]}
        document: {?: 0, sentences: [{?: 0}], topics: [{?: 0}]}
        """
            .replace("?", "zzzzzzzzzzzz");
    List<String> keys =
        TestCatalogue.faults(everySection).stream()
            .filter(fault -> fault.contains("known are: "))
            .map(fault -> fault.substring(fault.indexOf("known are: ") + 11))
            .flatMap(list -> Stream.of(list.split(", ", -1)))
            .distinct()
            .toList();
    assertThat(keys).hasSizeGreaterThan(45);
    return keys.stream();
  }

  private static String example() throws IOException {
    Matcher block =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
