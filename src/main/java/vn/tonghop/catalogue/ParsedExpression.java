package vn.tonghop.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.quantity.Quantity;

/**
 * An expression as a small tree of our own, so that evaluating it needs neither CEL nor maps.
 *
 * @param inOrder the operands, by the places that the tree refers to
 * @param condition what it is, if it is a condition; else null
 * @param term what it is, if it is a number; else null
 */
record ParsedExpression(
    String source, List<Operand> inOrder, @Nullable Condition condition, @Nullable Term term)
    implements Expression {

  ParsedExpression {
    inOrder = List.copyOf(inOrder);
    if ((condition == null) == (term == null)) {
      throw new IllegalArgumentException("Neither a condition nor a number: " + source);
    }
  }

  boolean isCondition() {
    return condition != null;
  }

  @Override
  public Set<Operand> operands() {
    return new LinkedHashSet<>(inOrder);
  }

  @Override
  public Outcome test(Function<Operand, Optional<Quantity>> values) {
    if (condition == null) {
      throw new IllegalStateException("Not a condition: " + source);
    }
    Optional<Values> reported = Values.of(inOrder, values);
    return reported.isPresent() ? condition.in(reported.get()) : Outcome.UNDECIDED;
  }

  @Override
  public Optional<Quantity> value(Function<Operand, Optional<Quantity>> values, int decimals) {
    if (term == null) {
      throw new IllegalStateException("Not a number: " + source);
    }
    return Values.of(inOrder, values)
        .map(reported -> term.in(AmountArithmetic.INSTANCE, reported))
        .flatMap(amount -> amount.quantity(decimals));
  }

  @Override
  public <T> Optional<T> in(Notation<T> notation) {
    if (condition != null) {
      return Optional.of(condition.in(notation, inOrder));
    }
    return Optional.ofNullable(term).map(number -> number.in(notation, inOrder));
  }
}
