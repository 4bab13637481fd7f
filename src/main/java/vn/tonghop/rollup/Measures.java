package vn.tonghop.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Operand;

/** The indicators of a programme with what they rest on. Immutable. */
final class Measures {

  private final LocalDate start;
  private final List<Measure> all = new ArrayList<>();
  private final Map<IndicatorCode, Indicator> indicators = new HashMap<>();
  private final Map<IndicatorCode, Measure> byCode = new HashMap<>();
  private final List<Measure> derivedInOrder = new ArrayList<>();
  private final Set<Integer> counted = new LinkedHashSet<>();

  /**
   * @param start of the review; what began before has always been counted
   * @throws IllegalArgumentException if a derived indicator rests on itself or on an unknown one,
   *     or begins after what it rests on
   */
  Measures(List<Indicator> inOrder, LocalDate start) {
    this.start = start;
    Map<IndicatorCode, Integer> numbers = new HashMap<>();
    for (Indicator indicator : inOrder) {
      numbers.put(indicator.code(), numbers.size());
      indicators.put(indicator.code(), indicator);
    }
    for (Indicator indicator : inOrder) {
      List<Indicator> bases = bases(indicator, new LinkedHashSet<>()).stream().distinct().toList();
      Measure measure =
          new Measure(
              all.size(),
              indicator,
              from(indicator, bases),
              bases.stream().map(base -> numbers.getOrDefault(base.code(), 0)).toList());
      all.add(measure);
      byCode.put(indicator.code(), measure);
    }
    all.forEach(this::takeDerived);
    for (Measure measure : derivedInOrder) {
      if (measure.derivation() instanceof Derivation.CountOfUnits) {
        counted.addAll(measure.bases());
      }
    }
  }

  /** In the programme's order. */
  List<Measure> all() {
    return all;
  }

  /** Each after those that it rests on. */
  List<Measure> derivedInOrder() {
    return derivedInOrder;
  }

  Optional<Measure> find(IndicatorCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Whether units are counted by their values of it. */
  boolean countsUnits(Measure measure) {
    return counted.contains(measure.number());
  }

  private List<Indicator> bases(Indicator indicator, Set<IndicatorCode> path) {
    if (indicator.isHandedIn()) {
      return List.of(indicator);
    }
    if (!path.add(indicator.code())) {
      throw new IllegalArgumentException("Rests on itself: " + indicator.code());
    }
    List<Indicator> bases =
        operands(indicator).stream().flatMap(operand -> bases(operand, path).stream()).toList();
    path.remove(indicator.code());
    return bases;
  }

  private List<Indicator> operands(Indicator derived) {
    return derived.derived().orElseThrow().expression().operands().stream()
        .filter(operand -> operand.whose() == Operand.Whose.OWN)
        .map(Operand::indicator)
        .sorted()
        .map(this::require)
        .toList();
  }

  private Indicator require(IndicatorCode code) {
    return Optional.ofNullable(indicators.get(code))
        .orElseThrow(() -> new IllegalArgumentException("No indicator " + code));
  }

  /** What is derived begins with the first of what it rests on. */
  private int from(Indicator indicator, List<Indicator> bases) {
    int own = since(indicator);
    int first = bases.stream().mapToInt(this::since).min().orElse(own);
    if (own > first) {
      throw new IllegalArgumentException(
          "Begins after what it rests on, whose totals begin before: " + indicator.code());
    }
    return first;
  }

  private int since(Indicator indicator) {
    return indicator.since().filter(start::isBefore).map(Span::day).orElse(Measure.ALWAYS);
  }

  private void takeDerived(Measure measure) {
    if (measure.indicator().isHandedIn() || derivedInOrder.contains(measure)) {
      return;
    }
    for (Indicator operand : operands(measure.indicator())) {
      find(operand.code()).ifPresent(this::takeDerived);
    }
    derivedInOrder.add(measure);
  }
}
