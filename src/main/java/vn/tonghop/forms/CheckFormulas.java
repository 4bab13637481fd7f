package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Check;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Operand;
import vn.tonghop.catalogue.Severity;

/**
 * A programme's checks as formulas of the form, each in the row of the last of its operands: when
 * that is filled in, the check speaks. One with an operand that is not in the form is left out.
 *
 * <p>A formula gives "✓" when all checks of its row that can be evaluated hold, the message of the
 * first that fails, or nothing while none has numbers in all its cells; text such as "trên 2.300"
 * is no number.
 */
final class CheckFormulas {

  static final String HOLDS = "✓";
  static final String WRONG = "✗";
  static final String DOUBTFUL = "!";

  /** Excel takes no longer text within a formula, and no longer formula. */
  private static final int LONGEST_TEXT = 250;

  private static final int LONGEST_FORMULA = 8_000;

  private final Map<Operand, FormulaNotation.Cell> cells = new HashMap<>();
  private final Map<Integer, List<Live>> byRow = new LinkedHashMap<>();
  private final List<Check> leftOut = new ArrayList<>();

  /** A check as a formula. */
  private record Live(String count, int operands, String condition, String message) {

    String fails() {
      return "IF(COUNT(" + count + ")=" + operands + ",NOT(" + condition + "),FALSE)";
    }

    String isEvaluated() {
      return "COUNT(" + count + ")=" + operands;
    }
  }

  /**
   * Places the checks of a form.
   *
   * @param rows in which row, from 1, an indicator stands
   */
  CheckFormulas(
      Form form, Map<IndicatorCode, Integer> rows, String ownColumn, String beforeColumn) {
    boolean comparable = form.earlier().filter(Form.Earlier::isBasePiece).isPresent();
    form.indicators()
        .forEach(
            indicator -> {
              Integer row = rows.get(indicator.code());
              boolean whole = indicator.decimals() == 0;
              if (row != null) {
                cells.put(
                    Operand.own(indicator.code()),
                    new FormulaNotation.Cell(ownColumn + row, whole));
                if (comparable) {
                  cells.put(
                      new Operand(Operand.Whose.PREVIOUS, indicator.code()),
                      new FormulaNotation.Cell(beforeColumn + row, whole));
                }
              }
            });
    for (Check check : form.checks()) {
      place(check, rows);
    }
  }

  private void place(Check check, Map<IndicatorCode, Integer> rows) {
    if (!cells.keySet().containsAll(check.expression().operands())) {
      leftOut.add(check);
      return;
    }
    Optional<String> condition =
        check
            .expression()
            .in(new FormulaNotation(operand -> cells.getOrDefault(operand, NOWHERE)))
            .map(FormulaNotation.Formula::text);
    int last =
        check.expression().operands().stream()
            .mapToInt(operand -> rows.getOrDefault(operand.indicator(), 0))
            .max()
            .orElse(0);
    if (condition.isEmpty() || last == 0) {
      leftOut.add(check);
      return;
    }
    List<Live> live = byRow.computeIfAbsent(last, row -> new ArrayList<>());
    live.add(live(check, condition.get()));
    if (formula(live).length() > LONGEST_FORMULA) {
      live.remove(live.size() - 1);
      leftOut.add(check);
    }
  }

  private static final FormulaNotation.Cell NOWHERE = new FormulaNotation.Cell("#REF!", true);

  private Live live(Check check, String condition) {
    List<String> references =
        check.expression().operands().stream()
            .map(operand -> cells.getOrDefault(operand, NOWHERE).reference())
            .sorted()
            .toList();
    String sign = check.severity() == Severity.ERROR ? WRONG : DOUBTFUL;
    return new Live(
        String.join(",", references),
        references.size(),
        condition,
        text(sign + " " + check.rule() + ": " + check.message().vi()));
  }

  /** A text as formulas hold it, in pieces that are short enough. */
  private static String text(String plain) {
    String line = plain.replaceAll("\\s+", " ").strip();
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < line.length(); from += LONGEST_TEXT) {
      String piece = line.substring(from, Math.min(line.length(), from + LONGEST_TEXT));
      pieces.add("\"" + piece.replace("\"", "\"\"") + "\"");
    }
    return String.join("&", pieces);
  }

  /** The formula of a row; empty when no check stands there. */
  Optional<String> formula(int row) {
    return Optional.ofNullable(byRow.get(row)).filter(live -> !live.isEmpty()).map(this::formula);
  }

  private String formula(List<Live> live) {
    StringBuilder formula = new StringBuilder();
    for (Live check : live) {
      formula.append("IF(").append(check.fails()).append(',').append(check.message()).append(',');
    }
    String evaluated =
        live.stream().map(Live::isEvaluated).distinct().collect(Collectors.joining(","));
    formula.append("IF(OR(").append(evaluated).append("),\"").append(HOLDS).append("\",\"\")");
    formula.append(")".repeat(live.size()));
    boolean divides = live.stream().anyMatch(check -> check.condition().contains("/"));
    return divides ? "IFERROR(" + formula + ",\"\")" : formula.toString();
  }

  /** Those that cannot be shown: they speak of other periods, or are too long. */
  List<Check> leftOut() {
    return List.copyOf(leftOut);
  }
}
