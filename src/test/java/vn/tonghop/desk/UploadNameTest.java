package vn.tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that browsers send, and under which the files lie. */
class UploadNameTest {

  @ParameterizedTest
  @CsvSource({
    "quy1.csv, quy1.csv",
    "Quý 1 năm 2019.XLSX, Quý 1 năm 2019.xlsx",
    "../../config/units.csv, units.csv",
    "C:\\Users\\x\\bao-cao.csv, bao-cao.csv",
    ".hidden.csv, hidden.csv",
    "~$quy1.xlsx, quy1.xlsx",
    "quy1.csv.part, quy1.csv.part.bin",
    "ghi-chu.md, ghi-chu.md.bin",
    "macro.xlsm, macro.xlsm.bin",
    "nul.csv, tep-nul.csv",
    "a<b>|c?.csv, a b c.csv",
    "..., tep.bin",
    "'', tep.bin",
  })
  void aNameIsMadeHarmless(String given, String name) {
    assertThat(UploadName.of(given)).isEqualTo(name);
  }

  @Test
  void signsThatAreNotSeenAreTakenOut() {
    assertThat(UploadName.of("a\u202Ecsv\u0000\r\n.exe\u200B.csv")).isEqualTo("a csv .exe.csv");
  }

  @Test
  void aLongNameIsShortenedAndKeepsItsEnding() {
    assertThat(UploadName.of("ệ".repeat(300) + ".csv")).isEqualTo("ệ".repeat(40) + ".csv");
  }

  @Test
  void aNameThatNamesSomebodyIsWithheld() {
    assertThat(UploadName.of("Nguyễn Văn Bình.csv"))
        .startsWith("ten-duoc-giau-")
        .endsWith(".csv")
        .doesNotContain("Bình");
  }
}
