package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.validation.Intake.Result;

/** A programme's own arithmetic. */
class ProgrammeCheckTest {

  private static final String COMMUNE = "programme=hn-2200 | unit=00001 | period=2019-Q1 | ";

  private static List<String> findings(String figures) {
    return Intake.SHIPPED.row(COMMUNE + figures).findings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dialogue_total=5 | dialogue_periodic=3 | dialogue_adhoc=2 ; ''",
        "dialogue_total=5 | dialogue_periodic=3 | dialogue_adhoc=1 ; R02 D2",
        "dialogue_periodic=3 | dialogue_adhoc=1 | dialogue_total=5 ; R02 D2",
        "dialogue_total=5 | dialogue_periodic=3 | dialogue_adhoc= ; ''",
        "dialogue_total=5 | dialogue_periodic=3 ; ''",
        "dialogue_total=5 | dialogue_periodic=trên 3 | dialogue_adhoc=9 ; ''",
        "dialogue_total=5 | dialogue_thematic=5 ; ''",
        "dialogue_total=5 | dialogue_thematic=6 ; R02 D2",
        "dialogue_total=5 | dialogue_thematic=trên 5 ; R02 D2",
        "dialogue_total=5 | dialogue_thematic=trên 3 ; ''",
        "dialogue_total=5 | dialogue_thematic=gần 6 ; ''",
        "dialogue_total=gần 5 | dialogue_thematic=5 ; R02 D2",
        "dialogue_total=5 | dialogue_participants=4 ; R03 D2,R04 D2",
        "dialogue_total=5 | dialogue_participants=20 ; R04 D2",
        "dialogue_total=5 | dialogue_participants=25 ; ''",
        "dialogue_total=5 | dialogue_participants=2500 ; ''",
        "dialogue_total=5 | dialogue_participants=2501 ; R04 D2",
        "dialogue_total=5 | dialogue_participants=trên 2.500 ; R04 D2",
        "dialogue_total=5 | dialogue_participants=trên 2.300 ; ''",
        "dialogue_total=0 | dialogue_participants=0 ; ''",
        "dialogue_total=0 | dialogue_participants=1 ; R03 D2",
        "dialogue_total=1 | opinions_total=0 ; R10 D2",
        "dialogue_total=0 | opinions_total=0 ; ''"
      })
  void checksAreDecidedByWhatIsReported(String figures, String expected) {
    assertThat(findings(figures))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(",", -1)));
  }

  @Test
  void aCheckTellsTheNumbersItIsAbout() {
    Finding finding =
        Intake.SHIPPED.row(COMMUNE + "dialogue_total=5 | dialogue_thematic=trên 5").only();
    assertThat(finding.message().vi())
        .endsWith(" Số đã báo: dialogue_thematic = trên 5; dialogue_total = 5.");
    assertThat(finding.message().en())
        .endsWith(" Reported: dialogue_thematic = trên 5; dialogue_total = 5.");
    assertThat(finding.isError()).isTrue();
    assertThat(finding.column()).isEqualTo("dialogue_total");
  }

  @Test
  void aWarningDoesNotRefuse() {
    Result result = Intake.SHIPPED.row(COMMUNE + "dialogue_total=1 | opinions_total=0");
    assertThat(result.accepted()).hasSize(1);
    assertThat(result.file().cells()).isEqualTo(new CellCount(3 + 5, 2, 0, 0, 0));
  }

  @Test
  void ofALongFileACheckStandsAtItsFirstFigure() {
    assertThat(
            Intake.SHIPPED
                .file(
                    """
                    programme,unit,period,indicator,value
                    hn-2200,00001,2019-Q1,recs_total,2
                    hn-2200,00001,2019-Q1,dialogue_thematic,6
                    hn-2200,00001,2019-Q1,dialogue_total,5
                    """)
                .findings())
        .containsExactly("R02 E3");
  }

  @Test
  void aCheckMayBeForAKindOfPeriodAndALevel() {
    String none = "programme=hn-2200 | dialogue_total=0 | period=";
    assertThat(Intake.SHIPPED.row(none + "2019 | unit=00001").findings()).containsExactly("R12 B2");
    assertThat(Intake.SHIPPED.row(none + "2019-01-01..2019-12-31 | unit=00001").findings())
        .containsExactly("R12 B2");
    assertThat(Intake.SHIPPED.row(none + "2019-Q1 | unit=00001").findings()).isEmpty();
    assertThat(Intake.SHIPPED.row(none + "2019 | unit=001").findings()).isEmpty();
  }

  // ---- earlier periods

  /** A past in which every key has the same figure, and which remembers what it was asked. */
  private static final class Past implements History {

    private final List<SubmissionKey> asked = new ArrayList<>();
    private final String indicator;
    private final Optional<Quantity> value;

    Past(String indicator, Optional<Quantity> value) {
      this.indicator = indicator;
      this.value = value;
    }

    @Override
    public Optional<List<Figure>> figures(SubmissionKey key) {
      asked.add(key);
      return value.map(
          quantity -> List.of(new Figure(new IndicatorCode(indicator), quantity, 1, 1)));
    }

    List<String> dates() {
      return asked.stream().map(key -> key.period().dates()).distinct().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"15, false", "16, true", "5, false", "4, true"})
  void aChangeAgainstLastYearIsAWarning(int now, boolean warned) {
    Past past = new Past("dialogue_total", Optional.of(Quantity.exact(10)));
    Result result = Intake.SHIPPED.with(past).row(COMMUNE + "dialogue_total=" + now);
    assertThat(result.findings()).isEqualTo(warned ? List.of("R20 D2") : List.of());
    assertThat(result.accepted()).hasSize(1);
    assertThat(past.dates()).containsExactly("2018-01-01..2018-03-31");
    assertThat(past.asked.get(0).unit().text()).isEqualTo("00001");
    if (warned) {
      assertThat(result.only().message().vi()).contains("last_year.dialogue_total = 10");
    }
  }

  @Test
  void withoutAPastNothingIsCompared() {
    Past past = new Past("dialogue_total", Optional.empty());
    assertThat(Intake.SHIPPED.with(past).row(COMMUNE + "dialogue_total=100").findings()).isEmpty();
    assertThat(past.dates()).containsExactly("2018-01-01..2018-03-31");
  }

  @Test
  void lastYearIsCutAsTheProgrammeIs() {
    Past past = new Past("dialogue_total", Optional.of(Quantity.exact(10)));
    Intake.SHIPPED
        .with(past)
        .row("programme=hn-2200 | unit=00001 | period=2018-Q2 | dialogue_total=10");
    assertThat(past.dates()).containsExactly("2017-05-25..2017-06-30");
  }

  @Test
  void aRangeOfDaysHasNoLastYear() {
    Past past = new Past("dialogue_total", Optional.of(Quantity.exact(10)));
    Intake.SHIPPED
        .with(past)
        .row("programme=hn-2200 | unit=00001 | period=2019-01-05..2019-02-10 | dialogue_total=99");
    assertThat(past.asked).isEmpty();
  }

  private static Intake grows() {
    return TinyRegister.intake(
        TinyRegister.programme(
            true,
            TinyRegister.ONE_INDICATOR,
            """
            - rule: R17
              severity: error
              check: a >= previous.a
              message: {vi: Số giảm so với kỳ trước; hãy kiểm tra lại., en: Less than before; check.}
            """));
  }

  @ParameterizedTest
  @CsvSource({
    "00004, 2020-Q1, 2019-09-15..2019-12-14",
    "00004, 2020, 2019-09-15..2019-12-14",
    "00004, 2019-Q3, 2019-05-25..2019-06-14",
    "00004, 2020-01-10..2020-01-20, 2019-09-15..2019-12-14",
    "00006, 2025-Q4, 2025-07-01..2025-09-14"
  })
  void thePeriodBeforeIsTheBasePieceBefore(String unit, String period, String before) {
    Past past = new Past("a", Optional.of(Quantity.exact(10)));
    Result result =
        grows().with(past).row("programme=x | unit=" + unit + " | period=" + period + " | a=9");
    assertThat(past.dates()).containsExactly(before);
    assertThat(result.findings()).containsExactly("R17 D2");
    assertThat(result.only().message().en()).contains("a = 9; previous.a = 10.");
  }

  @Test
  void beforeAUnitBeganThereIsNothing() {
    Past past = new Past("a", Optional.of(Quantity.exact(10)));
    assertThat(grows().with(past).row("programme=x | unit=00006 | period=2025-Q3 | a=9").findings())
        .isEmpty();
    assertThat(past.asked).isEmpty();
  }

  @Test
  void anApproximateFigureIsComparedOnlyWhenItsBoundsDecide() {
    Past past = new Past("a", Optional.of(Quantity.exact(10)));
    String row = "programme=x | unit=00004 | period=2020-Q1 | a=";
    assertThat(grows().with(past).row(row + "gần 10").findings()).containsExactly("R17 D2");
    assertThat(grows().with(past).row(row + "gần 11").findings()).isEmpty();
    assertThat(grows().with(past).row(row + "khoảng 5").findings()).isEmpty();
  }
}
