package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.Rounds;
import vn.tonghop.catalogue.Expression.Outcome;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

class ExpressionPropertyTest {

  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());

  /** On whole numbers without division we and CEL's own runtime say the same. */
  @Test
  void exactOutcomesAreThoseOfCel() throws Exception {
    CelCompiler compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("a", SimpleType.INT)
            .addVar("b", SimpleType.INT)
            .addVar("c", SimpleType.INT)
            .build();
    CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().build();
    Random random = new Random(20250701);
    int held = 0;
    for (int i = 0; i < Rounds.of(1_500); i++) {
      String text = condition(random, 4);
      Expression ours = Expressions.sound(text);
      CelRuntime.Program theirs = runtime.createProgram(compiler.compile(text).getAst());
      for (int j = 0; j < 5; j++) {
        Map<String, Long> values = new HashMap<>();
        NAMES.forEach(name -> values.put(name, (long) random.nextInt(7)));
        boolean expected = (boolean) theirs.eval(values);
        assertThat(ours.test(wanted -> Optional.of(exact(values, wanted))))
            .as("%s with %s", text, values)
            .isEqualTo(Outcome.of(expected));
        held += expected ? 1 : 0;
      }
    }
    assertThat(held).isBetween(Rounds.of(1_500), Rounds.of(6_000));
  }

  /** Whatever true values lie behind approximate ones, they never contradict a decision. */
  @Test
  void aDecisionHoldsForAllValuesWithinTheBounds() {
    Random random = new Random(290);
    int decided = 0;
    for (int i = 0; i < Rounds.of(3_000); i++) {
      Expression expression = Expressions.sound(conditionWithDivision(random, 3));
      Map<Operand, Quantity> told = new HashMap<>();
      NAMES.forEach(name -> told.put(Operand.own(new IndicatorCode(name)), told(random)));
      Outcome outcome = expression.test(wanted -> Optional.ofNullable(told.get(wanted)));
      if (outcome == Outcome.UNDECIDED) {
        continue;
      }
      decided++;
      for (int j = 0; j < 20; j++) {
        Map<Operand, Quantity> truth = new HashMap<>();
        told.forEach((operand, quantity) -> truth.put(operand, truth(quantity, random)));
        assertThat(expression.test(wanted -> Optional.ofNullable(truth.get(wanted))))
            .as("%s told %s true %s", expression.source(), told, truth)
            .isIn(outcome, Outcome.UNDECIDED);
      }
    }
    assertThat(decided).isGreaterThan(Rounds.of(800));
  }

  /** The speed that a night with millions of checks needs, with a wide margin. */
  @Test
  void aMillionEvaluationsTakeSeconds() {
    Expression expression = Expressions.sound("a == 0 ? b == 0 : b >= a && b <= 500 * a + c");
    Map<Operand, Quantity> values = Expressions.values("a=3, b=240, c=5");
    long start = System.nanoTime();
    int held = 0;
    for (int i = 0; i < 1_000_000; i++) {
      Outcome outcome = expression.test(wanted -> Optional.ofNullable(values.get(wanted)));
      held += outcome == Outcome.HOLDS ? 1 : 0;
    }
    assertThat(held).isEqualTo(1_000_000);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(30_000);
  }

  private static Quantity exact(Map<String, Long> values, Operand wanted) {
    Long value = values.get(wanted.indicator().value());
    return Quantity.exact(value == null ? 0 : value);
  }

  private static Quantity told(Random random) {
    int value = random.nextInt(6);
    Qualifier qualifier = QUALIFIERS.get(random.nextInt(QUALIFIERS.size()));
    return value == 0 ? Quantity.ZERO : Quantity.of(value, qualifier);
  }

  private static Quantity truth(Quantity told, Random random) {
    double told1 = told.value().doubleValue();
    double drawn =
        switch (told.qualifier()) {
          case EXACT -> told1;
          case OVER -> told1 + 0.01 + random.nextInt(3) * random.nextDouble() * 5;
          case NEARLY -> told1 * (0.001 + 0.998 * random.nextDouble());
          case ABOUT -> 0.001 + random.nextDouble() * told1 * 3;
        };
    return new Quantity(BigDecimal.valueOf(drawn), Qualifier.EXACT);
  }

  private static String condition(Random random, int depth) {
    if (depth <= 1 || random.nextInt(4) == 0) {
      return comparison(random, 2);
    }
    String left = condition(random, depth - 1);
    String right = condition(random, depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> "!" + left;
      case 1 -> "(" + left + " && " + right + ")";
      case 2 -> "(" + left + " || " + right + ")";
      case 3 -> "(" + left + " == " + right + ")";
      default -> "(" + left + " ? " + right + " : " + condition(random, depth - 1) + ")";
    };
  }

  private static String comparison(Random random, int depth) {
    String relation = List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6));
    return "(" + term(random, depth) + " " + relation + " " + term(random, depth) + ")";
  }

  private static String term(Random random, int depth) {
    if (depth == 0) {
      return random.nextBoolean()
          ? NAMES.get(random.nextInt(NAMES.size()))
          : String.valueOf(random.nextInt(5));
    }
    String left = term(random, depth - 1);
    String right = term(random, depth - 1);
    return switch (random.nextInt(6)) {
      case 0 -> "(" + left + " - " + right + ")";
      case 1 -> "(" + left + " * " + right + ")";
      case 2 -> "(-" + left + ")";
      case 3 -> "(" + comparison(random, depth - 1) + " ? " + left + " : " + right + ")";
      default -> "(" + left + " + " + right + ")";
    };
  }

  private static String conditionWithDivision(Random random, int depth) {
    if (random.nextInt(3) > 0) {
      return condition(random, depth);
    }
    return "("
        + term(random, 2)
        + " / "
        + term(random, 1)
        + List.of("<", "<=", ">", ">=").get(random.nextInt(4))
        + " abs("
        + term(random, 2)
        + ")) && "
        + condition(random, depth - 1);
  }
}
