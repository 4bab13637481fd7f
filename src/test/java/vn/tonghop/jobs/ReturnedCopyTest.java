package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to the sender of a refused file. */
class ReturnedCopyTest {

  private final TestHome home;

  ReturnedCopyTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private List<String> returned() {
    return home.tree("reports/returned").keySet().stream()
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .toList();
  }

  private Path copy() {
    return home.tree("reports/returned").keySet().stream()
        .filter(name -> name.endsWith(".xlsx"))
        .map(home::path)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBadCellIsMarkedInACopyOfTheFile() throws IOException {
    home.handIn("xã/bad.csv", "18589", "2019-Q1", "2019-04-02", "9,năm,");
    home.night();
    assertThat(returned()).containsExactly("bad.xlsx", "findings.csv");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(copy()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("năm");
      assertThat(sheet.getRow(1).getCell(5).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(sheet.getRow(1).getCell(5).getCellComment().getString().getString())
          .contains("R01");
      assertThat(workbook.getSheet("Lỗi")).isNotNull();
    }
  }

  @Test
  void aFileWithPersonalDataHasNoCopy() {
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,0912345678,");
    home.night();
    assertThat(returned()).containsExactly("findings.csv");
  }

  @Test
  void nothingIsReturnedOfAFileThatIsTaken() {
    home.handIn("good.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    assertThat(returned()).isEmpty();
  }

  @Test
  void theCopyGoesWhenNothingIsRefusedAnyMore() {
    home.handIn("bad.csv", "18565", "2019-Q1", "2019-04-02", "3,120,99");
    home.programme(TestHome.programme().replaceFirst("(?m)^(\\s+)max: \\d+", "$1max: 2"));
    home.night();
    assertThat(returned()).containsExactly("bad.xlsx", "findings.csv");
    home.programme(TestHome.programme());
    home.night();
    assertThat(returned()).isEmpty();
  }
}
