package vn.tonghop.catalogue;

import java.util.List;
import vn.tonghop.catalogue.Expression.Outcome;
import vn.tonghop.catalogue.Notation.Relation;

/** A part of an expression that holds or fails, or is open. */
sealed interface Condition {

  Outcome in(Values values);

  /** Written in another way; operands stand at their places. */
  <T> T in(Notation<T> notation, List<Operand> operands);

  /** {@code true} or {@code false} */
  record Constant(Outcome outcome) implements Condition {

    @Override
    public Outcome in(Values values) {
      return outcome;
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.truth(outcome == Outcome.HOLDS);
    }
  }

  /** Two numbers compared: by their bounds as soon as any value is approximate. */
  record Comparison(Relation relation, Term left, Term right) implements Condition {

    @Override
    public Outcome in(Values values) {
      return values.areExact()
          ? in(AmountArithmetic.INSTANCE, values)
          : in(BoundsArithmetic.INSTANCE, values);
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.comparison(
          relation, left.in(notation, operands), right.in(notation, operands));
    }

    private <N> Outcome in(Arithmetic<N> arithmetic, Values values) {
      N a = left.in(arithmetic, values);
      N b = right.in(arithmetic, values);
      return switch (relation) {
        case LESS -> arithmetic.below(a, b);
        case AT_MOST -> arithmetic.below(b, a).negated();
        case GREATER -> arithmetic.below(b, a);
        case AT_LEAST -> arithmetic.below(a, b).negated();
        case SAME -> arithmetic.same(a, b);
        case OTHER -> arithmetic.same(a, b).negated();
      };
    }
  }

  /** {@code a && b} */
  record Both(Condition left, Condition right) implements Condition {

    @Override
    public Outcome in(Values values) {
      return left.in(values).and(right.in(values));
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.both(left.in(notation, operands), right.in(notation, operands));
    }
  }

  /** {@code a || b} */
  record Either(Condition left, Condition right) implements Condition {

    @Override
    public Outcome in(Values values) {
      return left.in(values).or(right.in(values));
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.either(left.in(notation, operands), right.in(notation, operands));
    }
  }

  /** {@code !a} */
  record Not(Condition condition) implements Condition {

    @Override
    public Outcome in(Values values) {
      return condition.in(values).negated();
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.not(condition.in(notation, operands));
    }
  }

  /** {@code a == b} of two conditions: both hold or both fail. */
  record Alike(Condition left, Condition right) implements Condition {

    @Override
    public Outcome in(Values values) {
      Outcome a = left.in(values);
      Outcome b = right.in(values);
      return a == Outcome.UNDECIDED || b == Outcome.UNDECIDED
          ? Outcome.UNDECIDED
          : Outcome.of(a == b);
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.alike(left.in(notation, operands), right.in(notation, operands));
    }
  }

  /** {@code condition ? a : b} of two conditions. */
  record Choice(Condition condition, Condition then, Condition otherwise) implements Condition {

    @Override
    public Outcome in(Values values) {
      return switch (condition.in(values)) {
        case HOLDS -> then.in(values);
        case FAILS -> otherwise.in(values);
        case UNDECIDED -> agreed(then.in(values), otherwise.in(values));
      };
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.choice(
          condition.in(notation, operands),
          then.in(notation, operands),
          otherwise.in(notation, operands));
    }

    private static Outcome agreed(Outcome a, Outcome b) {
      return a == b ? a : Outcome.UNDECIDED;
    }
  }
}
