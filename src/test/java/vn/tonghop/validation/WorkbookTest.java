package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.Rounds;
import vn.tonghop.submission.Cell;
import vn.tonghop.submission.MadeWorkbook;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.Intake.Result;

/**
 * Workbooks judged as CSV files are, with the place of every finding and the fate of every cell.
 */
class WorkbookTest {

  private static final String LABELS =
      "TT | Mã chương trình | Mã đơn vị | Kỳ báo cáo | Số hội nghị tiếp xúc, đối thoại"
          + " | Số lượt người tham gia đối thoại";

  private static Result judged(String... rows) {
    return Intake.SHIPPED.file(MadeWorkbook.of(rows));
  }

  @Test
  void aTableWithTheIndicatorsNamesGivesTheSameFiguresAsCsv() {
    Result workbook =
        judged(
            "PHỤ LỤC SỐ LIỆU",
            LABELS,
            "#1 | hn-2200 | 00001 | 2019-Q1 | #5 | 2.984",
            "#2 | HN-2200 | P. Trúc Bạch | 2019-Q1 | #2 | trên 300",
            " | | Tổng cộng | | #7 | ");
    Result csv =
        Intake.SHIPPED.file(
            """
            programme,unit,period,dialogue_total,dialogue_participants
            hn-2200,00001,2019-Q1,5,2.984
            hn-2200,00004,2019-Q1,2,trên 300
            """);
    assertThat(workbook.figures()).isEqualTo(csv.figures()).hasSize(4);
    assertThat(workbook.accepted())
        .hasSize(2)
        .allMatch(each -> each.handing().sheet().equals("Biểu 1"));
  }

  @Test
  void aFormGivesItsFigures() {
    Result form =
        judged(
            "Mã chương trình | hn-2200",
            "Mã đơn vị | 00001",
            "Kỳ báo cáo | 2019-Q1",
            "Phiên bản biểu | hn-2200/1a2b3c4d",
            "Mã | Số liệu",
            "dialogue_total | #5",
            "dialogue_participants | 120");
    assertThat(form.findings()).isEmpty();
    assertThat(form.figures()).containsExactly("dialogue_total = 5", "dialogue_participants = 120");
  }

  @ParameterizedTest
  @CsvSource({
    "#2.984, R22 E2",
    "#12.5, R22 E2",
    "#1234.5, R22 E2",
    "#-5, R01 E2",
    "x, R01 E2",
    "12 cuộc, R01 E2",
    "'2,984', R22 E2",
    "#3000, V01 E2"
  })
  void aValueThatIsNoCountIsToldAtItsCell(String value, String finding) {
    Result result = judged(LABELS, "#1 | hn-2200 | 00001 | 2019-Q1 | " + value);
    assertThat(result.findings()).containsExactly(finding);
    assertThat(result.only().place().sheet()).isEqualTo("Biểu 1");
    assertThat(result.only().column()).isEqualTo("Số hội nghị tiếp xúc, đối thoại");
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, 1, 12.5",
    "12, 1, 12",
    "12.55, 1, TOO_MANY_DECIMALS",
    "2.984, 3, 2.984",
    "2.984, 0, SEPARATOR",
    "100, 0, 100",
    "00005, 0, 5",
    "-1, 1, NEGATIVE",
    "0, 0, 0"
  })
  void aNumberOfAWorkbookIsTakenAsItIs(String text, int decimals, String expected) {
    NumberText.Reading reading = NumberText.read(new Cell(text, 1, 1, true), decimals);
    String told =
        reading instanceof NumberText.Reading.Amount amount
            ? amount.quantity().value().toPlainString()
            : ((NumberText.Reading.Faulty) reading).fault().toString();
    assertThat(told).isEqualTo(expected);
  }

  @Test
  void theErrorsOfFormulasAreErrors() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet("Biểu 1");
              MadeWorkbook.fill(sheet, LABELS, "#1 | hn-2200 | 00001 | 2019-Q1 | #5 | #100");
              MadeWorkbook.cell(sheet, "E2").setCellFormula("1/0");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    Result result = Intake.SHIPPED.file(workbook);
    assertThat(result.findings()).containsExactly("F26 0", "R01 E2");
    assertThat(result.sorted().get(1).message().vi()).contains("lỗi công thức Excel");
    assertThat(result.accepted()).isEmpty();
  }

  @Test
  void warningsOfTheSheetDoNotRefuseIt() {
    Result result =
        judged(LABELS, "#1 | hn-2200 | 00001 | 2019-Q1 | #5 | #100", " | Cộng | | | #6 | #100");
    assertThat(result.findings()).containsExactly("F29 E3");
    assertThat(result.only().message().vi()).contains("ghi 6 ", "là 5.");
    assertThat(result.accepted()).hasSize(1);
    assertThat(result.file().refused()).isZero();
    assertThat(result.file().cells()).isEqualTo(new CellCount(6 + 4 + 2, 2, 0, 1, 0));
  }

  @Test
  void everyCellOfAWorkbookEndsAsOneOfFive() {
    Result accepted =
        judged(
            "Tiêu đề",
            LABELS,
            "#1 | hn-2200 | 00001 | 2019-Q1 | #5 |",
            " | | | | | ",
            "Người lập | | | | Chủ tịch");
    assertThat(accepted.file().cells()).isEqualTo(new CellCount(1 + 6 + 4 + 2, 1, 1, 0, 0));
    Result refused = judged(LABELS, "#1 | hn-2200 | 00001 | 2019-Q1 | x | #100");
    assertThat(refused.file().cells()).isEqualTo(new CellCount(6 + 4, 0, 0, 1, 1));
    Result unread = judged("programme | unit | a | dialogue_total", "hn-2200 | 00001 | | #5");
    assertThat(unread.file().cells()).isEqualTo(new CellCount(0, 0, 0, 1, 6));
    Result personal = judged(LABELS, "#1 | hn-2200 | 00001 | 2019-Q1 | #5 | Ông Nguyễn Văn An");
    assertThat(personal.file().cells()).isEqualTo(new CellCount(0, 0, 0, 1, 11));
  }

  @Test
  void everyCellOfAFormEndsAsOneOfFive() {
    String[] form = {
      "Biểu đối thoại",
      "Mã chương trình | hn-2200",
      "Mã đơn vị | 00001",
      "Kỳ báo cáo | 2019-Q1",
      "TT | Mã | Số liệu",
      "#1 | dialogue_total | #5",
      "#2 | dialogue_participants",
      "I | Trong đó | ",
      "Người lập"
    };
    assertThat(judged(form).file().cells()).isEqualTo(new CellCount(7 + 3 + 4 + 2 + 1, 1, 1, 0, 0));
    form[5] = "#1 | dialogue_total | x";
    assertThat(judged(form).file().cells()).isEqualTo(new CellCount(17, 0, 1, 1, 0));
    form[5] = "#1 | dialogue_total | #5";
    form[2] = "Mã đơn vị";
    assertThat(judged(form).file().cells()).isEqualTo(new CellCount(16, 0, 1, 1, 1));
    form[7] = "I | | #12";
    assertThat(judged(form).file().cells()).isEqualTo(new CellCount(15, 0, 1, 2, 1));
  }

  /**
   * The sum is checked by another way of counting: cells with anything in them, and blank values.
   */
  @Test
  void noCellIsLostOrCountedTwice() {
    int seeds = Rounds.of(60);
    for (long seed = 0; seed < seeds; seed++) {
      Random random = new Random(seed);
      List<String> rows =
          new ArrayList<>(
              List.of("Tiêu đề | " + "ghi chú |".repeat(seed % 3 == 0 ? 2 : 0), LABELS));
      long blank = 0;
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        String unit = random.nextInt(4) == 0 ? "nobody" : "0000" + (1 + 3 * random.nextInt(3));
        String one = pick(random, "#5", "x", "", "2.984", "#1.5", "-", "…");
        String two = pick(random, "#100", "", "trên 300", "#-1");
        blank += Stream.of(one, two).filter(String::isEmpty).count();
        rows.add(
            "#" + i + "| hn-2200 | " + unit + " | 2019-Q" + (1 + i % 4) + "|" + one + "|" + two);
        if (random.nextInt(4) == 0) {
          rows.add(pick(random, "| Cộng | | | #3 | x", "II | Khối xã", "", "(1)"));
        }
      }
      rows.add("| | | | Người lập biểu");
      Result result = judged(rows.toArray(new String[0]));
      CellCount cells = result.file().cells();
      String what = "seed " + seed + " " + rows + " " + result.findings() + " " + cells;
      assertThat(cells.total()).as(what).isEqualTo(written(rows) + blank);
      assertThat(
              Stream.of(
                  cells.keys(),
                  cells.figures(),
                  cells.notReported(),
                  cells.findings(),
                  cells.withheld()))
          .as(what)
          .allMatch(count -> count >= 0);
      assertThat(cells.figures()).as(what).isEqualTo(result.figures().size());
    }
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static long written(List<String> rows) {
    return rows.stream()
        .flatMap(row -> Stream.of(row.split("\\|", -1)))
        .filter(cell -> !cell.isBlank())
        .count();
  }

  @Test
  void findingsOfOneSheetDoNotTouchTheOthers() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              MadeWorkbook.fill(
                  book.createSheet("Quý 1"), LABELS, "#1 | hn-2200 | 00001 | 2019-Q1 | x");
              MadeWorkbook.fill(
                  book.createSheet("Quý 2"), LABELS, "#1 | hn-2200 | 00001 | 2019-Q2 | #5");
            });
    Result result = Intake.SHIPPED.file(workbook);
    assertThat(result.file().findings().stream().map(Told::finding))
        .extracting(finding -> finding.rule() + " " + finding.place().sheet())
        .containsExactly("R01 Quý 1");
    assertThat(result.accepted()).hasSize(1);
    assertThat(result.file().refused()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedTellsHowToMendIt() {
    Result none = judged("Kính gửi: Ban Dân vận");
    assertThat(none.findings()).containsExactly("F25 0");
    assertThat(none.file().refused()).isEqualTo(1);
    Result old =
        Intake.SHIPPED.file(
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1
            });
    assertThat(old.findings()).containsExactly("F15 0");
    assertThat(old.only().message().vi()).contains("Excel Workbook (*.xlsx)");
  }
}
