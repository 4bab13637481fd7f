package vn.tonghop.rollup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.quantity.Quantity;

/**
 * A unit whose figures were brought to those of another day, otherwise than whole and by a
 * published resolution; the review has to tell of it.
 *
 * @param unit whose figures they are
 * @param how what became of it
 * @param counted whether they are in the review's totals; else only a part of the unit is known to
 *     have come to the review's
 * @param isShared whether they are divided in the shares that staff say
 * @param amounts what they come to over the review's period, of indicators that add over units and
 *     time
 */
public record Brought(
    OrgUnit unit,
    Restated how,
    boolean counted,
    boolean isShared,
    Map<IndicatorCode, Quantity> amounts) {

  public Brought {
    amounts = Map.copyOf(amounts);
  }

  /** Whether it is among the figures that are not allocated to a unit below the review's. */
  public boolean isUnallocated() {
    return counted && !(how instanceof Restated.To) && !isShared;
  }

  /** Whether it was taken for whole without a resolution that says so. */
  public boolean isAssumed() {
    return how instanceof Restated.To to && to.assumed();
  }

  /** What they all come to, by indicator. */
  public static Map<IndicatorCode, Quantity> sum(Collection<Brought> all) {
    Map<IndicatorCode, Quantity> sum =
        new TreeMap<>(java.util.Comparator.comparing(IndicatorCode::value));
    for (Brought each : List.copyOf(all)) {
      each.amounts().forEach((indicator, amount) -> sum.merge(indicator, amount, Quantity::plus));
    }
    return sum;
  }
}
