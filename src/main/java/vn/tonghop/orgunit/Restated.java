package vn.tonghop.orgunit;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** What became of a unit by the day of a {@link Restatement}. */
public sealed interface Restated {

  /**
   * All of it is this unit's.
   *
   * @param unit alive on the day; the unit itself if it is
   * @param assumed whether a link on the way was whole by assumption only
   */
  record To(OrgUnit unit, boolean assumed) implements Restated {}

  /**
   * It was split on the way; nobody knows what belongs to whom, and perhaps not even to whom all.
   *
   * @param targets those that are known to have got a part, at least one, in official order
   */
  record Scattered(Set<OrgUnit> targets) implements Restated {
    public Scattered {
      targets = Collections.unmodifiableSet(new LinkedHashSet<>(targets));
      if (targets.isEmpty()) {
        throw new IllegalArgumentException("Scattered to nobody");
      }
    }
  }

  /** Nobody on that day stands for it. */
  record Nowhere(Reason reason) implements Restated {}

  /** Why nobody stands for a unit. */
  enum Reason {
    /** It ended, or what it went into did, and nobody knows where it went. */
    NO_SUCCESSOR,
    /** The day lies after its end and before the first unit that it is known to have gone into. */
    BETWEEN,
    /** It began after the day, and was not one whole unit before. */
    EARLIER
  }

  /** Applies the function that fits. */
  default <R> R fold(
      Function<? super To, ? extends R> to,
      Function<? super Scattered, ? extends R> scattered,
      Function<? super Nowhere, ? extends R> nowhere) {
    if (this instanceof To found) {
      return to.apply(found);
    }
    if (this instanceof Scattered found) {
      return scattered.apply(found);
    }
    return nowhere.apply((Nowhere) this);
  }
}
