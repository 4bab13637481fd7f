package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.rendering.Printed.Run;
import vn.tonghop.review.BodyKind;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Layouts;

/** The measures of Nghị định 30/2020/NĐ-CP, Phụ lục I, in points. */
class StateFormatTest {

  private static final double LEFT = 85.04;
  private static final double RIGHT = 595.28 - 42.52;
  private static final Layout ND30 =
      Layouts.shipped().inForce(BodyKind.STATE, LocalDate.of(2026, 10, 1));
  private static final Printed CITY = Printed.of(Samples.inForm(ND30));
  private static final Printed WARD = Printed.of(Samples.ofWard());

  @ParameterizedTest
  @CsvSource({
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, LiberationSerif-Bold, 12, 13",
    "Độc lập - Tự do - Hạnh phúc, LiberationSerif-Bold, 13, 14",
    "ỦY BAN NHÂN DÂN THÀNH, LiberationSerif, 12, 13",
    "ỦY BAN NHÂN DÂN PHƯỜNG, LiberationSerif-Bold, 12, 13",
    "Số:, LiberationSerif, 13, 13",
    "'Hà Nội, ngày', LiberationSerif-Italic, 13, 14",
    "BÁO CÁO, LiberationSerif-Bold, 13, 14",
    "kết quả thực hiện, LiberationSerif-Bold, 13, 14",
    "Kính gửi:, LiberationSerif, 13, 14",
    "Nội dung báo cáo, LiberationSerif, 13, 14",
    "TM. ỦY BAN NHÂN DÂN, LiberationSerif-Bold, 13, 14",
    "CHỦ TỊCH, LiberationSerif-Bold, 13, 14",
    "Nguyễn Văn Mẫu, LiberationSerif-Bold, 13, 14",
    "Nơi nhận:, LiberationSerif-BoldItalic, 12, 12",
    "'- Lưu: VT.', LiberationSerif, 11, 11"
  })
  void eachElementHasItsTypeAndSize(String text, String font, double least, double most) {
    Run run = WARD.starting(text);
    assertThat(run.font()).isEqualTo(font);
    assertThat((double) run.size()).isBetween(least, most);
  }

  @ParameterizedTest
  @CsvSource({
    "I- TÌNH HÌNH, LiberationSerif-Bold, 13, 14",
    "1. Cấp thành phố, LiberationSerif-Bold, 13, 14",
    "Phụ lục, LiberationSerif-Bold, 14, 14",
    "Tổng hợp kết quả, LiberationSerif-Bold, 13, 14",
    "(Kèm theo Báo cáo, LiberationSerif-Italic, 13, 14"
  })
  void theTextAndItsAnnexesToo(String text, String font, double least, double most) {
    Run run = CITY.starting(text);
    assertThat(run.font()).isEqualTo(font);
    assertThat((double) run.size()).isBetween(least, most);
  }

  @Test
  void theNameOfTheStateStandsInOneLineAboveItsMotto() {
    Run name = WARD.starting("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    Run motto = WARD.starting("Độc lập - Tự do - Hạnh phúc");
    assertThat(name.text()).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assertThat(name.right()).isLessThanOrEqualTo((float) RIGHT + 1);
    assertThat(motto.middle()).isCloseTo(name.middle(), within(1.0));
    // however many lines the body at the left takes
    assertThat(motto.baseline() - name.baseline()).isBetween(14f, 22f);
    assertThat(name.baseline())
        .isCloseTo(WARD.starting("ỦY BAN NHÂN DÂN THÀNH").baseline(), within(1f));
  }

  @Test
  void theRuleBelowTheMottoIsAsLongAndTheOthersAThirdToAHalf() {
    Run motto = WARD.starting("Độc lập - Tự do - Hạnh phúc");
    Rules.Rule below = ruleBelow(WARD, motto);
    assertThat(below.x()).isCloseTo(motto.x(), within(1.5));
    assertThat(below.right()).isCloseTo(motto.right(), within(1.5));
    Run issuer = WARD.starting("VĂN MIẾU");
    Run subject = WARD.starting("kết quả thực hiện");
    for (Run words : List.of(issuer, subject)) {
      Rules.Rule rule = ruleBelow(WARD, words);
      double share = (rule.right() - rule.x()) / (words.right() - words.x());
      assertThat(share).isBetween(1 / 3.0, 1 / 2.0);
      assertThat((rule.x() + rule.right()) / 2).isCloseTo(words.middle(), within(1.5));
    }
  }

  private static Rules.Rule ruleBelow(Printed printed, Run words) {
    return Rules.onPage(printed.bytes(), 0).stream()
        .filter(rule -> rule.y() > words.baseline() && rule.y() < words.baseline() + 14)
        .filter(rule -> rule.x() > words.x() - 3 && rule.right() < words.right() + 3)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void numberAndDateStandOnOneLineAndNoAsteriskNorHyphens() {
    assertThat(WARD.starting("Số:").baseline())
        .isCloseTo(WARD.starting("Hà Nội, ngày").baseline(), within(1f));
    assertThat(WARD.runs()).noneMatch(run -> run.text().strip().equals("*"));
    assertThat(WARD.runs()).noneMatch(run -> run.text().contains("-----"));
  }

  @Test
  void itIsAddressedBelowItsTitle() {
    assertThat(
            List.of(
                WARD.starting("kết quả thực hiện").baseline(),
                WARD.starting("Kính gửi:").baseline(),
                WARD.starting("- Ủy ban nhân dân").baseline(),
                WARD.starting("- Sở Nội vụ").baseline(),
                WARD.starting("Nội dung").baseline()))
        .isSorted();
    assertThat(CITY.starting("Kính gửi: Chính phủ.").middle())
        .isCloseTo((LEFT + RIGHT) / 2, within(2.0));
  }

  @Test
  void paragraphsBeginACentimetreToHalfAnInchIn() {
    Run first = CITY.starting("Thực hiện Quyết định");
    Run second = CITY.starting("Thành ủy về việc");
    assertThat((double) (first.x() - second.x())).isBetween(28.0, 36.5);
  }

  @Test
  void eachAnnexCountsItsOwnPagesAndHidesTheFirst() {
    int first = CITY.starting("Phụ lục 1").page();
    int second = CITY.starting("Phụ lục 2").page();
    assertThat(second).isGreaterThan(first + 1);
    for (int page = 1; page <= CITY.pages(); page++) {
      int number = page >= second ? page - second + 1 : page >= first ? page - first + 1 : page;
      List<String> top =
          CITY.onPage(page).filter(run -> run.baseline() < 50).map(Run::text).toList();
      assertThat(top).isEqualTo(number == 1 ? List.of() : List.of(Integer.toString(number)));
    }
  }
}
