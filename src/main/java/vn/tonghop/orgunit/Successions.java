package vn.tonghop.orgunit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who came from whom. Links lead forward in time only, so they never close a ring. Immutable, safe
 * for threads.
 */
public final class Successions {

  private static final Comparator<UnitId> BY_CODE =
      Comparator.comparing((UnitId id) -> id.code().value()).thenComparing(UnitId::text);

  private static final Comparator<Succession> ORDER =
      Comparator.comparing(Succession::predecessor, BY_CODE)
          .thenComparing(Succession::successor, BY_CODE);

  /** Nobody came from anybody. */
  public static final Successions NONE = new Successions(List.of());

  private final List<Succession> all;
  private final Map<UnitId, List<Succession>> from;
  private final Map<UnitId, List<Succession>> into;
  private final Map<UnitId, List<Share>> shares;

  Successions(Collection<Succession> links) {
    this(links, List.of());
  }

  /**
   * @param shares of units that were split; for each of them all that there are, or none
   */
  Successions(Collection<Succession> links, Collection<Share> shares) {
    this.shares = shares.stream().collect(Collectors.groupingBy(Share::predecessor));
    all = links.stream().sorted(ORDER).toList();
    from = by(Succession::predecessor);
    into = by(Succession::successor);
  }

  private Map<UnitId, List<Succession>> by(Function<Succession, UnitId> end) {
    Map<UnitId, List<Succession>> links = new HashMap<>();
    all.forEach(link -> links.computeIfAbsent(end.apply(link), id -> new ArrayList<>(1)).add(link));
    return links;
  }

  /** Where the unit went, by the successors' codes; nothing when it lives or nobody knows. */
  public List<Succession> from(UnitId predecessor) {
    return List.copyOf(from.getOrDefault(predecessor, List.of()));
  }

  /** Of what the unit was made, by the predecessors' codes; nothing when nobody knows. */
  public List<Succession> into(UnitId successor) {
    return List.copyOf(into.getOrDefault(successor, List.of()));
  }

  /** Which share of it each successor got, as staff say; nothing when they do not. */
  public List<Share> shares(UnitId predecessor) {
    return List.copyOf(shares.getOrDefault(predecessor, List.of()));
  }

  /** All links, by the codes of predecessor and successor. */
  public List<Succession> all() {
    return all;
  }
}
