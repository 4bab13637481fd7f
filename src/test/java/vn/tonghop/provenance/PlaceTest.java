package vn.tonghop.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({"1, A", "26, Z", "27, AA", "52, AZ", "53, BA", "702, ZZ", "703, AAA"})
  void columnsAreNamedAsSpreadsheetsDo(int column, String name) {
    assertThat(Place.cell("a.csv", 12, column).columnName()).isEqualTo(name);
    assertThat(Place.cell("a.csv", 12, column).cell()).contains(name + "12");
  }

  @Test
  void aRowOrAFileIsNotACell() {
    assertThat(Place.row("a.csv", 3).cell()).isEmpty();
    assertThat(Place.wholeFile("a.csv").cell()).isEmpty();
    assertThat(Place.wholeFile("a.csv").columnName()).isEmpty();
    assertThat(Place.row("a.csv", 3).row()).isEqualTo(3);
  }
}
