package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.submission.Cell;
import vn.tonghop.validation.NumberText.Fault;
import vn.tonghop.validation.NumberText.Reading;
import vn.tonghop.validation.NumberText.Thousands;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | EXACT | 0",
        "7 | 0 | EXACT | 7",
        "007 | 0 | EXACT | 7",
        "1234 | 0 | EXACT | 1234",
        "1.234 | 0 | EXACT | 1234",
        "12.345 | 0 | EXACT | 12345",
        "1.234.567 | 0 | EXACT | 1234567",
        "100.000.000.000 | 0 | EXACT | 100000000000",
        "999999999999999 | 0 | EXACT | 999999999999999",
        "1234567890123456 | 0 | EXACT | 1234567890123456",
        "12345678901234567890 | 0 | EXACT | 12345678901234567890",
        "- | 0 | EXACT | 0",
        "– | 0 | EXACT | 0",
        "trên 2.300 | 0 | OVER | 2300",
        "Trên 2.300 | 0 | OVER | 2300",
        "TRÊN 2300 | 0 | OVER | 2300",
        "hơn 5 | 0 | OVER | 5",
        "gần 40.000 | 0 | NEARLY | 40000",
        "khoảng   300 | 0 | ABOUT | 300",
        "12,5 | 1 | EXACT | 12.5",
        "12 | 2 | EXACT | 12",
        "1.234,5 | 1 | EXACT | 1234.5",
        "0,5 | 1 | EXACT | 0.5",
        "1,234 | 3 | EXACT | 1.234",
        "trên 0,5 | 1 | OVER | 0.5"
      })
  void numbersAreReadAsOfficesWriteThem(
      String text, int decimals, Qualifier qualifier, BigDecimal value) {
    assertThat(NumberText.read(text, decimals))
        .isEqualTo(new Reading.Amount(new Quantity(value, qualifier)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "…", "..."})
  void blankAndTheDotsAreNotReported(String text) {
    assertThat(NumberText.read(text, 0)).isEqualTo(new Reading.NotReported());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234 | 0 | SEPARATOR",
        "1,234,567 | 0 | SEPARATOR",
        "2.98 | 0 | SEPARATOR",
        "1.2345 | 0 | SEPARATOR",
        "12.34.567 | 0 | SEPARATOR",
        "1234.567 | 0 | SEPARATOR",
        "1.234, | 0 | SEPARATOR",
        "1..234 | 0 | SEPARATOR",
        ".5 | 0 | SEPARATOR",
        "1 234 | 0 | BLANK_INSIDE",
        "1 234 567 | 0 | BLANK_INSIDE",
        "12 34 | 0 | SEPARATOR",
        "1.2.3 | 0 | SEPARATOR",
        "O | 0 | LETTER_FOR_DIGIT",
        "1O5 | 0 | LETTER_FOR_DIGIT",
        "l2 | 0 | LETTER_FOR_DIGIT",
        "I | 0 | LETTER_FOR_DIGIT",
        "12 cuộc | 0 | UNIT_BEHIND",
        "300 người | 0 | UNIT_BEHIND",
        "1.234 lượt người | 0 | UNIT_BEHIND",
        "5x | 0 | UNIT_BEHIND",
        "120 m² | 0 | UNIT_BEHIND",
        "trên 300 người | 0 | UNIT_BEHIND",
        "x | 0 | TICK",
        "X | 0 | TICK",
        "✓ | 0 | TICK",
        "１２ | 0 | ODD_DIGITS",
        "\u0661\u0662 | 0 | ODD_DIGITS",
        "1e3 | 0 | EXPONENT",
        "1,23E+11 | 0 | EXPONENT",
        "+5 | 0 | PLUS",
        "5% | 0 | PERCENT",
        "12,5 % | 1 | PERCENT",
        "không | 0 | SPELT_OUT",
        "Hai | 0 | SPELT_OUT",
        "ba mươi hai | 0 | SPELT_OUT",
        "0.500 | 0 | SEPARATOR",
        "0.500 | 1 | SEPARATOR",
        "001.234 | 0 | SEPARATOR",
        "2.98 | 2 | SEPARATOR",
        "trên 1,234 | 0 | SEPARATOR",
        "12,5 | 0 | FRACTION",
        "12,50 | 0 | FRACTION",
        "0,1234567890123456789 | 0 | FRACTION",
        "12,345 | 2 | TOO_MANY_DECIMALS",
        "1,2345 | 3 | TOO_MANY_DECIMALS",
        "-5 | 0 | NEGATIVE",
        "−5 | 0 | NEGATIVE",
        "- 5 | 0 | NEGATIVE",
        "-1.234 | 0 | NEGATIVE",
        "trên 0 | 0 | QUALIFIED_ZERO",
        "gần 0 | 0 | QUALIFIED_ZERO",
        "khoảng 0,0 | 1 | QUALIFIED_ZERO",
        "hơn - | 0 | NOT_A_NUMBER",
        "trên -5 | 0 | NEGATIVE"
      })
  void whatIsNoNumberForTheIndicatorIsTold(String text, int decimals, Fault fault) {
    assertThat(NumberText.read(text, decimals))
        .isInstanceOfSatisfying(
            Reading.Faulty.class, faulty -> assertThat(faulty.fault()).isEqualTo(fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "trên | text",
        "trên2300 | text",
        "trên trên 5 | text",
        "tren 5 | text",
        "~300 | text",
        "'05 | text",
        "=1+2 | text",
        "= | a formula without a result",
        "#DIV/0! | the error of a formula",
        "-- | text"
      })
  void whatStandsInsteadOfANumberIsToldByItsKind(String text, String kind) {
    assertThat(NumberText.read(text, 0))
        .isInstanceOfSatisfying(
            Reading.Faulty.class,
            faulty -> {
              assertThat(faulty.fault()).isEqualTo(Fault.NOT_A_NUMBER);
              assertThat(faulty.kind().en()).isEqualTo(kind);
              assertThat(faulty.kind().vi()).isNotEmpty();
            });
  }

  @Test
  void aHundredSignsAreReadAndOneMoreIsNot() {
    String zeros = "0".repeat(96);

    assertThat(NumberText.read("trên " + zeros.substring(1), 0))
        .isInstanceOfSatisfying(
            Reading.Faulty.class,
            faulty -> assertThat(faulty.fault()).isEqualTo(Fault.QUALIFIED_ZERO));
    assertThat(NumberText.read("trên " + zeros, 0))
        .isInstanceOfSatisfying(
            Reading.Faulty.class,
            faulty -> assertThat(faulty.fault()).isEqualTo(Fault.NOT_A_NUMBER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234 | DOT",
        "12.345.678 | DOT",
        "trên 1.234 | DOT",
        ".234 | ",
        "1.23 | ",
        "1234 | ",
        "1,234 | COMMA",
        "12,345,678 | COMMA",
        "khoảng 1,234 | COMMA",
        ",234 | ",
        "1,23 | ",
        "1.234,5 | "
      })
  void whatSetsTheThousandsApartIsToldWhereItCanBe(String text, @Nullable Thousands sign) {
    assertThat(NumberText.thousands(new Cell(text, 2, 3))).isEqualTo(Optional.ofNullable(sign));
  }

  @Test
  void itIsNotToldOfANumberOfAWorkbookNorOfALongText() {
    String hundred = "trên" + " ".repeat(91) + "1.234";

    assertThat(NumberText.thousands(new Cell("1.234", 2, 3, true))).isEmpty();
    assertThat(NumberText.thousands(new Cell(hundred, 2, 3))).contains(Thousands.DOT);
    assertThat(NumberText.thousands(new Cell(hundred.replace("trên", "trên "), 2, 3))).isEmpty();
  }

  @Test
  void aVeryLongTextIsReadInNoTime() {
    for (String start : new String[] {"1", "1.", "1,", "O", " 1", "-1", "trên 1", "a", "1 a"}) {
      assertThat(NumberText.read(start.repeat(20_000) + "x", 0))
          .as(start)
          .isInstanceOf(Reading.Faulty.class);
    }
  }
}
