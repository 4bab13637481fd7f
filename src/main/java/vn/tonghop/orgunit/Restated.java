package vn.tonghop.orgunit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
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
   * It was split on the way; nobody knows what belongs to whom, and perhaps not even to whom all,
   * unless staff say in which shares.
   *
   * @param targets those that are known to have got a part, at least one, in official order
   * @param complete whether nobody else is known or likely to have got one
   * @param portions what each of all that got a part has, in official order; nothing where nobody
   *     says
   */
  record Scattered(Set<OrgUnit> targets, boolean complete, List<Portion> portions)
      implements Restated {
    public Scattered {
      targets = Collections.unmodifiableSet(new LinkedHashSet<>(targets));
      portions = List.copyOf(portions);
      if (targets.isEmpty()) {
        throw new IllegalArgumentException("Scattered to nobody");
      }
    }

    /** In shares that nobody says. */
    Scattered(Set<OrgUnit> targets, boolean complete) {
      this(targets, complete, List.of());
    }
  }

  /**
   * What one of several has of a unit.
   *
   * @param to alive on the day
   * @param share 0 to 1, of several steps multiplied; those of all portions sum to 1
   * @param by the shares that say so
   */
  record Portion(OrgUnit to, BigDecimal share, Set<Share> by) {
    public Portion {
      by = Collections.unmodifiableSet(new LinkedHashSet<>(by));
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
