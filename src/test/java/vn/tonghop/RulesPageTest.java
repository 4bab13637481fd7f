package vn.tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.validation.RuleBook;

/** The page of rules says what the rules themselves say; {@code -Dupdate.docs=true} writes it. */
class RulesPageTest {

  private static final Path PAGE = Path.of("docs", "rules.md");
  private static final String MARK =
      "<!-- generated from here on: mvn test -Dtest=RulesPageTest -Dupdate.docs=true -->\n";
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void theListedTextsAreThoseOfTheRules() throws IOException {
    String expected = head() + MARK + "\n" + book();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  /** By the names of findings and programmes in its last cell. */
  @ParameterizedTest
  @MethodSource("rulesOfTheSubject")
  void whereARuleIsHeldIsToldAsItIs(String rule) throws IOException {
    Map<String, Set<String>> holders = holders();
    Set<String> known = holders.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    List<String> rows = rows(head(), rule);
    assertThat(rows).hasSize(1);
    String[] cells = rows.get(0).split(" \\| ", -1);
    Set<String> told = new TreeSet<>(names(cells[cells.length - 1]));
    told.retainAll(known);
    assertThat(told).isEqualTo(holders.getOrDefault(rule, Set.of()));
  }

  static Stream<String> rulesOfTheSubject() {
    return IntStream.rangeClosed(1, 25).mapToObj(number -> (number < 10 ? "R0" : "R") + number);
  }

  private static String head() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains(MARK);
    return page.substring(0, page.indexOf(MARK));
  }

  private static String book() {
    Programmes programmes =
        new CatalogueReader(code -> true)
            .read(Path.of("none"))
            .fold(sound -> sound, faults -> new Programmes(List.of()));
    assertThat(programmes.all()).hasSize(5);
    return RuleBook.markdown(programmes);
  }

  /** For each rule the findings and the programmes under which the book lists it. */
  private static Map<String, Set<String>> holders() {
    Map<String, Set<String>> holders = new TreeMap<>();
    String programme = "";
    for (String line : book().lines().toList()) {
      if (line.startsWith("## ")) {
        programme = names(line).stream().findFirst().orElse("");
      } else if (line.matches("\\| [A-Z]\\d\\d .*")) {
        String holder = programme.isEmpty() ? names(line).get(0) : programme;
        holders.computeIfAbsent(line.substring(2, 5), rule -> new TreeSet<>()).add(holder);
      }
    }
    return holders;
  }

  private static List<String> rows(String text, String rule) {
    return text.lines().filter(line -> line.startsWith("| " + rule + " |")).toList();
  }

  private static List<String> names(String text) {
    return NAME.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
