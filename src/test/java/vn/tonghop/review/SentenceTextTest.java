package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentenceTextTest {

  private static Optional<String> fill(String pattern, Map<String, String> values) {
    return new SentenceText(pattern)
        .fill(
            new SentenceText.Holes() {
              @Override
              public Optional<String> text(String name) {
                return Optional.ofNullable(values.get(name));
              }

              @Override
              public boolean isOne(String name) {
                return "1".equals(values.get(name));
              }
            });
  }

  @Test
  void aSentenceBeginsWithACapitalAndEndsWithAStop() {
    assertThat(fill("{unit} đã họp", Map.of("unit", "các phường"))).contains("Các phường đã họp.");
  }

  @Test
  void aPartInBracketsIsLeftOutWithItsSpaceAndComma() {
    String pattern = "Có {a} cuộc[ với {b} người] [, {c} ý kiến].";
    assertThat(fill(pattern, Map.of("a", "3"))).contains("Có 3 cuộc.");
    assertThat(fill(pattern, Map.of("a", "3", "c", "5"))).contains("Có 3 cuộc, 5 ý kiến.");
    assertThat(fill(pattern, Map.of("a", "3", "b", "4", "c", "5")))
        .contains("Có 3 cuộc với 4 người, 5 ý kiến.");
  }

  @Test
  void withoutAValueThatItNeedsThereIsNoSentence() {
    assertThat(fill("Có {a} cuộc[ với {b} người].", Map.of("b", "4"))).isEmpty();
  }

  @Test
  void theNounFollowsTheValueBeforeIt() {
    String pattern = "{a} <was|were> held, {b} new <rule|rules>";
    assertThat(fill(pattern, Map.of("a", "1", "b", "2"))).contains("1 was held, 2 new rules.");
    assertThat(fill(pattern, Map.of("a", "2", "b", "1"))).contains("2 were held, 1 new rule.");
  }

  @Test
  void aValueWithADollarSignStandsAsItIs() {
    assertThat(fill("{a}", Map.of("a", "$1"))).contains("$1.");
  }
}
