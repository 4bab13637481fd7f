package vn.tonghop.orgunit;

import java.util.Collection;
import java.util.Optional;

/** The name that was perhaps meant: of a unit, a column, an indicator, a programme. */
public final class NearestName {

  private NearestName() {}

  /**
   * The known name with the fewest slips of the hand, the first of equals; empty when none is near.
   */
  public static Optional<String> to(String text, Collection<String> known) {
    return EditDistance.nearest(text, known.stream().sorted().toList());
  }
}
