package vn.tonghop.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tonghop.quantity.Quantity;

/**
 * A CEL expression over indicators, parsed and type-checked when its programme is read.
 *
 * <p>Operands are indicator codes, {@code previous.CODE} (the same unit's base piece before) and
 * {@code last_year.CODE} (the same unit's same period a year before). Values are bounded by their
 * qualifiers, so that a comparison of "trên 2.300" is decided only when its bounds decide it (law
 * 6). Immutable, safe for threads.
 */
public interface Expression {

  /** What a comparison of perhaps approximate values comes to. */
  enum Outcome {
    HOLDS,
    FAILS,
    /** An operand is not reported, or the bounds of a qualified one do not decide. */
    UNDECIDED;

    static Outcome of(boolean holds) {
      return holds ? HOLDS : FAILS;
    }

    Outcome negated() {
      return switch (this) {
        case HOLDS -> FAILS;
        case FAILS -> HOLDS;
        case UNDECIDED -> UNDECIDED;
      };
    }

    /** Kleene's "and": one that fails decides. */
    Outcome and(Outcome other) {
      if (this == FAILS || other == FAILS) {
        return FAILS;
      }
      return this == HOLDS ? other : this;
    }

    /** Kleene's "or": one that holds decides. */
    Outcome or(Outcome other) {
      return negated().and(other.negated()).negated();
    }
  }

  /** As it stands in the programme. */
  String source();

  Set<Operand> operands();

  /**
   * Evaluates a condition.
   *
   * @throws IllegalStateException if this is not a condition
   */
  Outcome test(Function<Operand, Optional<Quantity>> values);

  /**
   * Evaluates a number; empty when an operand is not reported, a divisor is zero, or the result of
   * qualified values has no meaning.
   *
   * @param decimals places kept; the result is rounded half up, once, whatever was divided before
   * @throws IllegalStateException if this is a condition
   */
  Optional<Quantity> value(Function<Operand, Optional<Quantity>> values, int decimals);

  /** The same in another notation; empty for those that were not read from CEL. */
  default <T> Optional<T> in(Notation<T> notation) {
    return Optional.empty();
  }
}
