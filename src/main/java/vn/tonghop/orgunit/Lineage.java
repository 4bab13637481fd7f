package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A unit with all that it came from and all that it went into, as far as the register tells: 18601
 * (Xã Phù Việt), its successor Xã Việt Tiến, and what that went into in turn.
 *
 * <p>Of what others its successors were made, and where else its predecessors went, is only
 * counted. The nearest come first where there are too many. The same register gives the same
 * lineage.
 *
 * @param unit whose it is
 * @param kin the unit itself and those before and after it, by the day on which they began, then in
 *     official order
 * @param links between any two of them, by the codes of predecessor and successor
 * @param leftOut how many more before and after it there are
 */
public record Lineage(OrgUnit unit, List<Kin> kin, List<Succession> links, int leftOut) {

  private static final int MOST = 60;
  private static final Comparator<Kin> BY_BEGINNING =
      Comparator.comparing((Kin one) -> one.unit().validity().since().orElse(LocalDate.MIN))
          .thenComparing(one -> one.unit().states().get(0).order())
          .thenComparing(one -> one.unit().id().text());

  public Lineage {
    kin = List.copyOf(kin);
    links = List.copyOf(links);
  }

  /**
   * Somebody in a lineage.
   *
   * @param steps how many links lead from the unit to this one; below zero if it came before
   * @param otherSources how many it took in, whole or in part, that are not in the lineage
   * @param otherTargets how many it went into that are not in the lineage
   */
  public record Kin(
      OrgUnit unit,
      int steps,
      Beginning beginning,
      Ending ending,
      int otherSources,
      int otherTargets) {}

  /** What is known of how a unit came to be. */
  public enum Beginning {
    /** It was there before the register begins. */
    ALWAYS,
    /** It was made of others that are known. */
    OF_OTHERS,
    /** Nobody knows of what it was made. */
    UNKNOWN
  }

  /** What is known of how a unit ended. */
  public enum Ending {
    /** It has not. */
    LIVES,
    /** All of it went into others that are known. */
    INTO_OTHERS,
    /** A part of it went into another; nothing is known of the rest. */
    IN_PART,
    /** From that day on there were no units of its level, and none of another took its place. */
    WITH_ITS_LEVEL,
    /** Nobody knows where it went. */
    UNKNOWN
  }

  /** That of a unit of the register. */
  public static Lineage of(Register register, OrgUnit unit) {
    return of(register, unit, MOST);
  }

  /**
   * @param most how many units it may have, the unit itself among them
   */
  static Lineage of(Register register, OrgUnit unit, int most) {
    Successions all = register.successions();
    Map<UnitId, Integer> steps = new HashMap<>();
    walk(unit.id(), id -> all.into(id).stream().map(Succession::predecessor).toList(), -1, steps);
    walk(unit.id(), id -> all.from(id).stream().map(Succession::successor).toList(), 1, steps);
    Map<UnitId, Integer> near = new HashMap<>();
    steps.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<UnitId, Integer> each) -> Math.abs(each.getValue()))
                .thenComparing(each -> each.getKey().text()))
        .limit(most)
        .forEach(each -> near.put(each.getKey(), each.getValue()));
    return new Lineage(
        unit,
        near.keySet().stream()
            .flatMap(id -> register.unit(id).stream())
            .map(one -> kin(one, near, register))
            .sorted(BY_BEGINNING)
            .toList(),
        all.all().stream()
            .filter(link -> near.containsKey(link.predecessor()))
            .filter(link -> near.containsKey(link.successor()))
            .toList(),
        steps.size() - near.size());
  }

  /** Notes how far each is that can be come to; links never close a ring. */
  private static void walk(
      UnitId from, Function<UnitId, List<UnitId>> next, int direction, Map<UnitId, Integer> steps) {
    List<UnitId> here = List.of(from);
    for (int step = 0; !here.isEmpty(); step += direction) {
      List<UnitId> beyond = new ArrayList<>();
      for (UnitId id : here) {
        if (id.equals(from) || steps.putIfAbsent(id, step) == null) {
          beyond.addAll(next.apply(id));
        }
      }
      here = beyond;
    }
    steps.put(from, 0);
  }

  private static Kin kin(OrgUnit unit, Map<UnitId, Integer> near, Register register) {
    List<Succession> sources = register.successions().into(unit.id());
    List<Succession> targets = register.successions().from(unit.id());
    return new Kin(
        unit,
        near.getOrDefault(unit.id(), 0),
        beginning(unit, sources),
        ending(unit, targets, register),
        others(sources, Succession::predecessor, near),
        others(targets, Succession::successor, near));
  }

  private static int others(
      List<Succession> links, Function<Succession, UnitId> end, Map<UnitId, Integer> near) {
    return (int) links.stream().map(end).filter(id -> !near.containsKey(id)).distinct().count();
  }

  private static Beginning beginning(OrgUnit unit, List<Succession> sources) {
    if (!sources.isEmpty()) {
      return Beginning.OF_OTHERS;
    }
    return unit.validity().since().isEmpty() ? Beginning.ALWAYS : Beginning.UNKNOWN;
  }

  private static Ending ending(OrgUnit unit, List<Succession> targets, Register register) {
    Optional<LocalDate> end = unit.validity().until();
    if (end.isEmpty()) {
      return Ending.LIVES;
    }
    if (targets.isEmpty()) {
      boolean last =
          register.treeOn(end.get()).units().noneMatch(other -> other.level() == unit.level());
      return last ? Ending.WITH_ITS_LEVEL : Ending.UNKNOWN;
    }
    boolean lone = targets.size() == 1 && targets.get(0).kind() == Succession.Kind.PART;
    return lone ? Ending.IN_PART : Ending.INTO_OTHERS;
  }

  /** The unit itself among its kin. */
  public Kin self() {
    return kin(unit.id());
  }

  /** Of what the unit was made, be it in part. */
  public List<Succession> sources() {
    return into(unit.id());
  }

  /** What the unit went into. */
  public List<Succession> targets() {
    return from(unit.id());
  }

  /** Of what one of its kin was made, so far as that is of its kin too. */
  public List<Succession> into(UnitId successor) {
    return links.stream().filter(link -> link.successor().equals(successor)).toList();
  }

  /** What one of its kin went into, so far as that is of its kin too. */
  public List<Succession> from(UnitId predecessor) {
    return links.stream().filter(link -> link.predecessor().equals(predecessor)).toList();
  }

  /** The links between others of its kin. */
  public List<Succession> further() {
    return links.stream()
        .filter(link -> !link.successor().equals(unit.id()))
        .filter(link -> !link.predecessor().equals(unit.id()))
        .toList();
  }

  /**
   * Somebody of its kin.
   *
   * @throws IllegalArgumentException if that is not one
   */
  public Kin kin(UnitId id) {
    return kin.stream()
        .filter(one -> one.unit().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " is not of the kin of " + unit.id()));
  }
}
