package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.forms.SampleForms.ask;
import static vn.tonghop.forms.SampleForms.form;
import static vn.tonghop.forms.SampleForms.found;
import static vn.tonghop.forms.SampleForms.programme;
import static vn.tonghop.forms.SampleForms.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.Period;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

class FormsTest {

  @ParameterizedTest
  @CsvSource({
    "hn-2200, 00004, 2019-Q2, 2019-Q2, Phường Trúc Bạch, 2019-07-02",
    "hn-2200, 00004, 2017-Q2, 2017-Q2, Phường Trúc Bạch, 2017-07-04",
    "hn-2200, 00004, 2017-05-25..2017-06-30, 2017-Q2, Phường Trúc Bạch, 2017-07-04",
    "hn-2200, 00004, 2022-10-01..2022-10-28, 2022-10-01..2022-10-28, Phường Trúc Bạch, 2022-11-01",
    "hn-2200, 00004, 2026-Q4, 2026-Q4, Phường Ba Đình, 2027-01-05",
    "hn-2200, 01, 2019, 2019, Thành phố Hà Nội, 2020-01-09",
    "qcdc, 01, 2019-Q2, 2019-Q2, Thành phố Hà Nội, 2019-06-24"
  })
  void aFormIsOfWhoeverBoreTheCodeThen(
      String programme, String unit, String asked, String text, String name, LocalDate deadline) {
    Form form = form(programme, unit, asked);
    assertThat(form.periodText()).isEqualTo(text);
    assertThat(form.state().name()).isEqualTo(name);
    assertThat(form.deadline()).isEqualTo(deadline);
  }

  @ParameterizedTest
  @CsvSource({
    "hn-2200, 00004, 2016-Q2, The programme was not in force",
    "hn-2200, 99999, 2019-Q2, No unit bears the code then: 99999",
    "hn-2200, 00004, 2025, The code 00004 is two units' in this period; give two dates instead",
    "hn-2200, 18565, 2019-Q2, The unit 18565 does not report in hn-2200",
    "th-dialogue, 42, 2019-Q2, The unit 42 does not report in th-dialogue"
  })
  void whoeverIsNotAskedGetsNone(String programme, String unit, String period, String why) {
    assertThat(why(ask(programme, unit, period))).isEqualTo(why);
  }

  @Test
  void itHasWhatTheLevelReportsAndNothingThatIsWorkedOut() {
    assertThat(codes(form("hn-2200", "00004", "2019-Q2")))
        .contains("dialogue_village")
        .doesNotContain("dialogue_cadre_participants", "awards_units", "units_holding_dialogue");
    assertThat(codes(form("hn-2200", "001", "2019-Q2")))
        .contains("dialogue_cadre_participants", "awards_units")
        .doesNotContain("dialogue_village");
  }

  @Test
  void whatIsCountedLaterIsNotAskedForBefore() {
    Indicator later =
        programme("mass-290").indicators().stream()
            .filter(i -> i.since().isPresent() && i.isHandedIn())
            .filter(i -> i.levels().contains(Level.COMMUNE))
            .findFirst()
            .orElseThrow();
    assertThat(later.since()).contains(LocalDate.of(2013, 1, 1));
    assertThat(codes(form("mass-290", "00004", "2012-Q4"))).doesNotContain(later.code().value());
    assertThat(codes(form("mass-290", "00004", "2013-Q1"))).contains(later.code().value());
  }

  private static List<String> codes(Form form) {
    return form.indicators().stream().map(indicator -> indicator.code().value()).toList();
  }

  @Test
  void theVersionChangesWithTheIndicators() {
    String commune = form("hn-2200", "00004", "2019-Q2").version();
    assertThat(commune).matches("hn-2200/[0-9a-f]{8}");
    assertThat(form("hn-2200", "00006", "2021").version()).isEqualTo(commune);
    assertThat(form("hn-2200", "001", "2019-Q2").version()).isNotEqualTo(commune);
  }

  @Test
  void whatWasReportedBeforeComesAlong() {
    Form asked = form("hn-2200", "00004", "2019-Q2");
    Period before = Period.ofDays(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31));
    IndicatorCode total = new IndicatorCode("dialogue_total");
    Quantity about = Quantity.of(7, Qualifier.ABOUT);
    SubmissionKey key = new SubmissionKey(asked.programme().code(), asked.unit().id(), before);
    Form form =
        found(
            ask(
                "hn-2200",
                "00004",
                "2019-Q2",
                Map.of(key, List.of(new Figure(total, about, 2, 4)))));
    assertThat(form.earlier()).contains(new Form.Earlier(before, true, Map.of(total, about)));
  }

  @Test
  void aYearStandsBesideTheYearBefore() {
    Form.Earlier earlier = form("hn-2200", "00004", "2019").earlier().orElseThrow();
    assertThat(earlier.period().dates()).isEqualTo("2018-01-01..2018-12-31");
    assertThat(earlier.isBasePiece()).isFalse();
    assertThat(form("hn-2200", "00004", "2017-Q2").earlier()).isEmpty();
  }

  @Test
  void partsStandBelowTheirWhole() {
    assertThat(FormLines.of(form("hn-2200", "00004", "2019-Q2")))
        .extracting(line -> line.number() + " " + line.name())
        .startsWith(
            "1 Số hội nghị tiếp xúc, đối thoại (*)",
            "1.1 Trong đó: số hội nghị đối thoại định kỳ",
            "1.2 Số hội nghị đối thoại đột xuất")
        .containsSequence(
            "4 Tổng số lượt ý kiến, kiến nghị",
            "4.1 Trong đó: số lượt ý kiến được trả lời trực tiếp tại hội nghị")
        .containsSequence(
            "4.4 Số lượt ý kiến chưa trả lời",
            "4.4.1 Trong đó: số lượt ý kiến chưa trả lời đã quá hạn")
        .containsSequence(
            "6 Nội dung ý kiến theo lĩnh vực", "6.1 Ý kiến về đất đai, tài nguyên và môi trường")
        .contains("7 Số thông báo kết luận sau đối thoại");
  }

  @Test
  void aFilesNameIsPlain() {
    assertThat(form("hn-2200", "00004", "2026-Q4").fileName()).isEqualTo("00004-phuong-ba-dinh");
    assertThat(form("hn-2200", "006", "2019-Q2").fileName()).isEqualTo("006-quan-dong-da");
  }
}
