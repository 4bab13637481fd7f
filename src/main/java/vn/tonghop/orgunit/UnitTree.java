package vn.tonghop.orgunit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who stood under whom on a day. Immutable, safe for threads.
 *
 * <p>All units are kept in one list, each before those below it, so that a subtree is a stretch of
 * that list; questions about two units cost two look-ups, whatever the size of the country.
 */
public final class UnitTree {

  private final Map<UnitId, Node> nodes = new HashMap<>();
  private final List<OrgUnit> inOrder = new ArrayList<>();

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

  public boolean has(OrgUnit unit) {
    return nodes.containsKey(unit.id());
  }

  /** Everybody on that day, parents before children, in official order. */
  public Stream<OrgUnit> units() {
    return inOrder.stream();
  }

  /** What the unit was like; empty if it did not exist. */
  public Optional<UnitState> state(OrgUnit unit) {
    return node(unit).map(node -> node.state);
  }

  /** The unit above; empty for the country, and for units that did not exist. */
  public Optional<OrgUnit> parent(OrgUnit unit) {
    return node(unit).map(node -> node.parent).map(parent -> parent.unit);
  }

  /** Direct children in official order. */
  public List<OrgUnit> children(OrgUnit unit) {
    return node(unit).map(node -> node.children).orElse(List.of());
  }

  /**
   * The unit and all below it, parents before children, in official order; nobody if the unit did
   * not exist.
   */
  public Stream<OrgUnit> subtree(OrgUnit unit) {
    return node(unit).stream().flatMap(node -> inOrder.subList(node.first, node.end).stream());
  }

  /** Whether {@code unit} is {@code top} or stands below it. */
  public boolean isWithin(OrgUnit unit, OrgUnit top) {
    Node below = nodes.get(unit.id());
    Node above = nodes.get(top.id());
    return below != null && above != null && (below == above || above.isAbove(below));
  }

  /** The direct child of {@code top} that is {@code unit} or has it below; empty for others. */
  public Optional<OrgUnit> branch(OrgUnit top, OrgUnit unit) {
    Node above = nodes.get(top.id());
    Node below = nodes.get(unit.id());
    if (above == null || below == null || !above.isAbove(below)) {
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
}
