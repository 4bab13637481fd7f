package vn.tonghop.rollup;

import java.util.Arrays;
import java.util.Optional;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.quantity.Quantity;

/**
 * The values of one handed-in indicator as they come in, folded over time at once: in rows, of
 * units or of all units of a node and level together, by base piece. What is coarser than a piece
 * stands in the column of the whole.
 */
final class Tally {

  private final Measure measure;
  private final Grid grid;
  private final boolean byUnit;
  private final Amounts amounts;
  private int[] starts = new int[0];
  private int[] ends = new int[0];

  /**
   * @param byUnit whether each unit has a row of its own
   */
  Tally(Measure measure, Grid grid, boolean byUnit) {
    this.measure = measure;
    this.grid = grid;
    this.byUnit = byUnit;
    amounts = new Amounts(measure.indicator().decimals());
  }

  boolean isByUnit() {
    return byUnit;
  }

  int row(Seat seat) {
    return byUnit ? seat.number() : row(seat.node(), seat.slice());
  }

  /** The row of all units of a level below a node together. */
  int row(int node, int slice) {
    return node * grid.slices().size() + slice;
  }

  /**
   * Takes a value in.
   *
   * @param period the piece that the span lies within, or the whole
   */
  void add(Seat seat, int period, Span span, Quantity quantity) {
    int at = at(row(seat), period);
    switch (measure.indicator().overTime()) {
      case SUM -> amounts.add(at, quantity);
      case MAX -> amounts.set(at, amounts.get(at).map(quantity::max).orElse(quantity));
      case LAST -> keepLast(at, span, quantity);
      case NONE -> {
        keepOwn(seat, period, span, quantity);
        keepOwn(seat, Grid.WHOLE, span, quantity);
      }
    }
  }

  /** The row's value over the period. */
  Optional<Quantity> value(int row, int period) {
    if (period != Grid.WHOLE || measure.indicator().overTime() == OverTime.NONE) {
      return amounts.get(at(row, period));
    }
    return switch (measure.indicator().overTime()) {
      case SUM -> sum(row);
      case MAX -> max(row);
      case LAST -> amounts.get(lastAt(row));
      case NONE -> Optional.empty();
    };
  }

  /** From when the row's last value of the period is; only for {@link OverTime#LAST}. */
  Optional<Span> last(int row, int period) {
    int at = period == Grid.WHOLE ? lastAt(row) : at(row, period);
    return amounts.isReported(at) ? Optional.of(new Span(starts[at], ends[at])) : Optional.empty();
  }

  private Optional<Quantity> sum(int row) {
    Amounts sum = new Amounts(measure.indicator().decimals());
    for (int period = 0; period < grid.periods().size(); period++) {
      amounts.get(at(row, period)).ifPresent(quantity -> sum.add(0, quantity));
    }
    return sum.get(0);
  }

  private Optional<Quantity> max(int row) {
    Optional<Quantity> max = Optional.empty();
    for (int period = 0; period < grid.periods().size(); period++) {
      Optional<Quantity> value = amounts.get(at(row, period));
      max = max.isPresent() && value.isPresent() ? max.map(value.get()::max) : max.or(() -> value);
    }
    return max;
  }

  private int lastAt(int row) {
    int last = at(row, Grid.WHOLE);
    for (int at = last + 1; at < at(row + 1, Grid.WHOLE); at++) {
      if (amounts.isReported(at) && (!amounts.isReported(last) || ends[at] > ends[last])) {
        last = at;
      }
    }
    return last;
  }

  private void keepLast(int at, Span span, Quantity quantity) {
    if (at >= ends.length) {
      int size = Math.max(at + 1, ends.length + (ends.length >> 1));
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
    if (!amounts.isReported(at) || span.end() > ends[at]) {
      amounts.set(at, quantity);
      starts[at] = span.start();
      ends[at] = span.end();
    }
  }

  private void keepOwn(Seat seat, int period, Span span, Quantity quantity) {
    Span wanted = grid.span(period).and(seat.life()).from(measure.from());
    if (span.from(measure.from()).equals(wanted)) {
      amounts.set(at(row(seat), period), quantity);
    }
  }

  private int at(int row, int period) {
    return row * grid.periods().size() + period;
  }
}
