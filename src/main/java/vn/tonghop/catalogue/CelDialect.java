package vn.tonghop.catalogue;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardIdentifier;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The part of CEL that programmes are written in: numbers, comparisons, conditions, {@code ?:} and
 * {@code abs}. It differs from CEL at large in two ways: whole numbers and decimals may be mixed,
 * and a quotient is not cut to a whole number.
 */
final class CelDialect {

  /** Longer or deeper expressions are refused. */
  private static final int MAX_LENGTH = 4_000;

  private static final int MAX_DEPTH = 60;

  private static final List<CelType> NUMBERS = List.of(SimpleType.INT, SimpleType.DOUBLE);

  private CelDialect() {}

  /**
   * A compiler that knows these values.
   *
   * @param decimals by name as it stands in expressions: how many decimals the value may have
   */
  static CelCompiler compiler(Map<String, Integer> decimals) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(logic())
            .setOptions(
                CelOptions.current()
                    .maxExpressionCodePointSize(MAX_LENGTH)
                    .maxParseRecursionDepth(MAX_DEPTH)
                    .build())
            .addFunctionDeclarations(declarations());
    decimals.forEach(
        (name, places) -> builder.addVar(name, places == 0 ? SimpleType.INT : SimpleType.DOUBLE));
    return builder.build();
  }

  private static CelStandardDeclarations logic() {
    return CelStandardDeclarations.newBuilder()
        .includeFunctions(
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.NEGATE)
        .includeIdentifiers(StandardIdentifier.MAP)
        .build();
  }

  private static List<CelFunctionDecl> declarations() {
    List<CelFunctionDecl> declarations = new ArrayList<>();
    for (String operator : List.of("_+_", "_-_", "_*_")) {
      declarations.add(arithmetic(operator, SimpleType.INT));
    }
    declarations.add(arithmetic("_/_", SimpleType.DOUBLE));
    for (String relation : List.of("_<_", "_<=_", "_>_", "_>=_")) {
      declarations.add(function(relation, relations(relation)));
    }
    for (String equality : List.of("_==_", "_!=_")) {
      List<CelOverloadDecl> overloads = relations(equality);
      overloads.add(overload(equality, SimpleType.BOOL, SimpleType.BOOL, SimpleType.BOOL));
      declarations.add(function(equality, overloads));
    }
    declarations.add(choice());
    declarations.add(
        function("abs", NUMBERS.stream().map(type -> overload("abs", type, type)).toList()));
    return declarations;
  }

  private static CelFunctionDecl arithmetic(String operator, CelType ofTwoWholes) {
    List<CelOverloadDecl> overloads = new ArrayList<>();
    for (CelType left : NUMBERS) {
      for (CelType right : NUMBERS) {
        overloads.add(overload(operator, common(left, right, ofTwoWholes), left, right));
      }
    }
    return function(operator, overloads);
  }

  private static CelType common(CelType left, CelType right, CelType ofTwoWholes) {
    return left == SimpleType.INT && right == SimpleType.INT ? ofTwoWholes : SimpleType.DOUBLE;
  }

  private static List<CelOverloadDecl> relations(String relation) {
    List<CelOverloadDecl> overloads = new ArrayList<>();
    for (CelType left : NUMBERS) {
      for (CelType right : NUMBERS) {
        overloads.add(overload(relation, SimpleType.BOOL, left, right));
      }
    }
    return overloads;
  }

  private static CelFunctionDecl choice() {
    List<CelOverloadDecl> overloads = new ArrayList<>();
    overloads.add(
        overload("_?_:_", SimpleType.BOOL, SimpleType.BOOL, SimpleType.BOOL, SimpleType.BOOL));
    for (CelType left : NUMBERS) {
      for (CelType right : NUMBERS) {
        CelType result = common(left, right, SimpleType.INT);
        overloads.add(overload("_?_:_", result, SimpleType.BOOL, left, right));
      }
    }
    return function("_?_:_", overloads);
  }

  private static CelFunctionDecl function(String name, List<CelOverloadDecl> overloads) {
    return CelFunctionDecl.newFunctionDeclaration(name, overloads);
  }

  private static CelOverloadDecl overload(String name, CelType result, CelType... parameters) {
    StringBuilder id = new StringBuilder(name);
    for (CelType parameter : parameters) {
      id.append('_').append(parameter.name());
    }
    return CelOverloadDecl.newGlobalOverload(id.toString(), result, List.of(parameters));
  }
}
