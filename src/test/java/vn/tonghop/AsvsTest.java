package vn.tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that answers OWASP ASVS 5.0.0, levels 1 and 2, line by line. */
class AsvsTest {

  private static final Path PAGE = Path.of("docs", "asvs.md");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (V\\d+\\.\\d+)\\.(\\d+) \\| ([12]) \\| (\\S+) \\| (.*) \\|$");

  /** How many requirements of levels 1 and 2 each section of the standard has. */
  private static final String SECTIONS =
      """
      V1.1 2 V1.2 9 V1.3 11 V1.4 3 V1.5 2 V2.1 3 V2.2 3 V2.3 4 V2.4 1 V3.2 2 V3.3 4 V3.4 6 V3.5 5
      V3.7 2 V4.1 3 V4.2 1 V4.3 2 V4.4 4 V5.1 1 V5.2 3 V5.3 2 V5.4 3 V6.1 3 V6.2 12 V6.3 4 V6.4 4
      V6.5 5 V6.6 3 V6.8 4 V7.1 3 V7.2 4 V7.3 2 V7.4 5 V7.5 2 V7.6 2 V8.1 2 V8.2 3 V8.3 1 V8.4 1
      V9.1 3 V9.2 4 V10.1 2 V10.2 2 V10.3 4 V10.4 11 V10.5 5 V10.6 2 V10.7 3 V11.1 2 V11.2 3 V11.3 3
      V11.4 4 V11.5 1 V11.6 1 V12.1 3 V12.2 2 V12.3 4 V13.1 1 V13.2 5 V13.3 2 V13.4 5 V14.1 2
      V14.2 4 V14.3 3 V15.1 3 V15.2 3 V15.3 7 V16.1 1 V16.2 5 V16.3 4 V16.4 3 V16.5 3 V17.1 1
      V17.2 4 V17.3 2
      """;

  private record Row(String section, String number, int level, String state, String told) {}

  private static List<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .map(
            (MatchResult row) ->
                new Row(
                    row.group(1),
                    row.group(2),
                    Integer.parseInt(row.group(3)),
                    row.group(4),
                    row.group(5)))
        .toList();
  }

  @Test
  void everyRequirementIsAnsweredOnce() throws IOException {
    Map<String, Integer> wanted = new TreeMap<>();
    String[] words = SECTIONS.split("\\s+", -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      wanted.put(words[i], Integer.valueOf(words[i + 1]));
    }
    Map<String, Integer> there =
        rows().stream()
            .collect(Collectors.toMap(Row::section, row -> 1, Integer::sum, TreeMap::new));
    assertThat(there).isEqualTo(wanted);
    assertThat(rows()).hasSize(253);
    assertThat(rows().stream().filter(row -> row.level() == 1)).hasSize(70);
    assertThat(rows().stream().map(row -> row.section() + "." + row.number()))
        .doesNotHaveDuplicates();
    assertThat(rows().stream().map(Row::state).collect(Collectors.toSet()))
        .isEqualTo(Set.of("met", "n/a", "open"));
  }

  @Test
  void whatIsMetNamesATestOrAPageThatIsThere() throws IOException {
    List<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      tests = files.map(file -> String.valueOf(file.getFileName()).replace(".java", "")).toList();
    }
    for (Row row : rows()) {
      List<String> named = found(row.told(), "`(\\w+Test)`");
      List<String> pages = found(row.told(), "\\]\\(([^)#:]+)\\)");
      assertThat(tests).as(row.section() + "." + row.number()).containsAll(named);
      assertThat(pages).allSatisfy(page -> assertThat(PAGE.resolveSibling(page)).exists());
      assertThat(row.told()).hasSizeGreaterThan(5);
      if (row.state().equals("met")) {
        assertThat(named.size() + pages.size()).as(row.section() + "." + row.number()).isPositive();
      }
    }
  }

  @Test
  void theSumsAtItsTopAreThoseOfItsRows() throws IOException {
    for (int level : List.of(1, 2)) {
      List<Row> of = rows().stream().filter(row -> row.level() == level).toList();
      String sums =
          Stream.of("met", "n/a", "open")
              .map(state -> of.stream().filter(row -> row.state().equals(state)).count() + " | ")
              .collect(Collectors.joining());
      assertThat(Files.readString(PAGE))
          .contains("| level " + level + " | " + sums + of.size() + " |");
    }
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
