package vn.tonghop.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * Quantities by number, as many as are needed, in nine bytes each; sums are exact. A value that
 * does not fit is kept beside.
 */
final class Amounts {

  private static final int QUALIFIER = 3;
  private static final int REPORTED = 4;
  private static final int BESIDE = 8;
  private static final Qualifier[] QUALIFIERS = {
    Qualifier.EXACT, Qualifier.OVER, Qualifier.NEARLY, Qualifier.ABOUT
  };

  private final int decimals;
  private final Map<Integer, BigDecimal> beside = new HashMap<>();
  private long[] values = new long[0];
  private byte[] marks = new byte[0];

  /**
   * @param decimals places after the comma that values usually have
   */
  Amounts(int decimals) {
    this.decimals = decimals;
  }

  boolean isReported(int at) {
    return at < marks.length && marks[at] != 0;
  }

  Optional<Quantity> get(int at) {
    return isReported(at)
        ? Optional.of(new Quantity(value(at), QUALIFIERS[marks[at] & QUALIFIER]))
        : Optional.empty();
  }

  void set(int at, Quantity quantity) {
    grow(at);
    put(at, quantity.value());
    mark(at, bits(quantity.qualifier()));
  }

  void add(int at, Quantity quantity) {
    if (!isReported(at)) {
      set(at, quantity);
      return;
    }
    BigDecimal value = quantity.value();
    long sum = values[at] + value.longValue();
    boolean isPlain = decimals == 0 && value.scale() == 0 && value.precision() < 19;
    boolean overflows = ((values[at] ^ sum) & (value.longValue() ^ sum)) < 0;
    if (isPlain && !overflows && (marks[at] & BESIDE) == 0) {
      values[at] = sum;
    } else {
      put(at, value(at).add(value));
    }
    // Exact gives way, two different ones together are "khoảng": the union of the bits.
    mark(at, (marks[at] & QUALIFIER) | bits(quantity.qualifier()));
  }

  private BigDecimal value(int at) {
    return (marks[at] & BESIDE) == 0
        ? BigDecimal.valueOf(values[at], decimals)
        : beside.getOrDefault(at, BigDecimal.ZERO);
  }

  private void put(int at, BigDecimal value) {
    BigDecimal least = value.stripTrailingZeros();
    if (least.scale() <= decimals
        && value.setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue().bitLength() < 64) {
      values[at] = value.setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue().longValue();
      marks[at] &= (byte) ~BESIDE;
      beside.remove(at);
    } else {
      marks[at] |= BESIDE;
      beside.put(at, value);
    }
  }

  private void mark(int at, int qualifier) {
    marks[at] = (byte) ((marks[at] & BESIDE) | REPORTED | qualifier);
  }

  private static int bits(Qualifier qualifier) {
    return switch (qualifier) {
      case EXACT -> 0;
      case OVER -> 1;
      case NEARLY -> 2;
      case ABOUT -> 3;
    };
  }

  private void grow(int at) {
    if (at >= marks.length) {
      int size = Math.max(at + 1, marks.length + (marks.length >> 1));
      values = Arrays.copyOf(values, size);
      marks = Arrays.copyOf(marks, size);
    }
  }
}
