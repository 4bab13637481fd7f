package vn.tonghop.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.quantity.Quantity;

/**
 * What a revision changed about one indicator.
 *
 * @param before empty when it was not reported
 * @param after empty when it no longer is
 */
public record Change(IndicatorCode indicator, Optional<Quantity> before, Optional<Quantity> after) {

  /** The indicators that differ, in the order of the cells, those left out last. */
  public static List<Change> between(List<Figure> before, List<Figure> after) {
    Map<IndicatorCode, Quantity> old = byIndicator(before);
    Map<IndicatorCode, Quantity> now = byIndicator(after);
    Set<IndicatorCode> all = new LinkedHashSet<>(now.keySet());
    all.addAll(old.keySet());
    List<Change> changes = new ArrayList<>();
    for (IndicatorCode indicator : all) {
      Optional<Quantity> was = Optional.ofNullable(old.get(indicator));
      Optional<Quantity> is = Optional.ofNullable(now.get(indicator));
      if (!was.equals(is)) {
        changes.add(new Change(indicator, was, is));
      }
    }
    return List.copyOf(changes);
  }

  private static Map<IndicatorCode, Quantity> byIndicator(List<Figure> figures) {
    Map<IndicatorCode, Quantity> map = new LinkedHashMap<>();
    figures.forEach(figure -> map.put(figure.indicator(), figure.quantity()));
    return map;
  }
}
