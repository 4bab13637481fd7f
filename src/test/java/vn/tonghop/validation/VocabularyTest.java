package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Severity;

/** What the rules say, and that they all say something. */
class VocabularyTest {

  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  /** Which numbers each family may bear. */
  private static final Map<Class<?>, Pattern> NUMBERS =
      Map.of(
          FileNotice.class, Pattern.compile("F\\d\\d"),
          KeyNotice.class, Pattern.compile("K\\d\\d|R21"),
          ValueNotice.class, Pattern.compile("V\\d\\d|R01|R22"),
          LedgerNotice.class, Pattern.compile("L\\d\\d|R21|R24"));

  static Stream<Class<?>> notices() {
    return Arrays.stream(Notice.class.getPermittedSubclasses())
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
  }

  @Test
  void thereAreFamiliesOfRules() {
    assertThat(Notice.class.getPermittedSubclasses())
        .containsExactlyInAnyOrderElementsOf(NUMBERS.keySet());
    assertThat(notices()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void everyRuleIsARecordWithATextAndANumberOfItsFamily(Class<?> notice) {
    assertThat(notice.isRecord()).isTrue();
    assertThat(Finding.explains(notice).rule()).matches(NUMBERS.get(notice.getInterfaces()[0]));
  }

  @Test
  void onlyRulesOfTheDomainShareANumber() {
    Map<String, List<String>> byRule = new HashMap<>();
    notices()
        .forEach(
            notice ->
                byRule.merge(
                    Finding.explains(notice).rule(),
                    List.of(notice.getSimpleName()),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    assertThat(byRule)
        .allSatisfy(
            (rule, names) -> {
              if (!rule.startsWith("R")) {
                assertThat(names).as(rule).hasSize(1);
              }
            });
    assertThat(byRule.get("R22"))
        .containsExactlyInAnyOrder("SuspectedSeparator", "BlankInside", "MixedSeparators");
    assertThat(byRule.get("R24")).containsExactly("Overlap");
  }

  @ParameterizedTest
  @MethodSource("notices")
  void bothTextsSpeakOfEverythingTheRuleKnows(Class<?> notice) {
    Set<String> components =
        Arrays.stream(notice.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    Explains text = Finding.explains(notice);
    assertThat(holes(text.vi())).isEqualTo(components);
    assertThat(holes(text.en())).isEqualTo(components);
  }

  private static Set<String> holes(String text) {
    return HOLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("notices")
  void anErrorSaysWhatToDo(Class<?> notice) {
    Explains text = Finding.explains(notice);
    if (text.severity() == Severity.ERROR) {
      assertThat(text.vi()).containsPattern("[Hh]ãy \\p{Ll}+");
      assertThat(text.en())
          .containsPattern(
              "\\b([Ss]end|Give|Write|Check|check|Add|Take|take|Correct|Keep|Leave|leave|Save|save"
                  + "|Mend|Clear|Fill|Round)\\b");
    }
  }

  @ParameterizedTest
  @MethodSource("notices")
  void textsAreSentencesOfTheHousesSpelling(Class<?> notice) {
    Explains text = Finding.explains(notice);
    for (String each : List.of(text.vi(), text.en())) {
      assertThat(each).isEqualTo(Normalizer.normalize(each, Normalizer.Form.NFC));
      assertThat(each).matches("[\\p{Lu}“{].*[.}?]").doesNotContain("  ");
      assertThat(each.replaceAll(HOLE.pattern(), "")).doesNotContain("{", "}");
    }
    assertThat(text.vi()).isNotEqualTo(text.en());
    assertThat(text.vi().toLowerCase(java.util.Locale.ROOT))
        .doesNotContainPattern("o[àáảãạ](?!\\p{L})|o[èéẻẽẹ](?!\\p{L})|(?<!q)u[ỳýỷỹỵ](?!\\p{L})");
  }

  @Test
  void theRuleBookHasThemAll() {
    String book = RuleBook.markdown(Intake.PROGRAMMES);
    notices()
        .forEach(
            notice ->
                assertThat(book)
                    .contains(
                        "| " + Finding.explains(notice).rule() + " | `" + notice.getSimpleName()));
    for (String rule : List.of("R02", "R08", "R12", "R15", "R16", "R17", "R18", "R19", "R20")) {
      assertThat(book).contains("| " + rule + " | ");
    }
    assertThat(
            book.lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> columns(line) < 5 || columns(line) > 6))
        .isEmpty();
  }

  private static long columns(String row) {
    Matcher bars = Pattern.compile("(?<!\\\\)\\|").matcher(row);
    return bars.results().count() - 1;
  }
}
