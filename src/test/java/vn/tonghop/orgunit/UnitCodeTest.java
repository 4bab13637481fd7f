package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01",
        "00004",
        "VN",
        "SYT",
        "CU-006",
        "a.b_c-9",
        "z",
        "12345678901234567890123456789012"
      })
  void aCodeIsOfPlainLettersDigitsAndThreeSigns(String text) {
    assertThat(UnitCode.isCode(text)).isTrue();
    assertThat(new UnitCode(text)).isEqualTo(new UnitCode(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        ".a",
        "_",
        "Sở",
        "a b",
        "01@2025-07-01",
        "０１",
        "1/2",
        "a\n",
        "123456789012345678901234567890123"
      })
  void anythingElseIsNone(String text) {
    assertThat(UnitCode.isCode(text)).isFalse();
    assertThatThrownBy(() -> new UnitCode(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
