package vn.tonghop.catalogue;

import java.math.BigDecimal;

/**
 * Another way of writing expressions, such as a spreadsheet's: how each part is written once the
 * parts it is made of are.
 *
 * @param <T> a part so written, number or condition
 */
public interface Notation<T> {

  /** The four operations of arithmetic. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    OVER
  }

  /** How two numbers may stand to each other. */
  enum Relation {
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    SAME,
    OTHER
  }

  T number(BigDecimal value);

  T value(Operand operand);

  T operation(Operator operator, T left, T right);

  T negated(T number);

  T absolute(T number);

  /** {@code true} or {@code false}. */
  T truth(boolean holds);

  T comparison(Relation relation, T left, T right);

  T both(T left, T right);

  T either(T left, T right);

  T not(T condition);

  /** Both conditions hold, or both fail. */
  T alike(T left, T right);

  /** {@code condition ? then : otherwise}, of two numbers or two conditions. */
  T choice(T condition, T then, T otherwise);
}
