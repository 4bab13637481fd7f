package vn.tonghop.review;

import java.util.List;
import java.util.Optional;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Spot;

/**
 * A figure that is not as it was issued.
 *
 * @param before empty when nobody had reported
 * @param now empty when nobody has reported
 * @param causes the submissions by which it changed; none when the units, the indicators or their
 *     way of adding up are others
 */
public record ChangedFigure(
    Spot spot, Optional<Quantity> before, Optional<Quantity> now, List<ChangedSubmission> causes) {

  public ChangedFigure {
    causes = List.copyOf(causes);
  }
}
