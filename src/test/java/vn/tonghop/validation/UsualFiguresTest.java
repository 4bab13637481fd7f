package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.validation.Intake.Result;

/** A figure beside the unit's own past. */
class UsualFiguresTest {

  private static final String ROW = "programme=hn-2200 | unit=00001 | period=2020-Q4 | ";

  /** A past of quarters before the fourth of 2020, the newest first. */
  private record Quarters(List<Long> values) implements History {

    static Quarters of(long... values) {
      return new Quarters(Arrays.stream(values).boxed().toList());
    }

    @Override
    public Optional<List<Figure>> figures(SubmissionKey key) {
      return Optional.empty();
    }

    @Override
    public List<Earlier> before(SubmissionKey key) {
      List<Earlier> before = new ArrayList<>();
      int quarter = 2020 * 4 + 3;
      for (long value : values) {
        quarter--;
        Period period =
            PeriodCalendar.CALENDAR.period(
                new NamedPeriod(PeriodKind.QUARTER, quarter / 4, quarter % 4 + 1));
        Figure figure =
            new Figure(new IndicatorCode("dialogue_total"), Quantity.exact(value), 1, 1);
        before.add(
            new Earlier(new SubmissionKey(key.programme(), key.unit(), period), List.of(figure)));
      }
      return before;
    }
  }

  private static List<String> findings(Quarters past, String figures) {
    return Intake.SHIPPED.with(past).row(ROW + figures).findings();
  }

  @ParameterizedTest
  @CsvSource({
    "10, false",
    "29, false",
    "30, true",
    "100, true",
    "3, false",
    "trên 100, true",
    "0, true"
  })
  void aFigureFarFromTheUsualIsAWarning(String value, boolean warned) {
    Quarters past = Quarters.of(10, 11, 9, 10, 11, 9, 12, 8);
    assertThat(findings(past, "dialogue_total=" + value))
        .isEqualTo(warned ? List.of("V22 D2") : List.of());
  }

  @Test
  void itTellsWhatIsUsualAndDoesNotRefuse() {
    Result result =
        Intake.SHIPPED.with(Quarters.of(10, 11, 9, 10, 11, 9)).row(ROW + "dialogue_total=70");
    assertThat(result.accepted()).hasSize(1);
    assertThat(result.only().message().vi())
        .contains(": 70 khác xa", "trong 6 kỳ trước", "thường là 10, từ 9 đến 11");
  }

  @Test
  void whatIsExplainedIsNotTold() {
    Quarters past = Quarters.of(10, 11, 9, 10, 11, 9);
    assertThat(findings(past, "dialogue_total=70 | reasons=campaign")).isEmpty();
    assertThat(findings(past, "dialogue_total=70 | reasons=")).containsExactly("V22 D2");
  }

  @Test
  void fewerThanSixTellNothing() {
    assertThat(findings(Quarters.of(10, 11, 9, 10, 11), "dialogue_total=700")).isEmpty();
    assertThat(findings(Quarters.of(10, 11, 9, 10, 11, 9), "dialogue_total=700"))
        .containsExactly("V22 D2");
  }

  @Test
  void whatTheUnitReportedBeforeIsNotFar() {
    Quarters burst = Quarters.of(5, 6, 60, 5, 4, 6, 5);
    assertThat(findings(burst, "dialogue_total=60")).isEmpty();
    assertThat(findings(burst, "dialogue_total=61")).containsExactly("V22 D2");
  }

  @Test
  void quartersWithoutAnythingSayNothingOfHowMuchIsUsual() {
    Quarters some = Quarters.of(0, 0, 10, 0, 11, 9, 0, 10, 11, 9);
    assertThat(findings(some, "dialogue_total=12")).isEmpty();
    assertThat(findings(some, "dialogue_total=100")).containsExactly("V22 D2");
    assertThat(findings(some, "dialogue_total=0")).isEmpty();
    assertThat(findings(Quarters.of(0, 0, 10, 0, 11, 9, 0, 10, 11), "dialogue_total=100"))
        .isEmpty();
  }

  @Test
  void onlyBasePiecesAreCompared() {
    Quarters past = Quarters.of(10, 11, 9, 10, 11, 9);
    assertThat(
            Intake.SHIPPED
                .with(past)
                .row("programme=hn-2200 | unit=00001 | period=2020 | dialogue_total=70")
                .findings())
        .isEmpty();
  }

  @Test
  void aUnitThatAlwaysReportsTheSameMayChangeALittle() {
    Quarters same = Quarters.of(2, 2, 2, 2, 2, 2);
    assertThat(findings(same, "dialogue_total=11")).isEmpty();
    assertThat(findings(same, "dialogue_total=12")).containsExactly("V22 D2");
  }

  /** The score is 0.6745 × |figure − median| / MAD, worked out by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // three times the median, or a third of it; median 20, MAD 2
        "59 | 16 18 20 20 22 24 | false",
        "60 | 16 18 20 20 22 24 | true",
        "7  | 16 18 20 20 22 24 | false",
        "6  | 16 18 20 20 22 24 | true",
        // off by 10; median 5
        "14 | 4 4 5 5 5 6 | false",
        "15 | 4 4 5 5 5 6 | true",
        // a score above 3.5; median 40, MAD 20
        "143 | 10 20 30 50 60 70 | false",
        "144 | 10 20 30 50 60 70 | true",
        // median 50, MAD 20
        "153 | 10 20 30 50 60 70 80 | false",
        "154 | 10 20 30 50 60 70 80 | true",
        // most are the same: 3.5 times 1.2533 times the mean deviation of 120 / 7 is 75.2
        "80 | 5 5 5 5 40 45 50 | false",
        "81 | 5 5 5 5 40 45 50 | true",
        // all are the same
        "2999 | 1000 1000 1000 1000 1000 1000 | false",
        "3000 | 1000 1000 1000 1000 1000 1000 | true",
        // what was reported before
        "1 | 1 30 30 31 29 30 | false",
        "0 | 1 30 30 31 29 30 | true",
        "99 | 30 30 31 29 30 99 | false"
      })
  void aFigureIsFarFromWhereItsScoreItsFactorAndItsDifferenceSaySo(
      BigDecimal figure, String usual, boolean far) {
    List<BigDecimal> values = Arrays.stream(usual.split(" ", -1)).map(BigDecimal::new).toList();

    assertThat(UsualFigures.isFar(figure, values)).isEqualTo(far);
  }

  @Test
  void betweenTwoThatAreUsualBothAreTold() {
    Result result =
        Intake.SHIPPED.with(Quarters.of(7, 5, 7, 5, 7, 5)).row(ROW + "dialogue_total=70");

    assertThat(result.only().message().vi()).contains("thường là 5–7, từ 5 đến 7");
  }

  @Test
  void orderDoesNotMatterAndWhatLiesFartherOutIsFarToo() {
    Random random = new Random(22);
    int far = 0;
    for (int round = 0; round < 500; round++) {
      List<BigDecimal> usual = drawn(random);
      List<BigDecimal> sorted = usual.stream().sorted().toList();
      BigDecimal figure = BigDecimal.valueOf(random.nextInt(400));
      List<BigDecimal> shuffled = new ArrayList<>(usual);
      Collections.shuffle(shuffled, random);
      boolean isFar = UsualFigures.isFar(figure, usual);

      assertThat(UsualFigures.isFar(figure, shuffled)).isEqualTo(isFar);
      boolean low = figure.compareTo(sorted.get(0)) < 0;
      BigDecimal farther = figure.add(BigDecimal.valueOf(low ? -7 : 7));
      boolean outside = low || figure.compareTo(sorted.get(sorted.size() - 1)) > 0;
      assertThat(isFar && outside && !UsualFigures.isFar(farther, usual)).isFalse();
      far += isFar ? 1 : 0;
    }
    assertThat(far).isBetween(50, 450);
  }

  private static List<BigDecimal> drawn(Random random) {
    int size = 6 + random.nextInt(7);
    int level = random.nextInt(200);
    int spread = 1 + random.nextInt(30);
    return IntStream.range(0, size)
        .mapToObj(i -> BigDecimal.valueOf(level + random.nextInt(spread)))
        .toList();
  }
}
