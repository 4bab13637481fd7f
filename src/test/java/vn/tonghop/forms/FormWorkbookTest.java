package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.tonghop.forms.SampleForms.beside;
import static vn.tonghop.forms.SampleForms.bytes;
import static vn.tonghop.forms.SampleForms.form;
import static vn.tonghop.forms.SampleForms.open;
import static vn.tonghop.forms.SampleForms.table;
import static vn.tonghop.forms.SampleForms.texts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;
import vn.tonghop.provenance.Place;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.Finding;

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
      assertThat(beside(sheet, "Mã hạn chế")).isEmpty();
      assertThat(workbook.getName("HanChe").getRefersToFormula()).startsWith("'Hướng dẫn'!$A$");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hn-2200, 01, 2019-Q2",
    "hn-2200, 00004, 2026-Q4",
    "feedback-218, 006, 2019-Q2",
    "th-dialogue, 18565, 2019-Q1",
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
      assertThat(open.stream().filter(column -> column.equals("E")).count()).isEqualTo(figures + 3);
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

  /** Programs refuse or mend a worksheet whose parts stand in another order. */
  @Test
  void itsPartsStandInTheOrderOfTheStandard(@TempDir Path folder) throws IOException {
    List<String> order =
        List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetProtection",
            "mergeCells",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "drawing",
            "legacyDrawing");
    Path file =
        Files.write(folder.resolve("form.xlsx"), bytes(form("hn-2200", "00004", "2019-Q2")));
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    Finding finding =
        new Finding(
            Severity.ERROR, "R02", new Place("x", "Biểu", 18, 5), "", new Words("sai", "wrong"));
    assertThat(AnnotatedCopy.write(file, List.of(finding), copy)).isTrue();
    for (byte[] bytes : List.of(Files.readAllBytes(file), copy.toByteArray())) {
      List<String> parts = parts(bytes);
      assertThat(parts).contains("sheetData", "dataValidations").isSubsetOf(order);
      assertThat(parts).isSortedAccordingTo(Comparator.comparingInt(order::indexOf));
    }
  }

  /** The elements right below the root of the first worksheet. */
  private static List<String> parts(byte[] workbook) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          XMLStreamReader xml =
              XMLInputFactory.newInstance()
                  .createXMLStreamReader(new ByteArrayInputStream(zip.readAllBytes()));
          int depth = 0;
          while (xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            if (event == XMLStreamConstants.START_ELEMENT && depth == 2) {
              parts.add(xml.getLocalName());
            }
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return parts;
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
    assumeTrue(Files.exists(Path.of("/usr/bin/soffice")));
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
