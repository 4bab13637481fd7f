package vn.tonghop.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.orgunit.UnitCode;

/** Document numbers and the folders that are called after them. */
class DocumentNumberTest {

  @ParameterizedTest
  @CsvSource({"1, 01-BC/BTGDVTU", "9, 09-BC/BTGDVTU", "10, 10-BC/BTGDVTU", "152, 152-BC/BTGDVTU"})
  void numbersBelowTenArePadded(int number, String text) {
    assertThat(new DocumentNumber("BTGDVTU", "BC", "2025-2030", number)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "BTGDVTU, 2026, issued/00004/2026/12-BC-BTGDVTU",
    "ĐU, 2026, issued/00004/2026/12-BC-DU",
    "Đảng ủy/đ, 2025-2030, issued/00004/2025-2030/12-BC-Dang-uy-d",
    "UBND, Nhiệm kỳ 2025 - 2030, issued/00004/Nhiem-ky-2025-2030/12-BC-UBND",
    "UBND, ../.., issued/00004/x/12-BC-UBND"
  })
  void foldersAreOfLettersThatEveryDiskKnows(String body, String series, String folder) {
    assertThat(new DocumentNumber(body, "BC", series, 12).folder(new UnitCode("00004")))
        .isEqualTo(folder);
  }

  @Test
  void thereIsNoNumberZeroAndNoneWithoutBodyOrSeries() {
    assertThatThrownBy(() -> new DocumentNumber("ĐU", "BC", "2026", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DocumentNumber(" ", "BC", "2026", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DocumentNumber("ĐU", "BC", "", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofABodyOfTheStateItIsWrittenTheOtherWayRound() {
    assertThat(new DocumentNumber("UBND", "BC", "2026", 5)).hasToString("05/BC-UBND");
  }
}
