package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreaksTest {

  /** A stroke stands where the line would end. */
  private static boolean allowed(String text) {
    return Breaks.allowed(text.replace("|", ""), text.indexOf('|'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "đã nhận 11.936/12.|098 báo cáo",
        "đã nhận 11.936/|12.098 báo cáo",
        "đạt 78,|4%",
        "ngày 25/|5/2017",
        "Quyết định số 2200-|QĐ/TU",
        "với trên |2.300 người",
        "(khoảng |50 người)",
        "over |2,300 people",
        "Ward (Q3 |2019)",
        "có 2.984 |hội nghị",
        "có 388/526 |đơn vị"
      })
  void aNumberIsPartedNeitherInItselfNorFromWhatGoesWithIt(String text) {
    assertThat(allowed(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hội |nghị",
        "có |2.984 hội nghị",
        "2.984 hội |nghị",
        "đạt 78,4% |trên tổng số",
        "ngày 25/5/2017 |của Thành ủy",
        "hơn |nữa",
        "năm 2019. |Các xã",
        "Cát Linh; |2 đơn vị",
        "kinh tế - |xã hội",
        "hộ/|người"
      })
  void elsewhereLinesMayEnd(String text) {
    assertThat(allowed(text)).isTrue();
  }

  @Test
  void aBadLineIsCutBeforeAllThatGoesTogether() {
    List<String> lines = List.of("Các xã đã đón tiếp với trên 2.", "300 người tham gia.");
    assertThat(Breaks.firstCut(lines)).isEqualTo("Các xã đã đón tiếp với ".length());
  }

  @Test
  void whatIsLongerThanALineStaysAsItIs() {
    List<String> lines = List.of("2018-2019-", "2020-2021");
    assertThat(Breaks.firstCut(lines)).isEqualTo("2018-2019-2020-2021".length());
  }
}
