package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.catalogue.Language;

class TextsTest {

  @Test
  void bothLanguagesHaveTheSameTexts() {
    Set<String> english = new HashSet<>(new Texts(Language.EN).keys());
    english.removeIf(key -> key.startsWith("month.") || key.equals("period.range.MONTH"));
    assertThat(english).isEqualTo(new Texts(Language.VI).keys());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextCanBeReadAndIsComposed(Language language) {
    Texts texts = new Texts(language);
    for (String key : texts.keys()) {
      String pattern = texts.pattern(key);
      assertThat(pattern).isEqualTo(Normalizer.normalize(pattern, Normalizer.Form.NFC));
      new MessageFormat(pattern);
    }
  }

  @Test
  void vietnameseTextsPutTheToneAsTheHouseDoes() {
    Pattern modern =
        Pattern.compile(
            "(o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỷýỳỹỵ])(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    assertThat("Uỷ ban hoà giải").containsPattern(modern);
    Texts texts = new Texts(Language.VI);
    for (String key : texts.keys()) {
      assertThat(texts.pattern(key)).as(key).doesNotContainPattern(modern);
    }
  }

  @Test
  void numbersArePrintedTheReviewsWayAndChooseThePlural() {
    Texts texts = new Texts(Language.EN);
    assertThat(texts.text("gathered.behind.many", "n", 1, "silent", 0))
        .isEqualTo("1 unit has not sent everything (listed in an annex).");
    assertThat(texts.text("gathered.behind.many", "n", 1234, "silent", 2))
        .isEqualTo(
            "1,234 units have not sent everything, 2 of them nothing at all (listed in an annex).");
    assertThat(new Texts(Language.VI).text("gathered.behind.many", "n", 1234, "silent", 0))
        .isEqualTo("Còn 1.234 đơn vị chưa gửi đủ báo cáo (danh sách tại phụ lục kèm theo).");
  }

  @Test
  void listsEndWithAnd() {
    assertThat(new Texts(Language.VI).list(List.of("a", "b", "c"))).isEqualTo("a, b và c");
    assertThat(new Texts(Language.EN).list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void anUnknownTextIsAFault() {
    assertThatThrownBy(() -> new Texts(Language.VI).text("no.such.text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.text");
  }
}
