package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Notation;
import vn.tonghop.catalogue.Operand;

/**
 * Reads out of a check what is a part of what: {@code a + b == whole} and {@code a <= whole}. What
 * is only said under a condition is passed over.
 */
final class Shares implements Notation<Shares.Part> {

  private static final Part NOTHING = new Part(List.of(), List.of());

  /** An indicator is a part of another. */
  record Share(IndicatorCode part, IndicatorCode whole) {}

  /**
   * What a part of the expression says.
   *
   * @param sum the indicators that it adds up; empty when it does anything else
   */
  record Part(List<IndicatorCode> sum, List<Share> shares) {}

  @Override
  public Part number(BigDecimal value) {
    return NOTHING;
  }

  @Override
  public Part value(Operand operand) {
    return operand.whose() == Operand.Whose.OWN
        ? new Part(List.of(operand.indicator()), List.of())
        : NOTHING;
  }

  @Override
  public Part operation(Operator operator, Part left, Part right) {
    if (operator != Operator.PLUS || left.sum().isEmpty() || right.sum().isEmpty()) {
      return NOTHING;
    }
    return new Part(joined(left.sum(), right.sum()), List.of());
  }

  @Override
  public Part comparison(Relation relation, Part left, Part right) {
    return switch (relation) {
      case SAME -> left.sum().size() == 1 ? shares(right, left) : shares(left, right);
      case AT_MOST -> shares(left, right);
      case AT_LEAST -> shares(right, left);
      default -> NOTHING;
    };
  }

  private static Part shares(Part parts, Part whole) {
    if (whole.sum().size() != 1) {
      return NOTHING;
    }
    IndicatorCode of = whole.sum().get(0);
    return new Part(List.of(), parts.sum().stream().map(part -> new Share(part, of)).toList());
  }

  @Override
  public Part both(Part left, Part right) {
    return new Part(List.of(), joined(left.shares(), right.shares()));
  }

  private static <T> List<T> joined(List<T> left, List<T> right) {
    List<T> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }

  @Override
  public Part negated(Part number) {
    return NOTHING;
  }

  @Override
  public Part absolute(Part number) {
    return NOTHING;
  }

  @Override
  public Part truth(boolean holds) {
    return NOTHING;
  }

  @Override
  public Part either(Part left, Part right) {
    return NOTHING;
  }

  @Override
  public Part not(Part condition) {
    return NOTHING;
  }

  @Override
  public Part alike(Part left, Part right) {
    return NOTHING;
  }

  @Override
  public Part choice(Part condition, Part then, Part otherwise) {
    return NOTHING;
  }
}
