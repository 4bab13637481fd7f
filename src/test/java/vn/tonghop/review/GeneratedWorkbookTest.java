package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Language;
import vn.tonghop.rendering.Imprint;
import vn.tonghop.rendering.XlsxRenderer;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.review.Block.Table.Sum;
import vn.tonghop.review.Block.Table.Value;

/** The workbook of a review holds every cell of every table, and its formulas come to the same. */
class GeneratedWorkbookTest {

  private static final Imprint IMPRINT = new Imprint("BC-7Q2M-4F1X", "01/01/2018 - 31/12/2019", 1);

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  private static XSSFWorkbook workbook(Review review) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XlsxRenderer().render(review, IMPRINT, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  /** The number of the first row of the body. */
  private static int body(XSSFSheet sheet) {
    return sheet.getPaneInformation().getHorizontalSplitTopRow();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyCellShowsWhatIsPrinted(long seed) throws IOException {
    for (Language language : Language.values()) {
      Review review = GeneratedReviewTest.write(GeneratedReviewTest.draw(seed), language);
      Locale locale = Locale.forLanguageTag(language == Language.VI ? "vi-VN" : "en-GB");
      List<Table> tables = ReviewText.tables(review);
      try (XSSFWorkbook workbook = workbook(review)) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(tables.size() + 1);
        for (int at = 0; at < tables.size(); at++) {
          agree(tables.get(at), workbook.getSheetAt(at + 1), locale);
        }
      }
    }
  }

  private static void agree(Table table, XSSFSheet sheet, Locale locale) {
    DataFormatter shown = new DataFormatter(locale);
    shown.setUseCachedValuesForFormulaCells(true);
    for (int at = 0; at < table.rows().size(); at++) {
      Row row = table.rows().get(at);
      XSSFRow cells = sheet.getRow(body(sheet) + at);
      for (int column = 0; column < row.cells().size(); column++) {
        Cell cell = cells.getCell(column);
        assertThat(shown.formatCellValue(cell))
            .as(sheet.getSheetName() + " " + cell.getAddress())
            .isEqualTo(row.cells().get(column));
        boolean isNumber = cell.getCellType() != CellType.STRING;
        assertThat(isNumber)
            .isEqualTo(
                row.values().containsKey(column)
                    || (column == 0 && row.cells().get(0).matches("\\d+")));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFormulaComesToItsOwnValueAndTheReviews(long seed) throws IOException {
    Review review = GeneratedReviewTest.write(GeneratedReviewTest.draw(seed), Language.VI);
    List<Table> tables = ReviewText.tables(review);
    try (XSSFWorkbook workbook = workbook(review)) {
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
      for (int at = 0; at < tables.size(); at++) {
        recompute(tables.get(at), workbook.getSheetAt(at + 1), evaluator);
      }
    }
  }

  private static void recompute(Table table, XSSFSheet sheet, XSSFFormulaEvaluator evaluator) {
    for (int at = 0; at < table.rows().size(); at++) {
      XSSFRow cells = sheet.getRow(body(sheet) + at);
      table
          .rows()
          .get(at)
          .values()
          .forEach((column, value) -> recompute(value, cells.getCell(column), evaluator));
    }
  }

  private static void recompute(Value value, Cell cell, XSSFFormulaEvaluator evaluator) {
    boolean isFormula = cell.getCellType() == CellType.FORMULA;
    assertThat(isFormula).isEqualTo(value.sum() != Sum.NONE);
    assertThat(cell.getNumericCellValue()).isEqualTo(value.number().doubleValue());
    if (isFormula) {
      assertThat(evaluator.evaluate(cell).getNumberValue())
          .as(cell.getCellFormula())
          .isEqualTo(value.number().doubleValue());
    }
  }

  @Test
  void thereAreSumsOverRowsAndOverColumns() throws IOException {
    StringBuilder formulas = new StringBuilder();
    for (long seed = 0; seed < 20; seed++) {
      try (XSSFWorkbook workbook =
          workbook(GeneratedReviewTest.write(GeneratedReviewTest.draw(seed), Language.VI))) {
        workbook.forEach(
            sheet ->
                sheet.forEach(
                    row ->
                        row.forEach(
                            cell -> {
                              if (cell.getCellType() == CellType.FORMULA) {
                                formulas.append(cell.getCellFormula()).append('\n');
                              }
                            })));
      }
    }
    assertThat(formulas.toString())
        .containsPattern("(?m)^SUM\\(C\\d+:C\\d+\\)$")
        .containsPattern("(?m)^SUM\\(B(\\d+):[CD]\\1\\)$");
  }
}
