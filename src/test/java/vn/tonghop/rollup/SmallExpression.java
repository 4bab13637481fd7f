package vn.tonghop.rollup;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Expression;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Operand;
import vn.tonghop.quantity.Bounds;
import vn.tonghop.quantity.Quantity;

/** The few expressions that roll-up tests need, written by hand. */
sealed interface SmallExpression extends Expression {

  @Override
  default String source() {
    return toString();
  }

  @Override
  default Outcome test(Function<Operand, Optional<Quantity>> values) {
    throw new IllegalStateException("Not a condition: " + this);
  }

  @Override
  default Optional<Quantity> value(Function<Operand, Optional<Quantity>> values, int decimals) {
    throw new IllegalStateException("Not a number: " + this);
  }

  /** {@code indicator > limit}. */
  record Above(IndicatorCode indicator, long limit) implements SmallExpression {

    @Override
    public Set<Operand> operands() {
      return Set.of(Operand.own(indicator));
    }

    @Override
    public Outcome test(Function<Operand, Optional<Quantity>> values) {
      Bounds bounds = Bounds.exactly(BigDecimal.valueOf(limit));
      Optional<Quantity> value = values.apply(Operand.own(indicator));
      if (value.isEmpty()) {
        return Outcome.UNDECIDED;
      }
      if (bounds.surelyBelow(value.get().bounds())) {
        return Outcome.HOLDS;
      }
      return value.get().bounds().surelyAtMost(bounds) ? Outcome.FAILS : Outcome.UNDECIDED;
    }
  }

  /** {@code a + b}. */
  record Sum(IndicatorCode a, IndicatorCode b) implements SmallExpression {

    @Override
    public Set<Operand> operands() {
      return Stream.of(a, b).map(Operand::own).collect(Collectors.toSet());
    }

    @Override
    public Optional<Quantity> value(Function<Operand, Optional<Quantity>> values, int decimals) {
      return values
          .apply(Operand.own(a))
          .flatMap(first -> values.apply(Operand.own(b)).map(first::plus));
    }
  }

  /** {@code indicator - previous.indicator}. */
  record Growth(IndicatorCode indicator) implements SmallExpression {

    private Operand previous() {
      return new Operand(Operand.Whose.PREVIOUS, indicator);
    }

    @Override
    public Set<Operand> operands() {
      return Set.of(Operand.own(indicator), previous());
    }

    @Override
    public Optional<Quantity> value(Function<Operand, Optional<Quantity>> values, int decimals) {
      return values
          .apply(Operand.own(indicator))
          .flatMap(now -> values.apply(previous()).map(now::minus));
    }
  }
}
