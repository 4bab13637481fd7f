package vn.tonghop.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.validation.Schema;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.OfficeSchemas;
import vn.tonghop.catalogue.Language;
import vn.tonghop.review.Block;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Column;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.review.Block.Table.Sum;
import vn.tonghop.review.Block.Table.Value;
import vn.tonghop.review.Review;

/** Reviews as workbooks. */
class XlsxRendererTest {

  private static final Schema SPREADSHEETS = OfficeSchemas.of("sml.xsd");
  private static final Imprint IMPRINT = new Imprint("BC-7Q2M-4F1X", "25/5/2017 - 28/10/2022", 3);

  private static byte[] bytes(Review review) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XlsxRenderer().render(review, IMPRINT, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook open(Review review) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(review)));
  }

  private static Review of(Table... tables) {
    return Samples.review(List.of(tables), List.of());
  }

  private static Table table(String... texts) {
    return new Table(
        "Bảng 1. Thử",
        List.of(new Column("Nội dung", Align.LEFT, 1)),
        List.of(texts).stream().map(text -> new Row(List.of(text), false)).toList(),
        "Nguồn: thử.");
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyPartKeepsTheSchema(long seed) throws IOException {
    for (Review review : List.of(Samples.city(), Samples.seeded(seed).anyReview())) {
      for (Map.Entry<String, byte[]> part : parts(bytes(review)).entrySet()) {
        if (part.getKey().startsWith("xl/") && part.getKey().endsWith(".xml")) {
          assertThat(OfficeSchemas.faults(SPREADSHEETS, part.getValue()))
              .as(part.getKey())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void theSameReviewIsTheSameBytesAndTellsNoTime() throws IOException {
    byte[] first = bytes(Samples.city());

    assertThat(bytes(Samples.city())).isEqualTo(first);
    assertThat(new String(parts(first).get("docProps/core.xml"), UTF_8))
        .contains("<dc:title>Báo cáo sơ kết 5 năm", "vi-VN", "BAN TUYÊN GIÁO VÀ DÂN VẬN")
        .doesNotContain("created", "modified");
  }

  @Test
  void thereAreNoMacrosAndNoLinksOutside() throws IOException {
    Map<String, byte[]> parts = parts(bytes(Samples.city()));

    assertThat(parts.keySet())
        .noneMatch(name -> name.matches("(?i).*(vba|macro|external|activex|embed).*"));
    parts.forEach(
        (name, part) ->
            assertThat(new String(part, UTF_8)).as(name).doesNotContain("TargetMode=\"External\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+84 1", "-cmd|' /C calc'!A0", "@SUM(A1)", "=HYPERLINK(\"x\")", "1.234"})
  void aTextIsNeverAFormulaNorANumber(String text) throws IOException {
    Review review =
        new Review(
            Language.VI,
            text,
            Samples.nearlyEmpty().head(),
            List.of(
                new Block.KeyFacts(List.of(new Block.KeyFacts.Fact(text, text))),
                new Table(
                    text,
                    List.of(
                        new Column(text, Align.LEFT, 1, text), new Column(text, Align.RIGHT, 1)),
                    List.of(new Row(List.of(text, text), true)),
                    text),
                new Block.Note(text)),
            Samples.nearlyEmpty().closing(),
            List.of(),
            Samples.nearlyEmpty().snapshot());
    int there = 0;
    try (XSSFWorkbook workbook = open(review)) {
      for (Cell cell : cells(workbook)) {
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)) {
          there++;
          assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
          assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(!text.startsWith("1"));
        }
      }
    }
    assertThat(there).isGreaterThanOrEqualTo(10);
  }

  private static List<Cell> cells(XSSFWorkbook workbook) {
    List<Cell> cells = new ArrayList<>();
    workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
    return cells;
  }

  @Test
  void everyTableHasASheetThatTheFirstOneLeadsTo() throws IOException {
    try (XSSFWorkbook workbook = open(Samples.city())) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).containsExactly("Báo cáo", "Bảng 1", "Bảng 2", "Bảng 3", "Bảng 4");
      XSSFSheet cover = workbook.getSheetAt(0);
      assertThat(cover.getHyperlinkList().stream().map(link -> link.getLocation()))
          .containsExactly("'Bảng 1'!A1", "'Bảng 2'!A1", "'Bảng 3'!A1", "'Bảng 4'!A1");
      assertThat(texts(cover))
          .contains(
              "BAN TUYÊN GIÁO VÀ DÂN VẬN, THÀNH ỦY HÀ NỘI",
              "DỰ THẢO",
              "25/5/2017 - 28/10/2022",
              "BC-7Q2M-4F1X",
              Samples.city().snapshot().hex(),
              "575/579",
              "xã, phường, thị trấn đã báo cáo");
    }
  }

  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                  }
                }));
    return texts;
  }

  @Test
  void theEnglishOneIsInEnglish() throws IOException {
    Review vi = Samples.city();
    Review en =
        new Review(
            Language.EN, vi.title(), vi.head(), vi.body(), vi.closing(), List.of(), vi.snapshot());
    try (XSSFWorkbook workbook = open(en)) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Report");
      assertThat(workbook.getSheetName(1)).isEqualTo("Table 1");
      assertThat(texts(workbook.getSheetAt(0))).contains("Edition").doesNotContain("Lần lập");
    }
  }

  @Test
  void headingsAreFrozenAndRepeatedAndAnnexesLieSideways() throws IOException {
    try (XSSFWorkbook workbook = open(Samples.city())) {
      XSSFSheet text = workbook.getSheet("Bảng 2");
      XSSFSheet annex = workbook.getSheet("Bảng 3");
      assertThat(text.getPrintSetup().getLandscape()).isFalse();
      assertThat(annex.getPrintSetup().getLandscape()).isTrue();
      assertThat(text.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
      assertThat(text.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 2);
      assertThat(text.getRepeatingRows().formatAsString()).isEqualTo("2:2");
      assertThat(workbook.getPrintArea(2)).startsWith("'Bảng 2'!$A$1:$F$");
      assertThat(texts(annex)).contains("Phụ lục 1").contains("Mã bảng: BC-7Q2M-4F1X.3");
    }
  }

  @Test
  void groupedHeadingsAreMergedAsTheyArePrinted() throws IOException {
    Table table =
        new Table(
            "Bảng 1. Thử",
            List.of(
                new Column("Đơn vị", Align.LEFT, 1),
                new Column("Cấp huyện", Align.RIGHT, 1, "Số hội nghị"),
                new Column("Cấp xã", Align.RIGHT, 1, "Số hội nghị")),
            List.of(new Row(List.of("A", "1", "2"), false)),
            "");
    try (XSSFWorkbook workbook = open(of(table))) {
      assertThat(
              workbook.getSheetAt(1).getMergedRegions().stream()
                  .map(region -> region.formatAsString()))
          .contains("A2:A3", "B2:C2");
    }
  }

  @Test
  void ofTablesInARowEachTellsTheSourceOfAll() throws IOException {
    Table first = new Table("Bảng 1. Một", table("x").columns(), table("x").rows(), "");
    Review review =
        Samples.review(List.of(first, table("y"), new Block.Note("Ký hiệu.")), List.of());
    try (XSSFWorkbook workbook = open(review)) {
      assertThat(texts(workbook.getSheetAt(1))).contains("Nguồn: thử.", "Ký hiệu.");
      assertThat(texts(workbook.getSheetAt(2))).contains("Nguồn: thử.", "Ký hiệu.");
    }
  }

  @Test
  void aTextThatNoCellHoldsIsCutAndSaysSo() throws IOException {
    try (XSSFWorkbook workbook = open(of(table("dài ".repeat(10_000))))) {
      assertThat(texts(workbook.getSheetAt(1)))
          .anyMatch(text -> text.endsWith("… (xem đủ trong bản PDF)"));
    }
  }

  @Test
  void aSumOfFractionsIsRoundedAsItIsPrinted() throws IOException {
    Table table =
        new Table(
            "Bảng 1. Giờ",
            List.of(new Column("Đơn vị", Align.LEFT, 1), new Column("Giờ", Align.RIGHT, 1)),
            List.of(hours("0,1", Sum.NONE), hours("0,2", Sum.NONE), hours("0,3", Sum.ROWS)),
            "");
    try (XSSFWorkbook workbook = open(of(table))) {
      Cell total = workbook.getSheetAt(1).getRow(4).getCell(1);
      assertThat(total.getCellFormula()).isEqualTo("ROUND(SUM(B3:B4),1)");
      assertThat(total.getNumericCellValue()).isEqualTo(0.3);
    }
  }

  private static Row hours(String printed, Sum sum) {
    BigDecimal number = new BigDecimal(printed.replace(',', '.'));
    return new Row(List.of("Xã", printed), false, Map.of(), Map.of(1, new Value(number, sum)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.300|#,##0;-#,##0;\"-\"",
        "trên 2.300|\"trên \"#,##0;\"trên \"-#,##0;\"-\"",
        "-|#,##0;-#,##0;\"-\"",
        "1.234,50|#,##0.00;-#,##0.00;\"-\"",
        "78,4%|#,##0.0%",
        "khoảng 78,4%|\"khoảng \"#,##0.0%",
        "+20|+#,##0;-#,##0;\"-\"",
        "khoảng -20%|\"khoảng \"+#,##0%;\"khoảng \"-#,##0%;\"-\"",
      })
  void aNumberIsShownAsItIsPrinted(String printed, String pattern) {
    assertThat(NumberPattern.of(printed, Language.VI)).isEqualTo(pattern);
  }

  @Test
  void anEnglishNumberHasItsDecimalsBehindADot() {
    assertThat(NumberPattern.of("over 1,234.5", Language.EN)).startsWith("\"over \"#,##0.0;");
  }
}
