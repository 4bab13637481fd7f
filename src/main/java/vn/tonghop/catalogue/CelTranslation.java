package vn.tonghop.catalogue;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Expression.Outcome;
import vn.tonghop.catalogue.Notation.Operator;
import vn.tonghop.catalogue.Notation.Relation;

/**
 * Turns one expression that {@link CelDialect} has type-checked into a tree of {@link Term}s and
 * {@link Condition}s. For one use.
 */
final class CelTranslation {

  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "_+_", Operator.PLUS, "_-_", Operator.MINUS, "_*_", Operator.TIMES, "_/_", Operator.OVER);

  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "_<_", Relation.LESS,
          "_<=_", Relation.AT_MOST,
          "_>_", Relation.GREATER,
          "_>=_", Relation.AT_LEAST,
          "_==_", Relation.SAME,
          "_!=_", Relation.OTHER);

  private final CelAbstractSyntaxTree checked;
  private final Map<String, Operand> known;
  private final Map<Operand, Integer> places = new LinkedHashMap<>();

  /**
   * @param known the operands by the names they have in expressions
   */
  CelTranslation(CelAbstractSyntaxTree checked, Map<String, Operand> known) {
    this.checked = checked;
    this.known = known;
  }

  ParsedExpression of(String source) {
    CelExpr root = checked.getExpr();
    Condition condition = isCondition(root) ? condition(root) : null;
    Term term = isCondition(root) ? null : term(root);
    return new ParsedExpression(source, List.copyOf(places.keySet()), condition, term);
  }

  private boolean isCondition(CelExpr expr) {
    return checked.getTypeOrThrow(expr.id()).kind() == CelKind.BOOL;
  }

  private Condition condition(CelExpr expr) {
    if (expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
      return new Condition.Constant(Outcome.of(expr.constant().booleanValue()));
    }
    String function = expr.call().function();
    List<CelExpr> parts = expr.call().args();
    return switch (function) {
      case "_&&_" -> new Condition.Both(condition(parts.get(0)), condition(parts.get(1)));
      case "_||_" -> new Condition.Either(condition(parts.get(0)), condition(parts.get(1)));
      case "!_" -> new Condition.Not(condition(parts.get(0)));
      case "_?_:_" ->
          new Condition.Choice(
              condition(parts.get(0)), condition(parts.get(1)), condition(parts.get(2)));
      default -> comparison(function, parts.get(0), parts.get(1));
    };
  }

  private Condition comparison(String function, CelExpr left, CelExpr right) {
    Relation relation = RELATIONS.get(function);
    if (relation == null) {
      throw new IllegalStateException("Not of the dialect: " + function);
    }
    if (!isCondition(left)) {
      return new Condition.Comparison(relation, term(left), term(right));
    }
    Condition alike = new Condition.Alike(condition(left), condition(right));
    return relation == Relation.SAME ? alike : new Condition.Not(alike);
  }

  private Term term(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Term.Literal(number(expr.constant()));
      case CALL -> call(expr.call().function(), expr.call().args());
      default -> reference(expr);
    };
  }

  private static BigDecimal number(CelConstant constant) {
    return constant.getKind() == CelConstant.Kind.DOUBLE_VALUE
        ? BigDecimal.valueOf(constant.doubleValue())
        : BigDecimal.valueOf(constant.int64Value());
  }

  private Term call(String function, List<CelExpr> parts) {
    Operator operator = OPERATORS.get(function);
    if (operator != null) {
      return new Term.Operation(operator, term(parts.get(0)), term(parts.get(1)));
    }
    return switch (function) {
      case "-_" -> new Term.Negated(term(parts.get(0)));
      case "abs" -> new Term.Absolute(term(parts.get(0)));
      case "_?_:_" ->
          new Term.Choice(condition(parts.get(0)), term(parts.get(1)), term(parts.get(2)));
      default -> throw new IllegalStateException("Not of the dialect: " + function);
    };
  }

  private Term reference(CelExpr expr) {
    String name = checked.getReferenceOrThrow(expr.id()).name();
    Operand operand = known.get(name);
    if (operand == null) {
      throw new IllegalStateException("Not declared: " + name);
    }
    Integer place = places.computeIfAbsent(operand, added -> places.size());
    return new Term.Reference(place);
  }
}
