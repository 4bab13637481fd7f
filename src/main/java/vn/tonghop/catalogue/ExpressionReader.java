package vn.tonghop.catalogue;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.compiler.CelCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Operand.Whose;
import vn.tonghop.orgunit.NearestName;

/** Reads CEL expressions over the indicators of one programme. */
final class ExpressionReader {

  /** Told of everything that is wrong with an expression; lines count from 0. */
  interface Complaints {
    void add(int line, Words message);
  }

  private static final Map<String, Whose> OTHERS =
      Map.of("previous", Whose.PREVIOUS, "last_year", Whose.LAST_YEAR);

  private final Map<String, Operand> known = new LinkedHashMap<>();
  private final CelCompiler compiler;

  /**
   * @param decimals the programme's indicators, and how many decimals each has
   */
  ExpressionReader(Map<IndicatorCode, Integer> decimals) {
    Map<String, Integer> declared = new LinkedHashMap<>();
    decimals.forEach(
        (code, places) -> {
          known.put(code.value(), Operand.own(code));
          OTHERS.forEach(
              (prefix, whose) -> known.put(prefix + "." + code, new Operand(whose, code)));
        });
    known.forEach((name, operand) -> declared.put(name, places(decimals, operand)));
    compiler = CelDialect.compiler(declared);
  }

  private static int places(Map<IndicatorCode, Integer> decimals, Operand operand) {
    return decimals.getOrDefault(operand.indicator(), 0);
  }

  /** The expression; empty when anything was complained about. */
  Optional<ParsedExpression> read(String text, Complaints complaints) {
    return sound(compiler.parse(text), complaints)
        .filter(parsed -> speaksOfKnown(parsed, complaints))
        .flatMap(parsed -> sound(compiler.check(parsed), complaints))
        .filter(checked -> isOfUse(checked, complaints))
        .map(checked -> new CelTranslation(checked, known).of(text));
  }

  private static Optional<CelAbstractSyntaxTree> sound(
      CelValidationResult result, Complaints complaints) {
    if (result.hasError()) {
      result.getErrors().forEach(issue -> complain(issue, complaints));
      return Optional.empty();
    }
    try {
      return Optional.of(result.getAst());
    } catch (CelValidationException e) {
      throw new IllegalStateException("CEL hides a fault: " + e.getMessage(), e);
    }
  }

  private static void complain(CelIssue issue, Complaints complaints) {
    CelSourceLocation place = issue.getSourceLocation();
    String at = String.valueOf(place.getColumn() + 1);
    complaints.add(
        Math.max(0, place.getLine() - 1),
        new Words(
            "Biểu thức CEL sai ở ký tự thứ " + at + ": " + issue.getMessage(),
            "Faulty CEL expression at character " + at + ": " + issue.getMessage()));
  }

  /** Unknown names are told by us, who know which one was perhaps meant. */
  private boolean speaksOfKnown(CelAbstractSyntaxTree parsed, Complaints complaints) {
    List<String> names = new ArrayList<>();
    collectNames(parsed.getExpr(), names);
    List<String> unknown = names.stream().filter(name -> !known.containsKey(name)).toList();
    unknown.stream().distinct().forEach(name -> complaints.add(0, unknown(name)));
    return unknown.isEmpty();
  }

  private static void collectNames(CelExpr expr, List<String> names) {
    switch (expr.getKind()) {
      case IDENT -> names.add(expr.ident().name());
      case SELECT -> {
        CelExpr operand = expr.select().operand();
        if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT) {
          names.add(operand.ident().name() + "." + expr.select().field());
        } else {
          collectNames(operand, names);
        }
      }
      case CALL -> expr.call().args().forEach(part -> collectNames(part, names));
      default -> {}
    }
  }

  private Words unknown(String name) {
    Optional<String> nearest = NearestName.to(name, known.keySet());
    return new Words(
        "Không có chỉ tiêu “"
            + name
            + "”"
            + nearest.map(code -> ", có phải là “" + code + "”?").orElse(""),
        "There is no indicator “"
            + name
            + "”"
            + nearest.map(code -> ", perhaps “" + code + "”?").orElse(""));
  }

  private static boolean isOfUse(CelAbstractSyntaxTree checked, Complaints complaints) {
    CelKind kind = checked.getResultType().kind();
    if (kind == CelKind.BOOL || kind == CelKind.INT || kind == CelKind.DOUBLE) {
      return true;
    }
    complaints.add(
        0,
        new Words(
            "Biểu thức phải là điều kiện hoặc số", "The expression must be a condition or number"));
    return false;
  }
}
