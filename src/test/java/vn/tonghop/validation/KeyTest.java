package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.figure.AcceptedSubmission;
import vn.tonghop.validation.Intake.Result;

/** Whose figures a submission holds, of what and of when. */
class KeyTest {

  private static final Intake SHIPPED = Intake.SHIPPED;

  private static Result hn(String unit, String period) {
    return SHIPPED.row(
        "programme=hn-2200 | unit=" + unit + " | period=" + period + " | dialogue_total=5");
  }

  private static Result tiny(boolean ranges, String unit, String period) {
    return TinyRegister.intake(ranges)
        .row("programme=x | unit=" + unit + " | period=" + period + " | a=5");
  }

  private static String key(Result result) {
    assertThat(result.findings()).isEmpty();
    return key(result.accepted().get(0));
  }

  private static String key(AcceptedSubmission submission) {
    return submission.key().programme()
        + " "
        + submission.key().unit()
        + " "
        + submission.key().period().dates();
  }

  // ---- programme

  @Test
  void theProgrammeIsKnownByItsCodeInSmallOrLargeLetters() {
    assertThat(key(SHIPPED.row("programme=HN-2200|unit=00001|period=2019-Q1|dialogue_total=5")))
        .isEqualTo("hn-2200 00001 2019-01-01..2019-03-31");
  }

  @Test
  void anUnknownProgrammeIsToldWithTheNearest() {
    Result result = SHIPPED.row("programme=hn-220|unit=00001|period=2019-Q1|dialogue_total=5");
    assertThat(result.findings()).containsExactly("K01 A2");
    assertThat(result.only().message().en()).contains("Perhaps: hn-2200?");
    assertThat(result.only().message().vi()).contains("Có phải: hn-2200?");
    assertThat(
            SHIPPED
                .row("programme=Chương trình số 9|unit=00001|period=2019-Q1")
                .only()
                .message()
                .vi())
        .doesNotContain("Có phải");
  }

  // ---- unit

  @Test
  void anUnknownUnitIsToldWithTheNearest() {
    Result result = hn("O0001", "2019-Q1");
    assertThat(result.findings()).containsExactly("K02 B2");
    assertThat(result.only().message().vi()).contains("Có phải: 00001 Phường Phúc Xá");
    assertThat(hn("1", "2019-Q1").only().message().vi()).contains("001 Quận Ba Đình");
  }

  @Test
  void theNearestUnitIsOneOfThePeriodNotOfToday() {
    assertThat(hn("Quận Đống Đaa", "2019-Q1").only().message().vi()).contains("006 Quận Đống Đa");
    assertThat(hn("Đống Đaa", "2026-Q1").only().message().vi())
        .contains("Phường Đống Đa")
        .doesNotContain("Quận");
  }

  @ParameterizedTest
  @CsvSource({
    "Quận Đống Đa, 2019-Q1, 006",
    "Q. Đống Đa, 2019-Q1, 006",
    "phường phúc xá, 2019-Q1, 00001",
    "P. Phúc Xá, 2019-Q1, 00001",
    "Phường Phúc Xá (Ba Đình), 2019-Q1, 00001",
    "Yên Hòa, 2019-Q1, 00172",
    "Yên Hoà, 2019-Q1, 00172",
    "Phường Đống Đa, 2026-Q3, 00235"
  })
  void aUnitMayBeGivenByItsName(String name, String period, String code) {
    Result byName = SHIPPED.row(row(name, period));
    Result byCode = SHIPPED.row(row(code, period));
    assertThat(byName.accepted()).isEqualTo(byCode.accepted()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Phường Hết, x 00005 2025-06-15..2025-06-30",
    "Phường Cũ, x 00001 2025-06-15..2025-06-30",
    "Phường Đầu, x 00006@2025-07-01 2025-07-01..2025-09-14",
    "Phường Giữ, x 00004 2025-06-15..2025-09-14"
  })
  void ofAPeriodAcrossTheReformItsNameIsThatOfTheEndOrElseOfTheBeginning(String name, String key) {
    assertThat(key(tiny(true, name, "2025-Q3"))).isEqualTo(key);
  }

  private static String row(String unit, String period) {
    return "programme=hn-2200|unit=" + unit + "|period=" + period + "|dialogue_total=5";
  }

  /** Hà Nội had a district and a commune, then has a ward, of these names. */
  @Test
  void aNameThatSeveralBearIsToldWithTheirCodesAndTheUnitsAbove() {
    Result result = SHIPPED.row(row("Thanh Trì", "2019-Q1"));
    assertThat(result.findings()).containsExactly("K16 B2");
    assertThat(result.only().message().vi())
        .contains("020 Huyện Thanh Trì, Thành phố Hà Nội", "Phường Thanh Trì, Quận Hoàng Mai");
    assertThat(SHIPPED.row(row("H. Thanh Trì", "2019-Q1")).accepted()).hasSize(1);
  }

  @Test
  void aNameOutsideTheProgrammeIsToldAsItsCodeWouldBe() {
    assertThat(SHIPPED.row(row("Huyện Thạch Hà", "2019-Q1")).findings()).containsExactly("K05 B2");
  }

  @Test
  void aUnitThatHadEndedOrNotBegunIsToldWithItsLife() {
    Result ended = hn("00001", "2025-Q4");
    assertThat(ended.findings()).containsExactly("R21 B2");
    assertThat(ended.only().message().en())
        .contains("00001 Phường Phúc Xá")
        .contains("until 2025-06-30");
    Result notYet = tiny(true, "00006", "2025-Q1");
    assertThat(notYet.findings()).containsExactly("R21 B2");
    assertThat(notYet.only().message().en()).contains("from 2025-07-01");
  }

  @Test
  void aUnitOfAnOldCodeIsToldUntilWhenItHadIt() {
    Result result = tiny(true, "00008", "2025-Q1");
    assertThat(result.findings()).containsExactly("R21 B2");
    assertThat(result.only().message().en()).contains("from 2025-07-01");
  }

  /** The reform is of 1 July; the decree's third quarter runs from 15 June. */
  @Test
  void aQuarterAcrossTheReformIsCutToTheUnitsLife() {
    assertThat(key(tiny(true, "00005", "2025-Q3"))).isEqualTo("x 00005 2025-06-15..2025-06-30");
    assertThat(key(tiny(false, "00005", "2025-Q3"))).isEqualTo("x 00005 2025-06-15..2025-06-30");
    assertThat(key(tiny(true, "00006", "2025-Q3")))
        .isEqualTo("x 00006@2025-07-01 2025-07-01..2025-09-14");
    assertThat(key(tiny(false, "00006", "2025-Q3")))
        .isEqualTo("x 00006@2025-07-01 2025-07-01..2025-09-14");
    assertThat(key(tiny(true, "00004", "2025-Q3"))).isEqualTo("x 00004 2025-06-15..2025-09-14");
  }

  @Test
  void aShippedQuarterAcrossTheReformIsCutToo() {
    Result result =
        SHIPPED.row(
            "programme=qcdc|unit=00001|period=2025-Q3|pi_supervisions=1|pi_violations=0"
                + "|pi_recommendations=0|ci_projects=2|ci_violations=0|ci_recommendations=0");
    assertThat(key(result)).isEqualTo("qcdc 00001 2025-06-15..2025-06-30");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCodeThatWasTwoUnitsAsksForOneOfTwoPeriodsAndTakesEither(boolean ranges) {
    Result both = tiny(ranges, "00001", "2025-Q3");
    assertThat(both.findings()).containsExactly("K04 C2");
    assertThat(both.only().message().vi())
        .contains("2025-06-15..2025-06-30 (Phường Cũ); 2025-07-01..2025-09-14 (Phường Mới)");
    assertThat(key(tiny(ranges, "00001", "2025-06-15..2025-06-30")))
        .isEqualTo("x 00001 2025-06-15..2025-06-30");
    assertThat(key(tiny(ranges, "00001", "2025-07-01..2025-09-14")))
        .isEqualTo("x 00001@2025-07-01 2025-07-01..2025-09-14");
  }

  @Test
  void ofARecodedUnitTheChoiceIsOfTheDaysOnWhichItHadTheCode() {
    Result both = tiny(true, "00007", "2025-Q3");
    assertThat(both.findings()).containsExactly("K04 C2");
    assertThat(both.only().message().vi())
        .contains(
            "2025-06-15..2025-06-30 (Phường Đổi Mã); 2025-07-01..2025-09-14 (Phường Thừa Mã)");
    assertThat(key(tiny(true, "00007", "2025-06-15..2025-06-30")))
        .isEqualTo("x 00007 2025-06-15..2025-06-30");
    assertThat(key(tiny(true, "00008", "2025-Q3"))).isEqualTo("x 00007 2025-06-15..2025-09-14");
  }

  @Test
  void aUnitElsewhereIsOutOfScope() {
    assertThat(tiny(true, "02", "2020-Q1").findings()).containsExactly("K05 B2");
    assertThat(tiny(true, "00009", "2020-Q1").findings()).containsExactly("K05 B2");
    assertThat(hn("445", "2019-Q1").findings()).containsExactly("K05 B2");
  }

  @Test
  void theScopeIsThatOfTheLastDay() {
    String inThachHa = "programme=th-dialogue|unit=18601|dialogue_total=1|period=";
    assertThat(key(SHIPPED.row(inThachHa + "2019-Q1")))
        .isEqualTo("th-dialogue 18601 2019-01-01..2019-03-31");
    assertThat(SHIPPED.row(inThachHa + "2025-Q4").findings()).containsExactly("K05 B2");
  }

  @Test
  void aLevelThatDoesNotReportIsTold() {
    assertThat(tiny(true, "001", "2020-Q1").findings()).containsExactly("K06 B2");
    assertThat(tiny(true, "001", "2020-Q1").only().message().en()).contains("Quận Một");
    assertThat(key(tiny(true, "01", "2020-Q1"))).isEqualTo("x 01 2019-12-15..2020-03-14");
  }

  // ---- period

  @ParameterizedTest
  @CsvSource({
    "2019, 2019-01-01..2019-12-31",
    "2019-h1, 2019-01-01..2019-06-30",
    "2019-9M, 2019-01-01..2019-09-30",
    "2019-Q3, 2019-07-01..2019-09-30",
    "2019-07, 2019-07-01..2019-07-31",
    "2018..2019, 2018-01-01..2019-12-31",
    "2018-Q2..2020-Q1, 2018-04-01..2020-03-31",
    "2019-05-25..2019-10-28, 2019-05-25..2019-10-28",
    "2017-Q2, 2017-05-25..2017-06-30",
    "2017, 2017-05-25..2017-12-31",
    "2010..2017, 2017-05-25..2017-12-31"
  })
  void aPeriodIsItsDatesCutToTheProgramme(String text, String dates) {
    assertThat(key(hn("00001", text))).isEqualTo("hn-2200 00001 " + dates);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quý 1/2019",
        "2019-Q5",
        "2019-13",
        "19",
        "2019-Q1..",
        "2019-02-30..2019-03-01",
        "2019-03-01..2019-02-01",
        "01/01/2019"
      })
  void aPeriodThatCannotBeUnderstoodIsTold(String text) {
    assertThat(hn("00001", text).findings()).containsExactly("K07 C2");
  }

  @Test
  void aPeriodOutsideTheProgrammesValidityIsTold() {
    Result result = hn("00001", "2017-Q1");
    assertThat(result.findings()).containsExactly("K09 C2");
    assertThat(result.only().message().en()).contains("from 2017-05-25");
  }

  @Test
  void aPeriodIsTakenFromItsFirstDayOn() {
    String a = "programme=x|unit=00004|a=1|period=";
    Intake tiny = TinyRegister.intake(true);
    assertThat(tiny.row(a + "2026-10-15..2026-10-31").findings()).isEmpty();
    assertThat(tiny.row(a + "2026-10-16..2026-10-31").findings()).containsExactly("K10 D2");
    assertThat(hn("01", "2026-Q4").findings()).isEmpty();
    assertThat(hn("01", "2027").findings()).containsExactly("K10 C2");
  }

  @ParameterizedTest
  @CsvSource({
    "true, 2019-Q4, ''",
    "true, 2020, ''",
    "true, 2020-01, K08 C2",
    "true, 2020-H1, K08 C2",
    "true, 2020-02-01..2020-02-10, ''",
    "true, 2020-01..2020-02, ''",
    "false, 2019-Q4, ''",
    "false, 2020, ''",
    "false, 2020-01, K08 C2",
    "false, 2020-02-01..2020-02-10, K08 C2",
    "false, 2020-Q1..2020-Q2, K08 C2",
    "false, 2019-12-15..2020-03-14, ''",
    "false, 2020-01..2020-03, ''",
    "false, 2019-05-25..2019-06-14, ''"
  })
  void kindsAndRangesAreTakenAsTheProgrammeSays(boolean ranges, String period, String finding) {
    assertThat(tiny(ranges, "00004", period).findings())
        .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
  }

  @Test
  void whatIsTakenIsTold() {
    assertThat(tiny(true, "00004", "2020-01").only().message().vi()).contains("quý, năm, hai ngày");
    assertThat(tiny(false, "00004", "2020-01").only().message().en()).contains("quarter, year.");
  }

  // ---- when, and why

  private static Result at(String submittedAt) {
    return SHIPPED.row(
        "programme=hn-2200|unit=00001|period=2019-Q2|dialogue_total=5|submitted_at=" + submittedAt);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-07-02, 2019-07-02T00:00",
    "2019-07-02T16:30, 2019-07-02T16:30",
    "2019-07-02 16:30:15, 2019-07-02T16:30:15",
    "2019-07-02T16:30:00+07:00, 2019-07-02T16:30",
    "2019-07-01T23:30:00Z, 2019-07-02T06:30",
    "2019-07-01T12:00-05:00, 2019-07-02T00:00"
  })
  void theTimeOfHandingInIsReadAsVietnams(String text, LocalDateTime time) {
    Result result = at(text);
    assertThat(result.findings()).isEmpty();
    assertThat(result.accepted().get(0).handing().submittedAt()).isEqualTo(time);
    assertThat(result.accepted().get(0).handing().submittedAtGiven()).isTrue();
  }

  @Test
  void withoutOneTheFilesTimeStands() {
    AcceptedSubmission submission = at("").accepted().get(0);
    assertThat(submission.handing().submittedAt()).isEqualTo(Intake.FILE_TIME);
    assertThat(submission.handing().submittedAtGiven()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02/07/2019",
        "2019-7-2",
        "20190702",
        "2019-02-30",
        "2019-07-02T25:00",
        "2019-07",
        "hôm qua",
        "43648",
        "2026-10-16",
        "2026-10-16T00:00",
        "2026-10-15T17:00:00Z"
      })
  void aTimeThatCannotBeUnderstoodOrIsAheadIsTold(String text) {
    assertThat(at(text).findings()).containsExactly("K11 E2");
  }

  @Test
  void todayIsNotAhead() {
    assertThat(at("2026-10-15T16:59:59Z").findings()).containsExactly("K13 E2");
  }

  /** Of the quarter to Sunday, 30 June 2019, a commune has two working days. */
  @ParameterizedTest
  @CsvSource({
    "2019-07-01, false",
    "2019-07-02, false",
    "2019-07-02T23:59:59, false",
    "2019-07-03, true",
    "2020-01-01, true"
  })
  void aLateSubmissionIsAcceptedWithAWarning(String submittedAt, boolean late) {
    Result result = at(submittedAt);
    assertThat(result.findings()).isEqualTo(late ? List.of("K13 E2") : List.of());
    assertThat(result.accepted()).hasSize(1);
    if (late) {
      assertThat(result.only().isError()).isFalse();
      assertThat(result.only().message().vi()).contains("02/7/2019");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "01, 2019-07-08, 2019-07-09",
    "001, 2019-07-04, 2019-07-05",
    "00001, 2019-07-02, 2019-07-03"
  })
  void eachLevelHasItsDeadline(String unit, String last, String late) {
    String row =
        "programme=hn-2200|period=2019-Q2|dialogue_total=5|unit=" + unit + "|submitted_at=";
    assertThat(SHIPPED.row(row + last).findings()).isEmpty();
    assertThat(SHIPPED.row(row + late).findings()).containsExactly("K13 E2");
  }

  @Test
  void aFileThatSaysNothingIsNeverLate() {
    assertThat(hn("00001", "2017-Q3").findings()).isEmpty();
  }

  private static Result because(String reasons) {
    return SHIPPED.row(
        "programme=hn-2200|unit=00001|period=2019-Q2|dialogue_total=5|reasons=" + reasons);
  }

  @Test
  void reasonsAreKeptOnce() {
    assertThat(because("campaign").accepted().get(0).reasons()).isEqualTo("campaign");
    assertThat(because("other  CAMPAIGN other").accepted().get(0).reasons())
        .isEqualTo("other campaign");
    assertThat(because("").accepted().get(0).reasons()).isEmpty();
  }

  @Test
  void reasonsThatAreNoneAreTold() {
    assertThat(because("Bão số 3").findings()).containsExactly("K12 E2");
    assertThat(because("campaign;other").findings()).containsExactly("K12 E2");
    Result unknown = because("campain");
    assertThat(unknown.findings()).containsExactly("K15 E2");
    assertThat(unknown.only().message().vi()).contains("campaign, plan_changed, disaster");
    assertThat(
            TinyRegister.intake(true)
                .row("programme=x|unit=00004|period=2020-Q1|a=1|reasons=campaign")
                .findings())
        .containsExactly("K15 E2");
  }

  private static Result but(String limitations) {
    return SHIPPED.row(
        "programme=hn-2200|unit=00001|period=2019-Q2|dialogue_total=5|limitations=" + limitations);
  }

  @Test
  void limitationsAreKeptOnce() {
    Result two = but("lim_irregular  LIM_AVOIDANCE lim_irregular");
    assertThat(two.accepted().get(0).limitations()).isEqualTo("lim_irregular lim_avoidance");
    assertThat(two.file().cells()).isEqualTo(new CellCount(5 + 4, 1, 0, 0, 0));
    assertThat(but("").accepted().get(0).limitations()).isEmpty();
  }

  @Test
  void limitationsThatAreNoneAreTold() {
    assertThat(but("còn hình thức").findings()).containsExactly("K17 E2");
    Result unknown = but("lim_irregular lim_formal");
    assertThat(unknown.findings()).containsExactly("K18 E2");
    assertThat(unknown.only().message().vi())
        .contains("lim_propaganda_neglected, lim_preparation_confused", "lim_head_role_weak");
    assertThat(
            TinyRegister.intake(true)
                .row("programme=x|unit=00004|period=2020-Q1|a=1|limitations=lim_irregular")
                .findings())
        .containsExactly("K18 E2");
  }

  @Test
  void ofALongFileAllRowsLimitationsCount() {
    assertThat(
            SHIPPED
                .file(
                    """
                    programme,unit,period,indicator,value,limitations
                    hn-2200,00001,2019-Q1,dialogue_total,5,
                    hn-2200,00001,2019-Q1,dialogue_thematic,1,lim_irregular
                    hn-2200,00001,2019-Q1,recs_total,2,lim_avoidance lim_irregular
                    """)
                .accepted()
                .get(0)
                .limitations())
        .isEqualTo("lim_irregular lim_avoidance");
  }

  // ---- blank

  @Test
  void everyKeyThatIsBlankIsTold() {
    assertThat(SHIPPED.row("programme= |unit=|period=\u00A0|dialogue_total=5").findings())
        .containsExactly("K14 A2", "K14 B2", "K14 C2");
    assertThat(SHIPPED.file("dialogue_total,programme,unit,period\n5\n").findings())
        .containsExactly("F11 2", "K14 2", "K14 2", "K14 2");
  }
}
