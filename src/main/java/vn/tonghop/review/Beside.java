package vn.tonghop.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.rollup.Totals;

/**
 * What a review tells of beside its own totals.
 *
 * @param lastYear of the same programme and code, for the same period a year before; left aside
 *     when the two overlap, as they do in a review of several years
 * @param limitations how many units name each of the programme's limitations, by its code
 * @param late what came in after its deadline
 * @param changes since the edition that was issued last; empty when none was
 * @param staff what board staff have written
 */
public record Beside(
    Optional<Totals> lastYear,
    Map<String, Integer> limitations,
    List<Obligation> late,
    Optional<Changes> changes,
    StaffText staff) {

  public Beside {
    late = List.copyOf(late);
    limitations = Map.copyOf(limitations);
  }
}
