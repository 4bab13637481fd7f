package vn.tonghop.rollup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.Expression;
import vn.tonghop.catalogue.Operand;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.quantity.Quantity;

/** The values of single units over a period, of indicators for which each unit has a row. */
final class UnitValues {

  private final Grid grid;
  private final Measures measures;
  private final List<Tally> tallies;

  UnitValues(Grid grid, Measures measures, List<Tally> tallies) {
    this.grid = grid;
    this.measures = measures;
    this.tallies = tallies;
  }

  /** The unit's value, of what it handed in from these of its seats. */
  Optional<Quantity> value(Member member, Collection<Seat> seats, Measure measure, int period) {
    if (measure.indicator().isHandedIn()) {
      return handedIn(member, seats, measure, period);
    }
    if (measure.derivation() instanceof Derivation.FromTotals) {
      return measure
          .derivation()
          .expression()
          .value(operand -> value(member, seats, operand, period), measure.indicator().decimals());
    }
    return switch (test(member, seats, measure, period)) {
      case HOLDS -> Optional.of(Quantity.exact(1));
      case FAILS -> Optional.of(Quantity.ZERO);
      case UNDECIDED -> Optional.empty();
    };
  }

  /** Whether the unit's values meet the condition of a count of units. */
  Expression.Outcome test(Member member, Collection<Seat> seats, Measure count, int period) {
    return count.derivation().expression().test(operand -> value(member, seats, operand, period));
  }

  /** Whether everything that the condition asks of the unit was reported. */
  boolean answers(Member member, Collection<Seat> seats, Measure count, int period) {
    return count.derivation().expression().operands().stream()
        .allMatch(operand -> value(member, seats, operand, period).isPresent());
  }

  /** The seat from which the unit last reported, if the unit is still in scope when it ends. */
  Optional<Seat> lastSeat(Member member, Measure measure, int period) {
    if (!grid.isInScope(member.unit(), grid.periods().get(period).lastDay())) {
      return Optional.empty();
    }
    Tally tally = tallies.get(measure.number());
    Optional<Seat> last = Optional.empty();
    int end = Integer.MIN_VALUE;
    for (Seat seat : member.seats()) {
      Optional<Span> span = tally.last(tally.row(seat), period);
      if (span.isPresent() && span.get().end() > end) {
        last = Optional.of(seat);
        end = span.get().end();
      }
    }
    return last;
  }

  private Optional<Quantity> value(
      Member member, Collection<Seat> seats, Operand operand, int period) {
    return operand.whose() == Operand.Whose.OWN
        ? measures.find(operand.indicator()).flatMap(m -> value(member, seats, m, period))
        : Optional.empty();
  }

  private Optional<Quantity> handedIn(
      Member member, Collection<Seat> seats, Measure measure, int period) {
    Tally tally = tallies.get(measure.number());
    if (measure.indicator().overTime() == OverTime.LAST) {
      return lastSeat(member, measure, period)
          .filter(seats::contains)
          .flatMap(seat -> tally.value(tally.row(seat), period));
    }
    return seats.stream()
        .flatMap(seat -> tally.value(tally.row(seat), period).stream())
        .reduce(measure.indicator().overTime() == OverTime.MAX ? Quantity::max : Quantity::plus);
  }
}
