package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.review.BodyKind.PARTY;
import static vn.tonghop.review.BodyKind.STATE;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Language;

class LayoutsTest {

  @ParameterizedTest
  @CsvSource({
    "PARTY, 2026-05-27, hd05",
    "PARTY, 2026-05-26, hd36",
    "PARTY, 2019-01-01, hd36",
    "PARTY, 2001-01-01, hd36",
    "STATE, 2026-05-27, nd30"
  })
  void theFormFollowsTheDay(BodyKind body, LocalDate day, String code) {
    assertThat(Layouts.shipped().inForce(body, day).code()).isEqualTo(code);
  }

  @Test
  void eachFormTellsTheRegulationItFollows() {
    assertThat(Layouts.shipped().all().stream().map(layout -> layout.basis().vi()))
        .containsExactly("Hướng dẫn 05-HD/VPTW", "Hướng dẫn 36-HD/VPTW", "Nghị định 30/2020/NĐ-CP");
  }

  @Test
  void documentsOfThePartyAreNumberedByTermAndThoseOfTheStateByYear() {
    assertThat(Layouts.shipped().inForce(PARTY, LocalDate.MAX).numbers())
        .isEqualTo(Layout.Numbering.TERM);
    assertThat(Layouts.shipped().inForce(STATE, LocalDate.MAX).numbers())
        .isEqualTo(Layout.Numbering.YEAR);
  }

  @Test
  void aFormFixesItsOwnWordsInBothLanguages() {
    Layout state = Layouts.shipped().inForce(STATE, LocalDate.MAX);
    assertThat(keys(state, Language.VI)).isNotEmpty().isEqualTo(keys(state, Language.EN));
    Texts texts = new Texts(Language.VI, state, Tone.OLD);
    assertThat(texts.text("heading.part", "number", "I", "title", "KẾT QUẢ"))
        .isEqualTo("I. KẾT QUẢ");
    assertThat(texts.text("annex.label", "number", 2, "roman", "II")).isEqualTo("Phụ lục II");
    assertThat(texts.text("ending", "abstract", "a", "issuer", "b")).endsWith("./.");
  }

  private static Set<String> keys(Layout layout, Language language) {
    return layout.texts().getOrDefault(language, Map.of()).keySet();
  }

  @Test
  void theToneMovesInOpenSyllablesOnly() {
    Map.of(
            "Thành ủy", "Thành uỷ",
            "Hòa Bình, hòa giải", "Hoà Bình, hoà giải",
            "khỏe, lòe loẹt", "khoẻ, loè loẹt",
            "của quý, quỹ, quy", "của quý, quỹ, quy",
            "hoàn thành, thủy, thuở", "hoàn thành, thuỷ, thuở",
            "tùy, lũy kế, tòa án", "tuỳ, luỹ kế, toà án")
        .forEach(
            (old, moved) -> {
              assertThat(Tone.NEW.styled(old)).isEqualTo(moved);
              assertThat(Tone.NEW.styled(old.toUpperCase(Locale.ROOT)))
                  .isEqualTo(moved.toUpperCase(Locale.ROOT));
              assertThat(Tone.OLD.styled(old)).isEqualTo(old);
            });
  }
}
