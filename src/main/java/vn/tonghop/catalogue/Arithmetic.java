package vn.tonghop.catalogue;

import java.math.BigDecimal;
import vn.tonghop.catalogue.Expression.Outcome;
import vn.tonghop.quantity.Quantity;

/**
 * What expressions need of numbers. There are two kinds: {@link AmountArithmetic} for results, and
 * for comparisons of exact values; {@link BoundsArithmetic} for comparisons of approximate ones.
 */
interface Arithmetic<N> {

  N of(Quantity reported);

  N of(BigDecimal literal);

  N plus(N a, N b);

  N minus(N a, N b);

  N times(N a, N b);

  /** The quotient, never cut to a whole number; {@link #unknown()} when {@code b} may be zero. */
  N over(N a, N b);

  N negated(N a);

  N absolute(N a);

  /** What a division by zero gives: whatever is worked out of it or compared with it is open. */
  N unknown();

  /** One of the two, and it is not known which. */
  N either(N a, N b);

  Outcome below(N a, N b);

  Outcome same(N a, N b);
}
