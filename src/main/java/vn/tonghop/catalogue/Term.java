package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.catalogue.Notation.Operator;

/** A part of an expression that is a number. */
sealed interface Term {

  <N> N in(Arithmetic<N> arithmetic, Values values);

  /** Written in another way; operands stand at their places. */
  <T> T in(Notation<T> notation, List<Operand> operands);

  /** A number that stands in the expression. */
  record Literal(BigDecimal value) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      return arithmetic.of(value);
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.number(value);
    }
  }

  /** The value of an operand, by its place among the operands. */
  record Reference(int place) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      return arithmetic.of(values.at(place));
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.value(operands.get(place));
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

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.operation(
          operator, left.in(notation, operands), right.in(notation, operands));
    }
  }

  /** {@code -a} */
  record Negated(Term term) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      return arithmetic.negated(term.in(arithmetic, values));
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.negated(term.in(notation, operands));
    }
  }

  /** {@code abs(a)} */
  record Absolute(Term term) implements Term {

    @Override
    public <N> N in(Arithmetic<N> arithmetic, Values values) {
      return arithmetic.absolute(term.in(arithmetic, values));
    }

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.absolute(term.in(notation, operands));
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

    @Override
    public <T> T in(Notation<T> notation, List<Operand> operands) {
      return notation.choice(
          condition.in(notation, operands),
          then.in(notation, operands),
          otherwise.in(notation, operands));
    }
  }
}
