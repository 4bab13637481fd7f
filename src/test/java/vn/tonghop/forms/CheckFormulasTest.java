package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.forms.SampleForms.bytes;
import static vn.tonghop.forms.SampleForms.form;
import static vn.tonghop.forms.SampleForms.open;
import static vn.tonghop.forms.SampleForms.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.Rounds;
import vn.tonghop.catalogue.Check;
import vn.tonghop.catalogue.Expression.Outcome;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Operand;
import vn.tonghop.quantity.Quantity;

/** The column "Kiểm tra" says what the rules will say. */
class CheckFormulasTest {

  private static final int FIGURE = 4;
  private static final int CHECK = 6;

  @ParameterizedTest
  @CsvSource({
    "hn-2200, 01, 2019-Q2",
    "hn-2200, 001, 2019",
    "hn-2200, 00004, 2019",
    "feedback-218, 006, 2019-Q2",
    "feedback-218, 00178, 2019",
    "th-dialogue, 18565, 2019",
    "mass-290, 01, 2019-Q2",
    "mass-290, 00004, 2019",
    "qcdc, 01, 2019-Q2"
  })
  void theySpeakAsTheRulesDo(String programme, String unit, String period) throws IOException {
    Form form = form(programme, unit, period);
    Random random = new Random(form.version().hashCode());
    try (XSSFWorkbook workbook = open(bytes(form))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      Map<String, Row> rows = table(sheet);
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
      for (int round = 0; round < Rounds.of(60); round++) {
        Map<Operand, Quantity> values = fill(form, rows, random);
        evaluator.clearAllCachedResultValues();
        List<String> said = new ArrayList<>();
        rows.values().stream()
            .map(row -> row.getCell(CHECK))
            .filter(cell -> !cell.toString().isEmpty())
            .forEach(cell -> said.add(evaluator.evaluate(cell).getStringValue()));
        assertThat(said.stream().filter(text -> text.length() > 1).toList())
            .as("%s", values)
            .allSatisfy(text -> assertThat(failing(form, values)).contains(text))
            .hasSameSizeAs(firstFailingOfEachRow(form, rows, values));
      }
    }
  }

  /** Small numbers, so that equalities often hold; some cells blank, some text. */
  private static Map<Operand, Quantity> fill(Form form, Map<String, Row> rows, Random random) {
    Map<Operand, Quantity> values = new HashMap<>();
    for (Indicator indicator : form.indicators()) {
      Cell cell = cell(rows, indicator);
      int kind = random.nextInt(12);
      if (kind == 0) {
        cell.setBlank();
      } else if (kind == 1) {
        cell.setCellValue("trên 5");
      } else {
        int value = random.nextInt(kind < 6 ? 3 : 40);
        cell.setCellValue(value);
        values.put(Operand.own(indicator.code()), Quantity.exact(value));
      }
    }
    return values;
  }

  private static Cell cell(Map<String, Row> rows, Indicator indicator) {
    return row(rows, indicator.code().value()).getCell(FIGURE);
  }

  private static Row row(Map<String, Row> rows, String code) {
    return Optional.ofNullable(rows.get(code)).orElseThrow();
  }

  private static boolean fails(Check check, Map<Operand, Quantity> values) {
    return check.expression().test(operand -> Optional.ofNullable(values.get(operand)))
        == Outcome.FAILS;
  }

  private static List<String> failing(Form form, Map<Operand, Quantity> values) {
    return form.checks().stream()
        .filter(check -> fails(check, values))
        .map(
            check ->
                (check.severity().code().equals("error") ? "✗ " : "! ")
                    + check.rule()
                    + ": "
                    + check.message().vi().replaceAll("\\s+", " ").strip())
        .toList();
  }

  private static List<Integer> firstFailingOfEachRow(
      Form form, Map<String, Row> rows, Map<Operand, Quantity> values) {
    return form.checks().stream()
        .filter(check -> fails(check, values))
        .map(
            check ->
                check.expression().operands().stream()
                    .mapToInt(operand -> row(rows, operand.indicator().value()).getRowNum())
                    .max()
                    .orElseThrow())
        .distinct()
        .toList();
  }

  @Test
  void whatHoldsIsTickedAndWhatIsBlankIsNot() throws IOException {
    Form form = form("hn-2200", "00004", "2019-Q2");
    try (XSSFWorkbook workbook = open(bytes(form))) {
      Map<String, Row> rows = table(workbook.getSheetAt(0));
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
      Cell check = row(rows, "dialogue_adhoc").getCell(CHECK);
      assertThat(evaluator.evaluate(check).getStringValue()).isEmpty();
      row(rows, "dialogue_total").getCell(FIGURE).setCellValue(5);
      row(rows, "dialogue_periodic").getCell(FIGURE).setCellValue(3);
      row(rows, "dialogue_adhoc").getCell(FIGURE).setCellValue(2);
      evaluator.clearAllCachedResultValues();
      assertThat(evaluator.evaluate(check).getStringValue()).isEqualTo("✓");
      row(rows, "dialogue_adhoc").getCell(FIGURE).setCellValue(1);
      evaluator.clearAllCachedResultValues();
      assertThat(evaluator.evaluate(check).getStringValue())
          .isEqualTo(
              "✗ R02: Tổng số hội nghị đối thoại phải bằng định kỳ cộng đột xuất; hãy kiểm tra lại"
                  + " ba số này.");
      row(rows, "dialogue_total").getCell(FIGURE).setCellValue("trên 5");
      evaluator.clearAllCachedResultValues();
      assertThat(evaluator.evaluate(check).getStringValue()).isEmpty();
    }
  }

  /** Of the programmes that ship, only the comparison with the year before is. */
  @Test
  void whatSpeaksOfAnotherYearIsLeftOut() {
    for (String programme : List.of("hn-2200", "mass-290", "feedback-218", "th-dialogue")) {
      String unit =
          switch (programme) {
            case "feedback-218" -> "006";
            case "th-dialogue" -> "445";
            default -> "01";
          };
      Form form = form(programme, unit, "2019-Q2");
      Map<vn.tonghop.catalogue.IndicatorCode, Integer> rows = new HashMap<>();
      form.indicators().forEach(i -> rows.put(i.code(), rows.size() + 1));
      assertThat(new CheckFormulas(form, rows, "E", "F").leftOut())
          .allSatisfy(
              check ->
                  assertThat(check.expression().operands())
                      .anyMatch(operand -> operand.whose() == Operand.Whose.LAST_YEAR));
    }
  }
}
