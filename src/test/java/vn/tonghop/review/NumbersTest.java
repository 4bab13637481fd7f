package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Language;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

class NumbersTest {

  private final Numbers vietnamese = new Numbers(Language.VI);
  private final Numbers english = new Numbers(Language.EN);

  @ParameterizedTest
  @CsvSource({"0,0,0", "999,999,999", "1000,1.000,'1,000'", "2984,2.984,'2,984'"})
  void thousandsHaveDotsInVietnameseAndCommasInEnglish(long number, String vi, String en) {
    assertThat(vietnamese.count(number)).isEqualTo(vi);
    assertThat(english.count(number)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource({"0.125,0.13", "0.124,0.12", "12.25,12.3", "12.35,12.4", "2.5,3", "-12.25,-12.3"})
  void halvesAreRoundedUp(String value, String rounded) {
    BigDecimal expected = new BigDecimal(rounded);
    assertThat(english.number(new BigDecimal(value), Math.max(0, expected.scale())))
        .isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({"109,139,'78,4%'", "58,65,'89,2%'", "1,8,'12,5%'", "1,2000,'0,1%'", "1,5,'20,0%'"})
  void sharesHaveOneDecimalAfterAComma(int part, int whole, String printed) {
    assertThat(vietnamese.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)))
        .isEqualTo(printed);
  }

  @Test
  void aWholePercentageInASentenceHasNoDecimal() {
    assertThat(vietnamese.percentInText(BigDecimal.valueOf(1), BigDecimal.valueOf(5)))
        .isEqualTo("20%");
    assertThat(vietnamese.percentInText(BigDecimal.valueOf(109), BigDecimal.valueOf(139)))
        .isEqualTo("78,4%");
  }

  @ParameterizedTest
  @CsvSource({
    "0,30,0%",
    "30,30,100%",
    "29,30,'96,7%'",
    "9999,10000,'99,9%'",
    "1,10000,'0,1%'",
    "0,0,0%"
  })
  void aRateIsNeverAllNorNothingUnlessItIs(long part, long whole, String printed) {
    assertThat(vietnamese.rate(part, Math.max(1, whole))).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"99,100,'99,0%'", "29,30,'96,7%'", "9999,10000,'99,9%'", "30,30,'100,0%'"})
  void ratesBelowEachOtherHaveAsManyPlaces(long part, long whole, String printed) {
    assertThat(vietnamese.rateInColumn(part, whole)).isEqualTo(printed);
  }

  @Test
  void theQualifierStandsBeforeTheNumber() {
    assertThat(vietnamese.quantity(Quantity.of(2300, Qualifier.OVER), 0)).isEqualTo("trên 2.300");
    assertThat(vietnamese.quantity(Quantity.of(40_000, Qualifier.NEARLY), 0))
        .isEqualTo("gần 40.000");
    assertThat(vietnamese.quantity(Quantity.of(50, Qualifier.ABOUT), 0)).isEqualTo("khoảng 50");
    assertThat(english.quantity(Quantity.of(2300, Qualifier.OVER), 0)).isEqualTo("over 2,300");
    assertThat(english.quantity(Quantity.of(40_000, Qualifier.NEARLY), 0))
        .isEqualTo("nearly 40,000");
  }

  @Test
  void decimalsStandAfterAComma() {
    assertThat(vietnamese.number(new BigDecimal("1234567.891"), 2)).isEqualTo("1.234.567,89");
    assertThat(english.number(new BigDecimal("1234567.891"), 2)).isEqualTo("1,234,567.89");
  }
}
