package vn.tonghop.catalogue;

import java.math.BigDecimal;

/** A part of an expression that is a number. */
sealed interface Term {

  <N> N in(Arithmetic<N> arithmetic, Values values);

  /** A number that stands in the expression. */
  record Literal(BigDecimal value) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      return arithmetic.of(value);
    }
  }

  /** The value of an operand, by its place among the operands. */
  record Reference(int place) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      return arithmetic.of(values.at(place));
    }
  }

  /** Two terms and what is done with them. */
  record Operation(Operator operator, Term left, Term right) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      N a = left.in(arithmetic, values);
      N b = right.in(arithmetic, values);
      return switch (operator) {
        case PLUS -> arithmetic.plus(a, b);
        case MINUS -> arithmetic.minus(a, b);
        case TIMES -> arithmetic.times(a, b);
        case OVER -> arithmetic.over(a, b);
      };
    }
  }

  /** The four operations of arithmetic. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    OVER
  }

  /** {@code -a} */
  record Negated(Term term) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      return arithmetic.negated(term.in(arithmetic, values));
    }
  }

  /** {@code abs(a)} */
  record Absolute(Term term) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      return arithmetic.absolute(term.in(arithmetic, values));
    }
  }

  /** {@code condition ? a : b} */
  record Choice(Condition condition, Term then, Term otherwise) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      return switch (condition.in(values)) {
        case HOLDS -> then.in(arithmetic, values);
        case FAILS -> otherwise.in(arithmetic, values);
        case UNDECIDED ->
            arithmetic.either(then.in(arithmetic, values), otherwise.in(arithmetic, values));
      };
    }
  }
}
