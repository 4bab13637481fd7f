package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.function.Function;
import vn.tonghop.catalogue.Notation;
import vn.tonghop.catalogue.Operand;

/**
 * Writes expressions as spreadsheets do: {@code IF(E12=0,E15=0,E15>=E12)}. Decimals are compared
 * after rounding, since spreadsheets reckon in binary fractions.
 */
final class FormulaNotation implements Notation<FormulaNotation.Formula> {

  private static final int PLACES = 9;

  private final Function<Operand, Cell> cells;

  /**
   * @param cells where an operand stands
   */
  FormulaNotation(Function<Operand, Cell> cells) {
    this.cells = cells;
  }

  /** A cell; {@code whole} if only whole numbers stand there. */
  record Cell(String reference, boolean whole) {}

  /** How closely the parts of a formula hold together. */
  private enum Binding {
    COMPARISON,
    SUM,
    PRODUCT,
    ATOM
  }

  /** A part of a formula. */
  record Formula(String text, boolean whole, Binding binding) {

    private String within(Binding least) {
      return binding.compareTo(least) >= 0 ? text : "(" + text + ")";
    }
  }

  private static Formula atom(String text, boolean whole) {
    return new Formula(text, whole, Binding.ATOM);
  }

  @Override
  public Formula number(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return new Formula(
        plain.toPlainString(),
        plain.scale() <= 0,
        plain.signum() < 0 ? Binding.PRODUCT : Binding.ATOM);
  }

  @Override
  public Formula value(Operand operand) {
    Cell cell = cells.apply(operand);
    return atom(cell.reference(), cell.whole());
  }

  @Override
  public Formula operation(Operator operator, Formula left, Formula right) {
    boolean whole = left.whole() && right.whole();
    return switch (operator) {
      case PLUS -> sum("+", left, right.within(Binding.SUM), whole);
      case MINUS -> sum("-", left, right.within(Binding.PRODUCT), whole);
      case TIMES -> product("*", left, right, whole);
      case OVER -> product("/", left, right, /* whole= */ false);
    };
  }

  private static Formula sum(String sign, Formula left, String right, boolean whole) {
    return new Formula(left.within(Binding.SUM) + sign + right, whole, Binding.SUM);
  }

  private static Formula product(String sign, Formula left, Formula right, boolean whole) {
    return new Formula(
        left.within(Binding.PRODUCT) + sign + right.within(Binding.ATOM), whole, Binding.PRODUCT);
  }

  @Override
  public Formula negated(Formula number) {
    return new Formula("-" + number.within(Binding.ATOM), number.whole(), Binding.PRODUCT);
  }

  @Override
  public Formula absolute(Formula number) {
    return atom("ABS(" + number.text() + ")", number.whole());
  }

  @Override
  public Formula truth(boolean holds) {
    return atom(holds ? "TRUE" : "FALSE", /* whole= */ true);
  }

  @Override
  public Formula comparison(Relation relation, Formula left, Formula right) {
    String sign =
        switch (relation) {
          case LESS -> "<";
          case AT_MOST -> "<=";
          case GREATER -> ">";
          case AT_LEAST -> ">=";
          case SAME -> "=";
          case OTHER -> "<>";
        };
    String text =
        left.whole() && right.whole()
            ? left.text() + sign + right.text()
            : "ROUND("
                + operation(Operator.MINUS, left, right).text()
                + ","
                + PLACES
                + ")"
                + sign
                + "0";
    return new Formula(text, /* whole= */ true, Binding.COMPARISON);
  }

  @Override
  public Formula both(Formula left, Formula right) {
    return function("AND", left, right);
  }

  @Override
  public Formula either(Formula left, Formula right) {
    return function("OR", left, right);
  }

  private static Formula function(String name, Formula left, Formula right) {
    return atom(name + "(" + left.text() + "," + right.text() + ")", /* whole= */ true);
  }

  @Override
  public Formula not(Formula condition) {
    return atom("NOT(" + condition.text() + ")", /* whole= */ true);
  }

  @Override
  public Formula alike(Formula left, Formula right) {
    return new Formula(
        left.within(Binding.SUM) + "=" + right.within(Binding.SUM),
        /* whole= */ true,
        Binding.COMPARISON);
  }

  @Override
  public Formula choice(Formula condition, Formula then, Formula otherwise) {
    return atom(
        "IF(" + condition.text() + "," + then.text() + "," + otherwise.text() + ")",
        then.whole() && otherwise.whole());
  }
}
