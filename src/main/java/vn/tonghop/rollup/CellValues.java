package vn.tonghop.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/** The values of all cells, folded over units as each indicator asks. */
final class CellValues {

  private final List<Amounts> values = new ArrayList<>();
  private final List<Map<Integer, Age>> ages = new ArrayList<>();

  CellValues(List<Measure> measures) {
    for (Measure measure : measures) {
      values.add(new Amounts(measure.indicator().decimals()));
      ages.add(new HashMap<>());
    }
  }

  Optional<Quantity> value(Measure measure, int cell) {
    return values.get(measure.number()).get(cell);
  }

  /** How old a value of last reported pieces is. */
  Optional<Age> age(Measure measure, int cell) {
    return Optional.ofNullable(ages.get(measure.number()).get(cell));
  }

  /** Adds a leaf to what the cell has. */
  void fold(Measure measure, int cell, Quantity quantity) {
    Amounts amounts = values.get(measure.number());
    switch (measure.indicator().overUnits()) {
      case SUM -> amounts.add(cell, quantity);
      case MAX -> amounts.set(cell, amounts.get(cell).map(quantity::max).orElse(quantity));
      case NONE -> amounts.set(cell, quantity);
    }
  }

  /** Makes what is there rough, unless it is none: a share of something else is in it. */
  void blur(Measure measure, int cell) {
    value(measure, cell)
        .filter(value -> value.isExact() && value.value().signum() > 0)
        .ifPresent(value -> set(measure, cell, new Quantity(value.value(), Qualifier.ABOUT)));
  }

  void set(Measure measure, int cell, Quantity quantity) {
    values.get(measure.number()).set(cell, quantity);
  }

  void age(Measure measure, int cell, Age age) {
    ages.get(measure.number()).merge(cell, age, Age::with);
  }
}
