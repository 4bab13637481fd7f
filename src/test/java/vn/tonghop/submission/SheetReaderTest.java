package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where cells stand in a worksheet. */
class SheetReaderTest {

  private static final byte[] SOUND =
      MadeWorkbook.of("programme | unit | period | a", "p | u | 2019 | #5");

  private static List<String> readWith(String pattern, String replacement) {
    return Handed.read(
        MadeWorkbook.parts(
            SOUND,
            parts ->
                MadeWorkbook.change(
                    parts,
                    "xl/worksheets/sheet1.xml",
                    text -> text.replaceAll(pattern, replacement))));
  }

  @ParameterizedTest
  @CsvSource({
    "A1, 1",
    "Z1, 26",
    "AA1, 27",
    "AZ9, 52",
    "BA9, 53",
    "ZZ1, 702",
    "AAA1, 703",
    "XFD1048576, 16384",
    "AAAAA1, 18279",
    "7, 0",
    "a1, 0",
    "[1, 0",
    "@1, 0",
    "'', 0"
  })
  void theLettersOfACellsNameAreItsColumn(String name, int column) {
    assertThat(SheetReader.column(name)).isEqualTo(column);
  }

  @Test
  void rowsAndCellsWithoutANameFollowEachOther() {
    assertThat(readWith(" r=\"[A-Z]*[0-9]+\"", "")).isEqualTo(Handed.read(SOUND));
  }

  @Test
  void theLastRowAndTheLastColumnMayBeUsed() {
    assertThat(readWith("r=\"([A-D]?)2\"", "r=\"$11048576\""))
        .containsExactly("1 p u 2019 a=5@D1048576");
    assertThat(readWith("r=\"D2", "r=\"XFD2")).containsExactly("1 p u 2019 a=@D2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // behind the last row, behind the last column
        "r=\"([A-D]?)2\" r=\"$11048577\"",
        "r=\"D r=\"XFE",
        // of another row, of no row, before another cell of its row, twice
        "r=\"A2\" r=\"A3\"",
        "r=\"A2\" r=\"A\"",
        "r=\"A2\" r=\"2\"",
        "r=\"B2\" r=\"A2\"",
        "r=\"D2\" r=\"B2\"",
        // rows out of order
        "r=\"2\" r=\"1\"",
        "r=\"1\" r=\"0\""
      })
  void cellsElsewhereAreDamage(String change) {
    String[] parts = change.split("(?<=.) (?=r=)", -1);

    assertThat(readWith(parts[0], parts[1])).containsExactly("! DAMAGED 0:0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"'5 | 5", "'05 | 05", "'a | 'a", "' | '", "''5 | ''5", "5' | 5'"})
  void theApostropheBeforeDigitsIsNotPartOfThem(String typed, String read) {
    assertThat(
            Handed.read(
                MadeWorkbook.of("programme | unit | period | a", "p | u | 2019 | " + typed)))
        .containsExactly("1 p u 2019 a=" + read + "@D2");
  }
}
