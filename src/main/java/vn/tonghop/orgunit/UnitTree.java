package vn.tonghop.orgunit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who stood under whom on a day. Reporting groups can be asked about like units, and stand beside
 * the tree: they are nobody's parent or child in it. Immutable, safe for threads.
 *
 * <p>All units are kept in one list, each before those below it, so that a subtree is a stretch of
 * that list; questions about two units cost two look-ups, whatever the size of the country.
 */
public final class UnitTree {

  private final Map<UnitId, Node> nodes = new HashMap<>();
  private final List<OrgUnit> inOrder = new ArrayList<>();
  private final Function<OrgUnit, List<OrgUnit>> membersOf;
  private final Map<UnitId, Optional<Area>> areas = new ConcurrentHashMap<>();

  /** A group with members that are there, in official order. */
  private record Area(OrgUnit group, List<OrgUnit> members) {}

  /** A unit with its neighbours, and its stretch of {@link #inOrder}: itself and all below it. */
  private static final class Node {
    private final OrgUnit unit;
    private final UnitState state;
    private List<OrgUnit> children = List.of();
    private @Nullable Node parent;
    private int first;
    private int end;

    Node(OrgUnit unit, UnitState state) {
      this.unit = unit;
      this.state = state;
    }

    boolean isAbove(Node other) {
      return first < other.first && other.first < end;
    }
  }

  /**
   * @throws IllegalArgumentException if units stand under each other in a ring
   */
  UnitTree(Map<OrgUnit, UnitState> current) {
    this(current, group -> List.of());
  }

  /**
   * @param membersOf who belongs to a reporting group on the day, whether they are there or not
   * @throws IllegalArgumentException if units stand under each other in a ring
   */
  UnitTree(Map<OrgUnit, UnitState> current, Function<OrgUnit, List<OrgUnit>> membersOf) {
    this.membersOf = membersOf;
    current.forEach((unit, state) -> nodes.put(unit.id(), new Node(unit, state)));
    List<Node> tops = new ArrayList<>();
    Map<Node, List<Node>> below = new HashMap<>();
    nodes.values().stream()
        .sorted(
            Comparator.comparingInt((Node node) -> node.state.order())
                .thenComparing(node -> node.unit.id().text()))
        .forEach(
            node -> {
              node.parent = node.state.parent().map(nodes::get).orElse(null);
              (node.parent == null
                      ? tops
                      : below.computeIfAbsent(node.parent, above -> new ArrayList<>()))
                  .add(node);
            });
    tops.forEach(node -> number(node, below));
    if (inOrder.size() != nodes.size()) {
      throw new IllegalArgumentException("Units stand under each other in a ring");
    }
  }

  private void number(Node node, Map<Node, List<Node>> below) {
    node.first = inOrder.size();
    inOrder.add(node.unit);
    List<Node> children = below.getOrDefault(node, List.of());
    children.forEach(child -> number(child, below));
    node.end = inOrder.size();
    node.children = children.stream().map(child -> child.unit).toList();
  }

  /** Whether the unit existed, or the group had members. */
  public boolean has(OrgUnit unit) {
    return nodes.containsKey(unit.id()) || area(unit).isPresent();
  }

  /** Everybody on that day, parents before children, in official order; no groups. */
  public Stream<OrgUnit> units() {
    return inOrder.stream();
  }

  /** What the unit was like; empty if it did not exist. */
  public Optional<UnitState> state(OrgUnit unit) {
    return node(unit)
        .map(node -> node.state)
        .or(() -> area(unit).map(area -> area.group().states().get(0)));
  }

  /**
   * The unit above; empty for the country, and for units that did not exist. Of a group the lowest
   * that has all its members below it.
   */
  public Optional<OrgUnit> parent(OrgUnit unit) {
    return node(unit)
        .map(node -> node.parent)
        .map(parent -> parent.unit)
        .or(() -> area(unit).flatMap(this::aboveAll));
  }

  private Optional<OrgUnit> aboveAll(Area area) {
    Optional<OrgUnit> above = parent(area.members().get(0));
    while (above.isPresent() && !isWithin(area.group(), above.get())) {
      above = parent(above.get());
    }
    return above;
  }

  /** Direct children in official order; the members of a group. */
  public List<OrgUnit> children(OrgUnit unit) {
    return node(unit)
        .map(node -> node.children)
        .or(() -> area(unit).map(Area::members))
        .orElse(List.of());
  }

  /**
   * The unit and all below it, parents before children, in official order; nobody if the unit did
   * not exist. Of a group: it, and all of its members, each with all below it.
   */
  public Stream<OrgUnit> subtree(OrgUnit unit) {
    Optional<Area> area = area(unit);
    return area.isPresent()
        ? Stream.concat(
            Stream.of(unit), area.get().members().stream().flatMap(this::subtree).distinct())
        : node(unit).stream().flatMap(node -> inOrder.subList(node.first, node.end).stream());
  }

  /** Whether {@code unit} is {@code top} or stands below it. */
  public boolean isWithin(OrgUnit unit, OrgUnit top) {
    Node below = nodes.get(unit.id());
    Node above = nodes.get(top.id());
    if (below != null && above != null) {
      return below == above || above.isAbove(below);
    }
    Optional<Area> whole = area(top);
    if (whole.isPresent() && unit.equals(top)) {
      return true;
    }
    if (below == null) {
      return area(unit)
          .filter(area -> area.members().stream().allMatch(member -> isWithin(member, top)))
          .isPresent();
    }
    return whole
        .filter(area -> area.members().stream().anyMatch(member -> isWithin(unit, member)))
        .isPresent();
  }

  /**
   * The direct child of {@code top}, or the member of the group, that is {@code unit} or has it
   * below; empty for others.
   */
  public Optional<OrgUnit> branch(OrgUnit top, OrgUnit unit) {
    Node above = nodes.get(top.id());
    Node below = nodes.get(unit.id());
    if (above == null) {
      return area(top).stream()
          .flatMap(area -> area.members().stream())
          .filter(member -> isWithin(unit, member))
          .findFirst();
    }
    if (below == null || !above.isAbove(below)) {
      return Optional.empty();
    }
    while (below.parent != null && below.parent != above) {
      below = below.parent;
    }
    return Optional.of(below.unit);
  }

  private Optional<Node> node(OrgUnit unit) {
    return Optional.ofNullable(nodes.get(unit.id()));
  }

  private Optional<Area> area(OrgUnit unit) {
    if (unit.level() != Level.GROUP) {
      return Optional.empty();
    }
    Optional<Area> known = areas.get(unit.id());
    if (known == null) {
      List<OrgUnit> members =
          membersOf.apply(unit).stream()
              .filter(this::has)
              .sorted(
                  Comparator.comparingInt((OrgUnit member) -> state(member).orElseThrow().order())
                      .thenComparing(member -> member.id().text()))
              .toList();
      known = members.isEmpty() ? Optional.empty() : Optional.of(new Area(unit, members));
      areas.put(unit.id(), known);
    }
    return known;
  }
}
