package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Figure;
import vn.tonghop.validation.Intake.Result;

/** What becomes of single values. */
class FigureTest {

  private static final String COMMUNE =
      "programme=hn-2200 | unit=00001 | period=2019-Q1 | dialogue_total=5 | ";

  private static Result commune(String more) {
    return Intake.SHIPPED.row(COMMUNE + more);
  }

  private static Result mass(String unit, String period, String more) {
    return Intake.SHIPPED.row(
        "programme=mass-290 | unit=" + unit + " | period=" + period + " | " + more);
  }

  @Test
  void oneColumnWithDotsAndCommasIsToldAtBoth() {
    String header = "programme,unit,period,opinions_total,opinions_pending\n";
    Result mixed =
        Intake.SHIPPED.file(
            header
                + "hn-2200,00001,2019-Q1,1.234,5\n"
                + "hn-2200,00004,2019-Q1,\"1,235\",5\n"
                + "hn-2200,00006,2019-Q1,\"trên 1,236\",5\n"
                + "hn-2200,00007,2019-Q1,1.237,5\n");
    assertThat(mixed.findings())
        .containsExactly("V09 2", "V09 3", "R22 D3", "V09 4", "R22 D4", "V09 5", "V23 D5");
    assertThat(mixed.sorted().get(2).message().vi()).contains("ô D2 dùng dấu chấm");
    assertThat(mixed.sorted().get(6).message().vi()).contains("ô D3 cùng cột dùng dấu phẩy");
    assertThat(Intake.SHIPPED.file(header + "hn-2200,00001,2019-Q1,1.234,5\n").findings())
        .containsExactly("V09 2");
  }

  @Test
  void aSubmissionThatReportsNothingIsAskedAbout() {
    Result blank = mass("00001", "2011-Q1", "documents_issued= | supervision_total=…");
    assertThat(blank.findings()).containsExactly("V20 2");
    assertThat(blank.accepted()).hasSize(1);
    assertThat(mass("00001", "2011-Q1", "documents_issued=- | supervision_total=").findings())
        .isEmpty();
  }

  @Test
  void aFigureKnowsItsCell() {
    Result result = commune("opinions_total=trên 2.300 | recs_total=…");
    assertThat(result.findings()).isEmpty();
    assertThat(result.accepted().get(0).figures())
        .extracting(Figure::row, Figure::column, figure -> figure.quantity().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, 4, "5"),
            org.assertj.core.groups.Tuple.tuple(2, 5, "trên 2300"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1,234 | R22 | a comma is for decimals only",
        "2.98 | R22 | exactly three digits",
        "0.500 | R22 | exactly three digits",
        "12 cuộc | R01 | words behind the number",
        "O | R01 | a letter that looks like a digit",
        "x | R01 | only ticked",
        "1 234 | R22 | a blank amid the digits",
        "１２ | R01 | of double width",
        "1e3 | R01 | has an exponent",
        "+5 | R01 | a plus sign",
        "5% | R01 | a percentage",
        "n/a | R01 | there is text",
        "không | R01 | in words",
        "-5 | R01 | must not be negative",
        "12,5 | R01 | a whole number",
        "trên 0 | V02 | cannot stand before 0",
        "200001 | V01 | above the maximum of 200000",
        "trên 200.001 | V01 | above the maximum of 200000",
        "99999999999999999999 | V01 | above the maximum of 200000"
      })
  void aValueThatCannotBeTakenIsToldAtItsCell(String text, String rule, String message) {
    Result result = commune("opinions_total=" + text);
    assertThat(result.findings()).containsExactly(rule + " E2");
    assertThat(result.only().message().en())
        .contains("“Opinions and recommendations”")
        .contains(message);
    assertThat(result.only().message().vi()).startsWith("“Tổng số lượt ý kiến, kiến nghị”: ");
    assertThat(result.only().column()).isEqualTo("opinions_total");
    assertThat(result.accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"200000", "200.000", "0", "-", "gần 200.000", "", "…"})
  void aValueThatCanBeTakenIsNot(String text) {
    assertThat(commune("recs_total=1 | opinions_total=" + text).findings())
        .allMatch(finding -> finding.startsWith("R10"));
  }

  @Test
  void blankAndDotsAreNotReportedAndDashIsNone() {
    assertThat(commune("recs_total= | recs_resolved=… | recs_unresolved=-").figures())
        .containsExactly("dialogue_total = 5", "recs_unresolved = 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "…", " "})
  void aRequiredFigureThatIsBlankIsToldAtItsCell(String text) {
    Result result =
        Intake.SHIPPED.row(
            "programme=hn-2200 | unit=00001 | period=2019-Q1 | recs_total=1 | dialogue_total="
                + text);
    assertThat(result.findings()).containsExactly("V09 E2");
  }

  @Test
  void aRequiredFigureWithoutAColumnIsToldAtTheRow() {
    assertThat(
            Intake.SHIPPED
                .row("programme=hn-2200 | unit=00001 | period=2019-Q1 | recs_total=1")
                .findings())
        .containsExactly("V09 2");
    assertThat(
            Intake.SHIPPED
                .file(
                    """
                    programme,unit,period,indicator,value
                    hn-2200,00001,2019-Q1,recs_total,1
                    hn-2200,00004,2019-Q1,dialogue_total,
                    """)
                .findings())
        .containsExactly("V09 2", "V09 E3");
  }

  @Test
  void aRequiredFigureThatIsFaultyIsToldOnce() {
    assertThat(
            Intake.SHIPPED
                .row("programme=hn-2200 | unit=00001 | period=2019-Q1 | dialogue_total=O")
                .findings())
        .containsExactly("R01 D2");
  }

  @Test
  void whatIsRequiredDependsOnTheLevel() {
    String row = "programme=th-dialogue | period=2019-Q1 | recs_total=1 | unit=";
    assertThat(Intake.SHIPPED.row(row + "18601").findings()).containsExactly("V09 2");
    assertThat(Intake.SHIPPED.row(row + "445").findings()).isEmpty();
  }

  @Test
  void aWorkedOutIndicatorIsNotTaken() {
    assertThat(commune("units_holding_dialogue=1").findings()).containsExactly("V06 E2");
    assertThat(commune("units_holding_dialogue=0").findings()).containsExactly("V06 E2");
    assertThat(commune("units_holding_dialogue=x").findings()).containsExactly("V06 E2");
    assertThat(commune("units_holding_dialogue=").findings()).isEmpty();
    assertThat(commune("units_holding_dialogue=…").findings()).isEmpty();
  }

  @Test
  void anIndicatorOfAnotherLevelIsPassedOverWhenItIsZero() {
    Result zero = commune("dialogue_cadre_participants=0");
    assertThat(zero.findings()).containsExactly("V05 E2");
    assertThat(zero.only().isError()).isFalse();
    assertThat(zero.figures()).containsExactly("dialogue_total = 5");
    assertThat(commune("dialogue_cadre_participants=-").findings()).containsExactly("V05 E2");
    assertThat(commune("dialogue_cadre_participants=…").findings()).isEmpty();
    Result some = commune("dialogue_cadre_participants=3");
    assertThat(some.findings()).containsExactly("V04 E2");
    assertThat(some.accepted()).isEmpty();
    assertThat(
            Intake.SHIPPED
                .row(
                    "programme=hn-2200 | unit=001 | period=2019-Q1 | dialogue_total=5"
                        + " | dialogue_cadre_participants=3")
                .findings())
        .isEmpty();
  }

  @Test
  void anIndicatorThatWasNotCountedYetIsTold() {
    assertThat(mass("00001", "2012-Q4", "documents_issued=3 | dialogue_periodic=0").findings())
        .containsExactly("V07 E2");
    Words told =
        mass("00001", "2012-Q4", "documents_issued=3 | dialogue_periodic=0")
            .sorted()
            .get(0)
            .message();
    assertThat(told.vi()).contains("từ ngày 01/01/2013");
    assertThat(told.en()).contains("from 2013-01-01");
    assertThat(mass("00001", "2012-Q4", "documents_issued=3 | dialogue_periodic=").findings())
        .isEmpty();
    assertThat(mass("00001", "2012-Q4", "documents_issued=3").findings()).isEmpty();
    assertThat(mass("00001", "2013-Q1", "documents_issued=3 | dialogue_periodic=0").findings())
        .isEmpty();
    assertThat(mass("00001", "2013-Q1", "documents_issued=3").findings()).containsExactly("V09 2");
    assertThat(
            mass("00001", "2012-12-01..2013-01-31", "documents_issued=3 | dialogue_periodic=1")
                .findings())
        .isEmpty();
  }

  @Test
  void aColumnOfAnotherProgrammeMayStandThereBlank() {
    assertThat(commune("fb_dialogue=").findings()).isEmpty();
    Result result = commune("fb_dialogue=1");
    assertThat(result.findings()).containsExactly("V03 E2");
    assertThat(result.only().message().en()).contains("hn-2200");
  }

  @Test
  void anUnknownIndicatorIsToldWithTheNearestWhetherOrNotItHasAValue() {
    Result result =
        Intake.SHIPPED.file(
            """
            programme,unit,period,indicator,value
            hn-2200,00001,2019-Q1,dialogue_total,1
            hn-2200,00001,2019-Q1,opinion_total,2
            hn-2200,00001,2019-Q1,,
            hn-2200,00001,2019-Q1,fb_ballot,
            """);
    assertThat(result.findings()).containsExactly("V03 D3", "V03 D4", "V03 D5");
    assertThat(result.sorted().get(0).message().vi()).contains("Có phải: opinions_total?");
  }

  @Test
  void anIndicatorThatStandsTwiceIsToldWithItsFirstRow() {
    Result result =
        Intake.SHIPPED.file(
            """
            programme,unit,period,indicator,value
            hn-2200,00001,2019-Q1,dialogue_total,1
            hn-2200,00001,2019-Q1,recs_total,2
            hn-2200,00001,2019-Q1,DIALOGUE_TOTAL,1
            """);
    assertThat(result.findings()).containsExactly("V08 D4");
    assertThat(result.only().message().en()).contains("first in row 2");
  }

  @Test
  void decimalsAreTakenAsFarAsTheIndicatorHasThem() {
    Intake tiny =
        TinyRegister.intake(
            TinyRegister.programme(
                true,
                "- {code: a, name: {vi: a, en: a}, unit: {vi: ha, en: ha}, decimals: 2, max: 1000}",
                ""));
    String row = "programme=x | unit=00004 | period=2020-Q1 | a=";
    assertThat(tiny.row(row + "12,5").figures()).containsExactly("a = 12.5");
    assertThat(tiny.row(row + "999,99").figures()).containsExactly("a = 999.99");
    assertThat(tiny.row(row + "gần 1,5").figures()).containsExactly("a = gần 1.5");
    assertThat(tiny.row(row + "1.000,01").findings()).containsExactly("V01 D2");
    assertThat(tiny.row(row + "12,345").findings()).containsExactly("R01 D2");
    assertThat(tiny.row(row + "12,345").only().message().en()).contains("at most 2 digits");
    assertThat(tiny.row(row + "12.5").findings()).containsExactly("R22 D2");
    assertThat(tiny.row(row + "0.5").findings()).containsExactly("R22 D2");
  }

  @Test
  void aLongMoneyAmountIsAFigure() {
    String qcdc =
        "programme=qcdc | unit=00001 | period=2019-Q1 | pi_supervisions=1 | pi_violations=0"
            + " | pi_recommendations=0 | ci_projects=2 | ci_violations=0 | ci_recommendations=0"
            + " | mobilised_total=";
    for (String amount :
        List.of("912345678901", "84912345678", "84.912.345.678", "100000000000000")) {
      assertThat(Intake.SHIPPED.row(qcdc + amount).findings()).as(amount).isEmpty();
    }
  }

  @Test
  void aWarningTakesNoFigureAwayAndACellThatIsPassedOverIsAFinding() {
    Intake tiny =
        TinyRegister.intake(
            TinyRegister.programme(
                true,
                TinyRegister.ONE_INDICATOR
                    + "\n- {code: b, name: {vi: b, en: b}, unit: {vi: x, en: x}}"
                    + "\n- {code: c, name: {vi: c, en: c}, unit: {vi: x, en: x},"
                    + " levels: [province]}",
                """
                - rule: R17
                  severity: warning
                  check: b < 3
                  message: {vi: Nhiều hơn thường lệ; hãy kiểm tra lại., en: Many; check.}
                """));
    Result result = tiny.row("programme=x | unit=00004 | period=2020-Q1 | a=1 | b=4 | c=0");

    assertThat(result.findings()).containsExactly("R17 E2", "V05 F2");
    assertThat(result.figures()).containsExactly("a = 1", "b = 4");
    assertThat(result.file().cells()).isEqualTo(new CellCount(6 + 3, 2, 0, 1, 0));
  }
}
