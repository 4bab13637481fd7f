package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in workbooks, with the habits that offices have. */
class WorkbookTableTest {

  private static final String HEADER = "programme | unit | period | a | b";
  private static final String ROW = "p | u | 2019 | #5 | #7";
  private static final String ONE = "1 p u 2019 a=5@D2 b=7@E2";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theSameSubmissionHoweverItIsWritten(String how, String[] rows, String told) {
    assertThat(Handed.read(MadeWorkbook.of(rows))).as(how).containsExactly(told);
  }

  static Stream<Arguments> theSameSubmissionHoweverItIsWritten() {
    return Stream.of(
        table("codes", ONE, HEADER, ROW),
        table("text", ONE, HEADER, "p | u | 2019 | 5 | 7"),
        table("the year a number", ONE, HEADER, "p | u | #2019 | #5 | #7"),
        table("upper case", ONE, "PROGRAMME | Unit | PERIOD | A | B", ROW),
        table("labels", ONE, "Mã chương trình | Mã đơn vị | Kỳ báo cáo | a | b", ROW),
        table(
            "labels with colons", ONE, "MÃ CHƯƠNG TRÌNH: | Mã đơn vị : | Kỳ báo cáo | a | b", ROW),
        table(
            "blanks",
            ONE,
            "  programme   |unit |  period | a |  b  ",
            "  p  |  u | 2019 |  5  | 7"),
        table("no-break blanks", ONE, HEADER, "p\u00A0 | \u200Bu | 2019\u202F | 5\u00A0 | 7\uFEFF"),
        table(
            "rows above",
            "1 p u 2019 a=5@D5 b=7@E5",
            "ỦY BAN NHÂN DÂN PHƯỜNG",
            "BÁO CÁO kết quả quý",
            "",
            HEADER,
            ROW),
        table(
            "signatures below",
            ONE,
            HEADER,
            ROW,
            "",
            " | Người lập biểu | | CHỦ TỊCH",
            " | (Ký, ghi rõ họ tên) | | Hà Nội, ngày 5 tháng 7 năm 2019"),
        table("marked in a copy that went back", ONE, HEADER, ROW + " | ◄ R01: phải là số"),
        table("notes below", ONE, HEADER, ROW, "Ghi chú: số ước tính đến 25/6"),
        table(
            "headings among the rows", "1 p u 2019 a=5@D3 b=7@E3", HEADER, "I | Khối phường", ROW),
        table("numbered columns", "1 p u 2019 a=5@D3 b=7@E3", HEADER, "A | B | C | (1) | (2)", ROW),
        table("header printed again", ONE, HEADER, ROW, HEADER),
        table(
            "one under the other",
            "1 p u 2019 a=5@D3 b=7@E3",
            "Mã chương trình | Mã đơn vị | Kỳ báo cáo | Số hội nghị | ",
            " | | | a | b",
            ROW),
        table(
            "labels over codes",
            "1 p u 2019 a=5@D3 b=7@E3",
            "Mã chương trình | Mã đơn vị | Kỳ báo cáo | Hội nghị | Lượt người",
            "programme | unit | period | a | b",
            ROW),
        table(
            "numbered rows",
            "1 p u 2019 a=5@E2 b=7@F2",
            "TT | programme | unit | period | a | b",
            "#1 | p | u | 2019 | #5 | #7"),
        table(
            "name beside the code",
            "1 p u 2019 a=5@E2 b=7@F2",
            "programme | Mã đơn vị | Tên đơn vị | period | a | b",
            "p | u | Xã U | 2019 | #5 | #7"),
        table(
            "name in place of the code",
            "1 p Xã U 2019 a=5@D2 b=7@E2",
            "programme | Tên đơn vị | period | a | b",
            "p | Xã U | 2019 | #5 | #7"),
        table("remarks", ONE, HEADER + " | Ghi chú", ROW + " | đã kiểm tra"),
        table(
            "another order",
            "1 p u 2019 b=7@A2 a=5@D2",
            "b | period | unit | a | programme",
            "#7 | 2019 | u | #5 | p"),
        table(
            "empty columns",
            "1 p u 2019 a=5@F2 b=7@G2",
            " | programme | unit | | period | a | b",
            " | p | u | | 2019 | #5 | #7"));
  }

  private static Arguments table(String how, String told, String... rows) {
    return arguments(how, rows, told);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "0, 0",
    "2984, 2984",
    "2.984, 2.984",
    "12.5, 12.5",
    "-5, -5",
    "1e3, 1000",
    "0.30000000000000004, 0.3",
    "12.000000000000002, 12",
    "123456789012, 123456789012"
  })
  void aNumberIsItsExactDecimal(double number, String text) {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet();
              MadeWorkbook.fill(sheet, HEADER, ROW);
              MadeWorkbook.cell(sheet, "D2").setCellValue(number);
            });
    assertThat(Handed.read(workbook)).containsExactly("1 p u 2019 a=" + text + "@D2 b=7@E2");
    assertThat(
            Handed.<Boolean>with(
                workbook,
                file -> Handed.submissions(file).get(0).values().get(0).amount().isNumber()))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2.984|2.984", "trên 2.300|trên 2.300", " 15 |15", "…|…", "-|-"})
  void textsStayWhatTheyAre(String written, String read) {
    assertThat(Handed.read(MadeWorkbook.of(HEADER, "p|u|2019|" + written + "|#7")))
        .containsExactly("1 p u 2019 a=" + read + "@D2 b=7@E2");
  }

  @Test
  void anApostropheBeforeDigitsOnlySaysThatTheyAreText() {
    assertThat(Handed.read(MadeWorkbook.of(HEADER, "p | '00004 | 2019 | '05 | #7")))
        .containsExactly("1 p 00004 2019 a=05@D2 b=7@E2");
  }

  @Test
  void looseAccentsAndEitherPlaceOfTheToneNameTheSameColumn() {
    String loose = Normalizer.normalize("Kỳ báo cáo", Normalizer.Form.NFD);
    assertThat(
            Handed.read(
                MadeWorkbook.of("Mã chương trình | Mã đơn vị | " + loose + " | a | b", ROW)))
        .containsExactly(ONE);
  }

  @Test
  void datesAreReadAsDatesAndMonthsAsMonths() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet();
              MadeWorkbook.fill(
                  sheet,
                  "programme | unit | period | Ngày gửi | a",
                  "p | u | | | #5",
                  "p | v | | | #6");
              style(book, sheet, "C2", "mmm-yy").setCellValue(LocalDate.parse("2019-07-01"));
              style(book, sheet, "D2", "dd/mm/yyyy").setCellValue(LocalDate.parse("2019-08-02"));
              style(book, sheet, "C3", "yyyy-mm").setCellValue(LocalDate.parse("2019-07-01"));
              style(book, sheet, "D3", "dd/mm/yyyy hh:mm")
                  .setCellValue(LocalDateTime.parse("2019-08-02T16:30"));
            });
    assertThat(Handed.read(workbook))
        .containsExactly(
            "1 p u 2019-07 at 2019-08-02 a=5@E2", "2 p v 2019-07 at 2019-08-02T16:30 a=6@E3");
  }

  @ParameterizedTest
  @CsvSource({
    "2/7/2019, 2019-07-02", "02/07/2019, 2019-07-02", "2-7-2019, 2019-07-02",
    "2.7.2019 16:30, 2019-07-02T16:30", "2019-07-02, 2019-07-02", "31/2/2019, 31/2/2019",
    "7/14/2019, 7/14/2019", "2/7-2019, 2/7-2019", "hôm qua, hôm qua"
  })
  void datesAsPeopleWriteThemBeginWithTheDay(String written, String read) {
    assertThat(
            Handed.read(
                MadeWorkbook.of(
                    "programme | unit | period | Ngày gửi | a", "p|u|2019|" + written + "|#5")))
        .containsExactly("1 p u 2019 at " + read + " a=5@E2");
  }

  @Test
  void daysMayBeCountedFrom1904() {
    byte[] workbook =
        MadeWorkbook.parts(
            MadeWorkbook.with(
                book -> {
                  XSSFSheet sheet = book.createSheet();
                  MadeWorkbook.fill(
                      sheet, "programme | unit | period | Ngày gửi | a", "p|u|2019||#5");
                  style(book, sheet, "D2", "dd/mm/yyyy").setCellValue(42_217.0);
                }),
            parts ->
                MadeWorkbook.change(
                    parts,
                    "xl/workbook.xml",
                    text -> text.replace("date1904=\"false\"", "date1904=\"true\"")));
    assertThat(Handed.read(workbook)).containsExactly("1 p u 2019 at 2019-08-02 a=5@E2");
  }

  @Test
  void aCodeShownWithLeadingZerosIsRead() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet();
              MadeWorkbook.fill(sheet, HEADER, ROW);
              style(book, sheet, "B2", "00000").setCellValue(4);
            });
    assertThat(Handed.read(workbook)).containsExactly("1 p 00004 2019 a=5@D2 b=7@E2");
  }

  private static org.apache.poi.ss.usermodel.Cell style(
      XSSFWorkbook book, XSSFSheet sheet, String cell, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    org.apache.poi.ss.usermodel.Cell styled = MadeWorkbook.cell(sheet, cell);
    styled.setCellStyle(style);
    return styled;
  }

  @Test
  void whatIsMergedDownAColumnHoldsForAllItsRowsButFiguresDoNot() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet();
              MadeWorkbook.fill(
                  sheet,
                  "programme | unit | period | a | b",
                  "p | u | 2018 | #5 | #7",
                  " | | 2019 | | #8",
                  "p | v | 2019 | #1 | #2");
              sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
              sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
              sheet.addMergedRegion(CellRangeAddress.valueOf("D2:D3"));
            });
    assertThat(Handed.read(workbook))
        .containsExactly(
            "1 p u 2018 a=5@D2 b=7@E2", "2 p u 2019 a=@D3 b=8@E3", "3 p v 2019 a=1@D4 b=2@E4");
  }

  @Test
  void aHeaderMayBeMerged() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet();
              MadeWorkbook.fill(
                  sheet,
                  "BÁO CÁO TỔNG HỢP",
                  "TT | programme | unit | period | Số hội nghị | ",
                  " | | | | a | b",
                  "#1 | p | u | 2019 | #5 | #7");
              for (String merged : new String[] {"A1:F1", "A2:A3", "B2:B3", "D2:D3", "E2:F2"}) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
              }
            });
    assertThat(Handed.read(workbook)).containsExactly("1 p u 2019 a=5@E4 b=7@F4");
  }

  @Test
  void longTablesAreReadAsInCsv() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet();
              MadeWorkbook.fill(
                  sheet,
                  "Mã chương trình | Mã đơn vị | Kỳ báo cáo | Mã chỉ tiêu | Số liệu",
                  "p | u | 2019 | a | #1",
                  " | | | b | #2",
                  "p | v | 2019 | a | #3");
              for (String merged : new String[] {"A2:A3", "B2:B3", "C2:C3"}) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
              }
            });
    assertThat(Handed.read(workbook))
        .containsExactly("1 p u 2019 a=1@E2 b=2@E3", "2 p v 2019 a=3@E4");
  }

  @Test
  void everyWorksheetWithALayoutIsReadAndTheOthersAreNot() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              MadeWorkbook.fill(book.createSheet("Hướng dẫn"), "Cách điền biểu", "1. Điền số");
              MadeWorkbook.fill(book.createSheet("Quý 1"), HEADER, ROW);
              MadeWorkbook.fill(book.createSheet("Quý 2"), "", HEADER, "p | v | 2020 | #1 | #2");
              MadeWorkbook.fill(book.createSheet("Quý 3"), HEADER);
            });
    assertThat(Handed.read(workbook)).containsExactly(ONE, "2 p v 2020 a=1@D3 b=2@E3");
    List<String> sheets =
        Handed.with(
            workbook, file -> Handed.submissions(file).stream().map(Submission::sheet).toList());
    assertThat(sheets).containsExactly("Quý 1", "Quý 2");
  }

  @Test
  void hiddenRowsAndSheetsAreReadAndTold() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet("Ẩn");
              MadeWorkbook.fill(sheet, HEADER, ROW, "p | v | 2019 | #1 | #2");
              sheet.getRow(2).setZeroHeight(true);
              book.createSheet("Khác");
              book.setActiveSheet(1);
              book.setSheetHidden(0, true);
            });
    assertThat(Handed.read(workbook))
        .containsExactly(
            "! HIDDEN_SHEET 0:0", "! HIDDEN_ROWS 0:0 1", ONE, "2 p v 2019 a=1@D3 b=2@E3");
  }

  @Test
  void theSavedResultsOfFormulasAreReadAndCounted() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet();
              MadeWorkbook.fill(sheet, HEADER, ROW, "p | v | 2019", "| Cộng | | #5 | #7");
              MadeWorkbook.cell(sheet, "D2").setCellFormula("2+3");
              MadeWorkbook.cell(sheet, "E2").setCellFormula("7/0");
              MadeWorkbook.cell(sheet, "E4").setCellFormula("SUM(E2:E3)");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
              MadeWorkbook.cell(sheet, "D3").setCellFormula("1+1");
            });
    assertThat(Handed.read(workbook).subList(0, 1)).containsExactly("! FORMULAS 0:0 3");
    assertThat(Handed.read(workbook))
        .contains("1 p u 2019 a=5@D2 b=#DIV/0!@E2", "2 p v 2019 a==@D3 b=@E3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cộng",
        "CỘNG:",
        "Tổng",
        "Tổng cộng",
        "Tổng số",
        "Tổng cộng (2 xã)",
        "Cộng toàn huyện",
        "TỔNG SỐ TOÀN PHƯỜNG"
      })
  void totalRowsAreLeftOut(String total) {
    assertThat(
            Handed.read(
                MadeWorkbook.of(
                    HEADER, ROW, "p | v | 2019 | 1.000 | -", " | " + total + "| | #1005 | #7")))
        .containsExactly(ONE, "2 p v 2019 a=1.000@D3 b=-@E3");
  }

  @Test
  void aUnitWhoseNameBeginsLikeATotalIsNone() {
    assertThat(Handed.read(MadeWorkbook.of(HEADER, "p | Tổng Cọt | 2019 | #5 | #7")))
        .containsExactly("1 p Tổng Cọt 2019 a=5@D2 b=7@E2");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void totalsAreComparedWithTheirRows(String how, String[] rows, String[] told) {
    assertThat(Handed.read(MadeWorkbook.of(rows)).stream().filter(line -> line.startsWith("!")))
        .as(how)
        .containsExactly(told);
  }

  static Stream<Arguments> totalsAreComparedWithTheirRows() {
    String v = "p | v | 2019 | #1 | #2";
    return Stream.of(
        arguments("same", rows(HEADER, ROW, v, "Cộng | | | #6 | #9"), rows()),
        arguments(
            "other", rows(HEADER, ROW, v, "Cộng | | | #6 | #10"), rows("! TOTAL_DIFFERS 4:5 10/9")),
        arguments(
            "groups and all",
            rows(
                HEADER,
                ROW,
                "Cộng | | | #5 | #7",
                v,
                "Cộng | | | #1 | #2",
                "Tổng số | | | #6 | #9"),
            rows()),
        arguments("over its rows", rows(HEADER, "Tổng số | | | #6 | #9", ROW, v), rows()),
        arguments(
            "over its rows, other",
            rows(HEADER, "Tổng số | | | #6 | #8", ROW, v),
            rows("! TOTAL_DIFFERS 2:5 8/9")),
        arguments(
            "what cannot be added up",
            rows(HEADER, ROW, "p | v | 2019 | trên 300 | #2", "Cộng | | | #6 | #9"),
            rows()));
  }

  private static String[] rows(String... rows) {
    return rows;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatCannotBeRead(String how, String[] rows, String[] told) {
    assertThat(Handed.read(MadeWorkbook.of(rows))).as(how).containsExactly(told);
  }

  static Stream<Arguments> whatCannotBeRead() {
    return Stream.of(
        arguments("nothing", rows(), rows("! EMPTY_FILE 0:0")),
        arguments("no layout", rows("Kính gửi: Ban Dân vận"), rows("! NO_LAYOUT 0:0")),
        arguments("header only", rows("", HEADER), rows("! HEADER_ONLY 0:0")),
        arguments(
            "unknown column",
            rows(HEADER + " | dialog_total", ROW + " | #1"),
            rows("! UNKNOWN_COLUMN 1:6 dialog_total")),
        arguments(
            "missing column",
            rows("programme | unit | a", "p | u | #5"),
            rows("! MISSING_COLUMN 1:0 period")),
        arguments("repeated column", rows(HEADER + " | a", ROW), rows("! REPEATED_COLUMN 1:6 a")),
        arguments(
            "beside the columns",
            rows(HEADER, ROW + " | | x"),
            rows(ONE + " ! UNEVEN_ROW 2:7 7/5")));
  }

  @Test
  void aSheetThatCannotBeReadDoesNotKeepTheOthersFromIt() {
    Consumer<XSSFWorkbook> making =
        book -> {
          MadeWorkbook.fill(book.createSheet("Sai"), "programme | unit | a", "p | u | #5");
          MadeWorkbook.fill(book.createSheet("Đúng"), HEADER, ROW);
        };
    assertThat(Handed.read(MadeWorkbook.with(making)))
        .containsExactly("! MISSING_COLUMN 1:0 period", ONE);
  }

  @Test
  void placesAreThoseOfTheWorkbook() {
    byte[] workbook =
        MadeWorkbook.of(
            "", "Tiêu đề", " | programme | unit | period | Mã | a", "", "|p|u|2019||#5");
    assertThat(Handed.read(workbook)).containsExactly("1 p u 2019 a=5@F5");
  }
}
