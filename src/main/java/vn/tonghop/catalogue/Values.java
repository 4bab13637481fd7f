package vn.tonghop.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.quantity.Quantity;

/** The values of an expression's operands, all of them reported. */
final class Values {

  private final Quantity[] inOrder;
  private final boolean exact;

  private Values(Quantity[] inOrder, boolean exact) {
    this.inOrder = inOrder;
    this.exact = exact;
  }

  /** Empty when one of them is not reported. */
  static Optional<Values> of(
      List<Operand> operands, Function<Operand, Optional<Quantity>> reported) {
    Quantity[] inOrder = new Quantity[operands.size()];
    boolean exact = true;
    for (int i = 0; i < inOrder.length; i++) {
      Optional<Quantity> value = reported.apply(operands.get(i));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      inOrder[i] = value.get();
      exact &= inOrder[i].isExact();
    }
    return Optional.of(new Values(inOrder, exact));
  }

  Quantity at(int place) {
    return inOrder[place];
  }

  boolean areExact() {
    return exact;
  }
}
