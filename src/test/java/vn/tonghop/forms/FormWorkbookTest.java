package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.tonghop.forms.SampleForms.beside;
import static vn.tonghop.forms.SampleForms.bytes;
import static vn.tonghop.forms.SampleForms.form;
import static vn.tonghop.forms.SampleForms.open;
import static vn.tonghop.forms.SampleForms.table;
import static vn.tonghop.forms.SampleForms.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.submission.SubmissionFile;

class FormWorkbookTest {

  private static final int FIGURE = 4;

  @Test
  void everyLabelIsFollowedByItsValue() throws IOException {
    Form form = form("hn-2200", "00004", "2019-Q2");
    try (XSSFWorkbook workbook = open(bytes(form))) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(beside(sheet, "Mã chương trình")).isEqualTo("hn-2200");
      assertThat(beside(sheet, "Mã đơn vị")).isEqualTo("00004");
      assertThat(beside(sheet, "Kỳ báo cáo")).isEqualTo("2019-Q2");
      assertThat(beside(sheet, "Phiên bản biểu")).isEqualTo(form.version());
      assertThat(beside(sheet, "Ngày gửi")).isEmpty();
      assertThat(beside(sheet, "Mã lý do")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hn-2200, 01, 2019-Q2",
    "hn-2200, 00004, 2026-Q4",
    "feedback-218, 006, 2019-Q2",
    "th-dialogue, 18409, 2019-Q1",
    "mass-290, 00004, 2019",
    "qcdc, 01, 2019-Q2"
  })
  void everyIndicatorHasItsRow(String programme, String unit, String period) throws IOException {
    Form form = form(programme, unit, period);
    try (XSSFWorkbook workbook = open(bytes(form))) {
      Map<String, Row> rows = table(workbook.getSheetAt(0));
      assertThat(rows.keySet())
          .containsExactlyInAnyOrderElementsOf(
              form.indicators().stream().map(indicator -> indicator.code().value()).toList());
      assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("Hướng dẫn");
      assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
    }
  }

  @Test
  void theHeaderIsAsAgreed() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(form("hn-2200", "00004", "2019-Q2")))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      int header = sheet.getRepeatingRows().getFirstRow();
      assertThat(texts(sheet.getRow(header)))
          .containsExactly(
              "TT", "Chỉ tiêu", "Mã", "Đơn vị tính", "Số liệu", "Kỳ trước", "Kiểm tra");
    }
  }

  @Test
  void theSameFormIsTheSameBytes() {
    assertThat(bytes(form("hn-2200", "00004", "2019-Q2")))
        .isEqualTo(bytes(form("hn-2200", "00004", "2019-Q2")))
        .isNotEqualTo(bytes(form("hn-2200", "00004", "2019-Q3")));
  }

  @Test
  void onlyInputCellsAreOpen() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(form("hn-2200", "00004", "2019-Q2")))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getProtect()).isTrue();
      List<String> open = new ArrayList<>();
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (!cell.getCellStyle().getLocked()) {
            open.add(CellReference.convertNumToColString(cell.getColumnIndex()));
          }
        }
      }
      int figures = table(sheet).size();
      assertThat(open.stream().filter(column -> column.equals("E")).count()).isEqualTo(figures + 2);
      assertThat(Set.copyOf(open)).containsExactlyInAnyOrder("C", "D", "E");
      assertThat(workbook.getSheetAt(1).getProtect()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, true", "2000, true", "2001, false", "-1, false", "1.5, false", "trên 2.300, true",
    "Khoảng 40, true", "gần 5, true", "hơn 7, true", "…, true", "-, true", "..., true",
    "12 cuộc, false", "O, false", "trêntrời, false"
  })
  void aFigureIsANumberInRangeOrApproximate(String typed, boolean taken) throws IOException {
    try (XSSFWorkbook workbook = open(bytes(form("hn-2200", "00004", "2019-Q2")))) {
      Cell cell = figure(workbook.getSheetAt(0), "dialogue_total");
      type(cell, typed);
      DataValidationEvaluator validations =
          new DataValidationEvaluator(workbook, new XSSFFormulaEvaluator(workbook));
      assertThat(validations.isValidCell(new CellReference(cell))).isEqualTo(taken);
    }
  }

  private static void type(Cell cell, String typed) {
    if (typed.matches("-?[\\d.]*\\d")) {
      cell.setCellValue(Double.parseDouble(typed));
    } else {
      cell.setCellValue(typed);
    }
  }

  private static Cell figure(XSSFSheet sheet, String code) {
    return Optional.ofNullable(table(sheet).get(code)).orElseThrow().getCell(FIGURE);
  }

  @Test
  void noFormulaIsLongerThanExcelTakes() throws IOException {
    for (String programme : List.of("hn-2200", "mass-290", "feedback-218", "qcdc")) {
      String unit = programme.equals("feedback-218") ? "006" : "01";
      try (XSSFWorkbook workbook = open(bytes(form(programme, unit, "2019-Q2")))) {
        for (XSSFDataValidation validation : workbook.getSheetAt(0).getDataValidations()) {
          assertThat(String.valueOf(validation.getValidationConstraint().getFormula1()))
              .hasSizeLessThan(256);
          assertThat(String.valueOf(validation.getErrorBoxText())).hasSizeLessThan(226);
          assertThat(String.valueOf(validation.getPromptBoxText())).hasSizeLessThan(256);
        }
      }
    }
  }

  @Test
  void nothingOfItLooksLikePersonalData(@TempDir Path folder) throws IOException {
    StringBuilder csv = new StringBuilder("programme,unit,period\n");
    try (XSSFWorkbook workbook = open(bytes(form("hn-2200", "00004", "2019-Q2")))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            csv.append('"').append(cell.toString().replace("\"", "\"\"")).append("\",,\n");
          }
        }
      }
    }
    Path file = Files.writeString(folder.resolve("texts.csv"), csv);
    try (SubmissionFile opened = SubmissionFile.open(file, Set.of())) {
      assertThat(opened.cells()).isGreaterThan(900);
      assertThat(opened.hasPersonalData()).isFalse();
    }
  }

  @Test
  void anOfficeProgramOpensIt(@TempDir Path folder) throws Exception {
    assumeThat(Path.of("/usr/bin/soffice")).exists();
    Path file =
        Files.write(folder.resolve("form.xlsx"), bytes(form("hn-2200", "00004", "2019-Q2")));
    Process office =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("form.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text).contains("hn-2200/72c98356", "Quý II năm 2019", "dialogue_total");
      assertThat(text).doesNotContain("#NAME", "#VALUE", "Err:");
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
    }
  }
}
