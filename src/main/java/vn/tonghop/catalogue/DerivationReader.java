package vn.tonghop.catalogue;

import java.util.Optional;
import vn.tonghop.catalogue.Derivation.CountOfUnits;
import vn.tonghop.catalogue.Derivation.FromTotals;

/** Reads {@code derived}: how an indicator comes out of others. */
final class DerivationReader {

  private DerivationReader() {}

  /** The derivation; empty when it is faulty. */
  static Optional<Derivation> read(YamlValue derived, Vocabulary handedIn) {
    YamlMap map = derived.map("formula", "count_units_where");
    Optional<YamlValue> formula = map.optional("formula");
    Optional<YamlValue> condition = map.optional("count_units_where");
    if (formula.isPresent() == condition.isPresent()) {
      derived.fault(
          "“derived” phải có đúng một trong hai khóa: formula, count_units_where",
          "“derived” must have exactly one of the keys: formula, count_units_where");
      return Optional.empty();
    }
    return formula
        .flatMap(value -> expression(value, /* condition= */ false, handedIn))
        .<Derivation>map(FromTotals::new)
        .or(
            () ->
                condition
                    .flatMap(value -> expression(value, /* condition= */ true, handedIn))
                    .map(CountOfUnits::new));
  }

  private static Optional<ParsedExpression> expression(
      YamlValue value, boolean condition, Vocabulary handedIn) {
    return handedIn
        .expression(value, condition)
        .filter(expression -> isOfThisPeriod(expression, value));
  }

  private static boolean isOfThisPeriod(ParsedExpression expression, YamlValue at) {
    if (expression.operands().stream().allMatch(o -> o.whose() == Operand.Whose.OWN)) {
      return true;
    }
    at.fault(
        "Chỉ tiêu dẫn xuất không dùng được previous và last_year",
        "Derived indicators cannot use previous and last_year");
    return false;
  }
}
