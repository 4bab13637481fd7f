package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.forms.SampleForms.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;
import vn.tonghop.provenance.Place;
import vn.tonghop.validation.Finding;

class AnnotatedCopyTest {

  private static final String RED = "FFFFB3A7";
  private static final String YELLOW = "FFFFE08A";

  private final Path folder;

  AnnotatedCopyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Finding error(String rule, String sheet, int row, int column) {
    return finding(Severity.ERROR, rule, sheet, row, column);
  }

  private static Finding finding(
      Severity severity, String rule, String sheet, int row, int column) {
    return new Finding(
        severity,
        rule,
        new Place("x", sheet, row, column),
        "",
        new Words("Sai " + rule + ". Hãy sửa.", "Wrong " + rule + ". Mend it."));
  }

  /** Sums, formats, a fill of its own, a comment of the sender's. */
  private static byte[] sender() {
    return workbook(
        workbook -> {
          XSSFSheet cover = workbook.createSheet("Bìa");
          cover.createRow(0).createCell(0).setCellValue("Kính gửi");
          XSSFSheet sheet = workbook.createSheet("Số ' liệu");
          Row header = sheet.createRow(0);
          header.createCell(0).setCellValue("unit");
          header.createCell(1).setCellValue("total");
          Row row = sheet.createRow(1);
          row.createCell(0).setCellValue("00004");
          Cell green = row.createCell(1);
          green.setCellValue(1234.5);
          XSSFCellStyle style = workbook.createCellStyle();
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          style.setFillForegroundColor(FormStyles.color("00B050"));
          style.setBorderTop(BorderStyle.THICK);
          style.setDataFormat(workbook.createDataFormat().getFormat("0.000"));
          green.setCellStyle(style);
          Cell sum = row.createCell(2);
          sum.setCellFormula("SUM(B2,10)");
          XSSFComment own =
              sheet
                  .createDrawingPatriarch()
                  .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 1, 6, 4));
          own.setString("Xem lại");
          own.setAuthor("Kế toán");
          sum.setCellComment(own);
        });
  }

  private static byte[] workbook(Consumer<XSSFWorkbook> fill) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill.accept(workbook);
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Optional<byte[]> copy(byte[] original, Finding... findings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Path file = Files.write(folder.resolve("original"), original);
      return AnnotatedCopy.write(file, List.of(findings), out)
          ? Optional.of(out.toByteArray())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private XSSFWorkbook marked(byte[] original, Finding... findings) {
    return open(copy(original, findings).orElseThrow());
  }

  private XSSFWorkbook marked(String csv, Finding... findings) {
    return marked(csv.getBytes(StandardCharsets.UTF_8), findings);
  }

  private static XSSFCell cell(XSSFSheet sheet, String reference) {
    CellReference at = new CellReference(reference);
    return Optional.ofNullable(sheet.getRow(at.getRow()))
        .map(row -> row.getCell(at.getCol()))
        .orElseThrow(() -> new AssertionError("no cell " + reference));
  }

  private static String fill(XSSFCell cell) {
    XSSFCellStyle style = cell.getCellStyle();
    return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
        ? String.valueOf(style.getFillForegroundColorColor().getARGBHex())
        : style.getFillPattern().name();
  }

  @Test
  void aBadCellIsColouredAndKeepsTheRest() throws IOException {
    try (XSSFWorkbook workbook = marked(sender(), error("K05", "Số ' liệu", 2, 2))) {
      XSSFCell cell = cell(workbook.getSheet("Số ' liệu"), "B2");
      assertThat(fill(cell)).isEqualTo(RED);
      assertThat(cell.getNumericCellValue()).isEqualTo(1234.5);
      assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.000");
      assertThat(cell.getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THICK);
      assertThat(fill(cell(workbook.getSheet("Số ' liệu"), "A2"))).isEqualTo("NO_FILL");
    }
  }

  @Test
  void aBadFormulaStaysAFormula() throws IOException {
    try (XSSFWorkbook workbook =
        marked(sender(), finding(Severity.WARNING, "R04", "Số ' liệu", 2, 3))) {
      XSSFCell cell = cell(workbook.getSheet("Số ' liệu"), "C2");
      assertThat(fill(cell)).isEqualTo(YELLOW);
      assertThat(cell.getCellFormula()).isEqualTo("SUM(B2,10)");
      assertThat(cell.getCellComment().getString().getString()).isEqualTo("Xem lại");
    }
  }

  @Test
  void aCommentTellsWhatToDoInBothLanguages() throws IOException {
    try (XSSFWorkbook workbook =
        marked(sender(), error("K05", "Số ' liệu", 2, 2), error("R22", "Số ' liệu", 2, 2))) {
      XSSFComment comment = cell(workbook.getSheet("Số ' liệu"), "B2").getCellComment();
      assertThat(comment.getAuthor()).isEqualTo("Tổng Hợp");
      assertThat(comment.getString().getString())
          .isEqualTo(
              "Tổng Hợp · K05 (lỗi)\nSai K05. Hãy sửa.\n\nWrong K05. Mend it.\n\n"
                  + "Tổng Hợp · R22 (lỗi)\nSai R22. Hãy sửa.\n\nWrong R22. Mend it.");
    }
  }

  @Test
  void aMarkStandsAtTheEndOfTheRow() throws IOException {
    try (XSSFWorkbook workbook =
        marked(sender(), error("K05", "Số ' liệu", 2, 2), error("R22", "Số ' liệu", 2, 0))) {
      assertThat(cell(workbook.getSheet("Số ' liệu"), "D2").getStringCellValue())
          .isEqualTo("◄ R22: Sai R22. Hãy sửa. | K05: Sai K05. Hãy sửa.");
    }
  }

  @Test
  void aSheetListsAllFindingsWithLinks() throws IOException {
    try (XSSFWorkbook workbook =
        marked(
            sender(),
            error("F01", "", 0, 0),
            error("K05", "Số ' liệu", 2, 2),
            finding(Severity.WARNING, "R22", "Số ' liệu", 2, 0),
            error("K01", "", 1, 1))) {
      int index = workbook.getSheetIndex("Lỗi");
      assertThat(index).isEqualTo(2);
      assertThat(workbook.getActiveSheetIndex()).isEqualTo(index);
      Sheet list = workbook.getSheetAt(index);
      assertThat(rows(list).subList(2, 6))
          .containsExactly(
              "1||cả tệp|Lỗi|F01|Sai F01. Hãy sửa.",
              "2|Số ' liệu|B2|Lỗi|K05|Sai K05. Hãy sửa.",
              "3|Số ' liệu|dòng 2|Cảnh báo|R22|Sai R22. Hãy sửa.",
              "4|Bìa|A1|Lỗi|K01|Sai K01. Hãy sửa.");
      assertThat(links(list)).containsExactly("'Số '' liệu'!B2", "'Số '' liệu'!A2", "'Bìa'!A1");
      assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("_tonghop")))
          .isEqualTo(SheetVisibility.VERY_HIDDEN);
    }
  }

  private static List<String> rows(Sheet sheet) {
    List<String> rows = new ArrayList<>();
    for (Row row : sheet) {
      rows.add(String.join("|", SampleForms.texts(row)));
    }
    return rows;
  }

  private static List<String> links(Sheet sheet) {
    List<String> links = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getHyperlink() != null) {
          links.add(cell.getHyperlink().getAddress());
        }
      }
    }
    return links;
  }

  @Test
  void aFileThatIsReturnedTwiceHasOneSetOfMarks() {
    Finding[] findings = {
      error("K05", "Số ' liệu", 2, 2),
      error("V09", "Số ' liệu", 2, 5),
      error("R22", "Bìa", 1, 0),
      finding(Severity.WARNING, "R04", "Số ' liệu", 2, 3)
    };
    byte[] once = copy(sender(), findings).orElseThrow();
    byte[] twice = copy(once, findings).orElseThrow();
    byte[] thrice = copy(twice, findings).orElseThrow();
    assertThat(described(twice)).isEqualTo(described(once));
    assertThat(described(thrice)).isEqualTo(described(once));
  }

  @Test
  void whatWasMendedLosesItsMarksAndGetsItsColourBack() throws IOException {
    byte[] once =
        copy(sender(), error("K05", "Số ' liệu", 2, 2), error("V09", "Số ' liệu", 2, 5))
            .orElseThrow();
    try (XSSFWorkbook workbook = marked(once, error("K01", "Bìa", 1, 1))) {
      XSSFSheet sheet = workbook.getSheet("Số ' liệu");
      assertThat(fill(cell(sheet, "B2"))).isEqualTo("FF00B050");
      assertThat(cell(sheet, "B2").getCellComment()).isNull();
      assertThat(sheet.getRow(1).getLastCellNum()).isEqualTo((short) 3);
      assertThat(sheet.getCellComments()).hasSize(1);
      assertThat(fill(cell(workbook.getSheet("Bìa"), "A1"))).isEqualTo(RED);
      assertThat(rows(workbook.getSheet("Lỗi"))).hasSize(3);
    }
  }

  @Test
  void theSendersOwnSheetOfThatNameStays() throws IOException {
    byte[] own =
        workbook(
            workbook -> {
              workbook.createSheet("Biểu").createRow(0).createCell(0).setCellValue("x");
              workbook.createSheet("Lỗi").createRow(0).createCell(0).setCellValue("của tôi");
            });
    byte[] once = copy(own, error("K05", "Biểu", 1, 1)).orElseThrow();
    try (XSSFWorkbook workbook = marked(once, error("K05", "Biểu", 1, 1))) {
      assertThat(cell(workbook.getSheet("Lỗi"), "A1").getStringCellValue()).isEqualTo("của tôi");
      assertThat(workbook.getSheet("Lỗi (2)")).isNotNull();
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
    }
  }

  /** Everything that people can see, by sheet and cell. */
  private static Map<String, String> described(byte[] bytes) {
    Map<String, String> cells = new TreeMap<>();
    try (XSSFWorkbook workbook = open(bytes)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell each : row) {
            XSSFCell cell = (XSSFCell) each;
            cells.put(
                sheet.getSheetName() + "!" + cell.getReference(),
                cell
                    + " "
                    + cell.getCellStyle().getDataFormatString()
                    + " "
                    + cell.getCellStyle().getBorderTop()
                    + " "
                    + fill(cell)
                    + " "
                    + cell.getCellStyle().getFont().getFontName()
                    + " "
                    + Optional.ofNullable(cell.getCellComment())
                        .map(comment -> comment.getAuthor() + comment.getString())
                        .orElse("")
                    + Optional.ofNullable(cell.getHyperlink())
                        .map(link -> link.getAddress())
                        .orElse(""));
          }
        }
      }
      cells.put("active", String.valueOf(workbook.getActiveSheetIndex()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  @Test
  void aCsvComesBackAsAWorkbookInTheSameRows() throws IOException {
    String csv = "programme,unit,period,a\n\nx,00004,2019-Q1,0012\nx,\"hai\ndòng\",2019-Q2,7,9\n";
    try (XSSFWorkbook workbook =
        marked(csv, error("K05", "", 3, 2), error("R22", "", 4, 5), error("V09", "", 3, 5))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(cell(sheet, "B3").getStringCellValue()).isEqualTo("00004");
      assertThat(cell(sheet, "D3").getStringCellValue()).isEqualTo("0012");
      assertThat(fill(cell(sheet, "B3"))).isEqualTo(RED);
      assertThat(fill(cell(sheet, "A3"))).isEqualTo("NO_FILL");
      assertThat(fill(cell(sheet, "E3"))).isEqualTo(RED);
      assertThat(cell(sheet, "B4").getStringCellValue()).isEqualTo("hai\ndòng");
      assertThat(cell(sheet, "E4").getStringCellValue()).isEqualTo("9");
      assertThat(cell(sheet, "F3").getStringCellValue())
          .isEqualTo("◄ K05: Sai K05. Hãy sửa. | V09: Sai V09. Hãy sửa.");
      assertThat(cell(sheet, "B3").getCellComment().getString().getString())
          .startsWith("Tổng Hợp · K05 (lỗi)\n");
      assertThat(links(workbook.getSheet("Lỗi")))
          .containsExactly("'Dữ liệu'!B3", "'Dữ liệu'!E4", "'Dữ liệu'!E3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")"})
  void whatLooksLikeAFormulaIsText(String text) throws IOException {
    String csv = "programme\n\"" + text.replace("\"", "\"\"") + "\"\n";
    try (XSSFWorkbook workbook = marked(csv, error("K01", "", 2, 1))) {
      XSSFCell cell = cell(workbook.getSheetAt(0), "A2");
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(text);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void aCellWithPersonalDataIsBlank() throws IOException {
    String csv = "programme,unit\nx,0912345678\n";
    byte[] table = copy(csv.getBytes(StandardCharsets.UTF_8), error("F13", "", 2, 2)).orElseThrow();
    byte[] book =
        workbook(
            workbook ->
                workbook.createSheet("a").createRow(1).createCell(1).setCellValue("0912345678"));
    byte[] copy = copy(book, error("F13", "a", 2, 2)).orElseThrow();
    for (byte[] bytes : List.of(table, copy)) {
      try (XSSFWorkbook workbook = open(bytes)) {
        assertThat(cell(workbook.getSheetAt(0), "B2").toString()).isEmpty();
        assertThat(fill(cell(workbook.getSheetAt(0), "B2"))).isEqualTo(RED);
        for (int i = 0; i < workbook.getSharedStringSource().getCount(); i++) {
          if (i < workbook.getSharedStringSource().getUniqueCount()) {
            assertThat(workbook.getSharedStringSource().getItemAt(i).getString())
                .doesNotContain("0912345678");
          }
        }
      }
    }
  }

  @Test
  void theSameFileIsTheSameCopy() {
    byte[] csv = "programme,unit\nx,1\n".getBytes(StandardCharsets.UTF_8);
    Finding finding = error("K01", "", 2, 2);
    assertThat(copy(csv, finding).orElseThrow()).isEqualTo(copy(csv, finding).orElseThrow());
    byte[] sender = sender();
    Finding there = error("K05", "Số ' liệu", 2, 2);
    assertThat(copy(sender, there).orElseThrow()).isEqualTo(copy(sender, there).orElseThrow());
  }

  @Test
  void aFileInAnotherEncodingIsReadToo() throws IOException {
    byte[] bytes = "\uFEFFprogramme\tunit\nx\tHà\n".getBytes(StandardCharsets.UTF_16LE);
    try (XSSFWorkbook workbook = marked(bytes, error("K01", "", 2, 2))) {
      assertThat(cell(workbook.getSheetAt(0), "B2").getStringCellValue()).isEqualTo("Hà");
    }
  }

  @Test
  void whatCannotBeOpenedHasNoCopy() {
    assertThat(copy(new byte[0])).isEmpty();
    assertThat(copy("%PDF-1.4 …".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(copy(new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
    assertThat(copy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})).isEmpty();
    byte[] half = sender();
    assertThat(copy(java.util.Arrays.copyOf(half, half.length / 2))).isEmpty();
    assertThat(copy(workbook(workbook -> workbook.createSheet("a")))).isPresent();
  }

  @Test
  void aWorkbookWithMacrosHasNoCopy() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM);
        OutputStream into = out) {
      workbook.createSheet("a");
      workbook.write(into);
    }
    assertThat(copy(out.toByteArray())).isEmpty();
  }
}
