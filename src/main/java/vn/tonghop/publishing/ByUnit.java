package vn.tonghop.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitTree;

/**
 * What is of units, found by any unit that they stood under, each on a day of its own: reviews of
 * many units pick theirs without looking through those of all others. Immutable.
 */
final class ByUnit<T> {

  /** Where something is found that staff divide between several, in shares. */
  enum Divided {
    /** With the unit that has all of it, and with each that has a part. */
    WITH_ITS_PARTS,
    /** With the unit that has all of it only; besides with the others. */
    WHERE_ALL_OF_IT_IS
  }

  private final Map<UnitId, List<T>> within = new HashMap<>();
  private final Map<UnitId, List<T>> besides = new HashMap<>();
  private final Structure structure;
  private final List<T> all;
  private final Function<T, Optional<OrgUnit>> unit;
  private final Function<T, LocalDate> day;
  private final Divided divided;

  /**
   * @param structure by which tree what stands under whom
   * @param unit whose it is; what is nobody's in the register is left out
   * @param day on which the tree is asked; a unit that did not exist is left out
   * @param divided where it is found that staff divide between several
   */
  ByUnit(
      Structure structure,
      Collection<T> all,
      Function<T, Optional<OrgUnit>> unit,
      Function<T, LocalDate> day,
      Divided divided) {
    this.structure = structure;
    this.all = List.copyOf(all);
    this.unit = unit;
    this.day = day;
    this.divided = divided;
    for (T each : all) {
      UnitTree tree = structure.tree(day.apply(each));
      Optional<Structure.Stand> stand =
          unit.apply(each).flatMap(whose -> structure.stand(whose, day.apply(each)));
      for (Optional<OrgUnit> at = stand.map(Structure.Stand::at);
          at.isPresent();
          at = at.flatMap(tree::parent)) {
        within.computeIfAbsent(at.get().id(), id -> new ArrayList<>()).add(each);
      }
      stand.ifPresent(
          found ->
              below(found, tree)
                  .forEach(
                      below ->
                          (isBesides(found) ? besides : within)
                              .computeIfAbsent(below.id(), id -> new ArrayList<>())
                              .add(each)));
    }
  }

  /** The units below the one with which it stands that have or may have a part of it. */
  private static Set<OrgUnit> below(Structure.Stand stand, UnitTree tree) {
    Set<OrgUnit> touched = new LinkedHashSet<>();
    if (stand.how() instanceof Restated.Scattered scattered) {
      for (OrgUnit target : scattered.targets()) {
        for (Optional<OrgUnit> at = Optional.of(target);
            at.filter(unit -> !unit.equals(stand.at())).isPresent();
            at = at.flatMap(tree::parent)) {
          touched.add(at.get());
        }
      }
    }
    return touched;
  }

  /** Those of which a part, nobody knows which, is the unit's or of somebody below it. */
  List<T> besides(OrgUnit top) {
    if (top.level() == Level.GROUP) {
      return ofGroup((stand, on) -> isBesides(stand) && structure.isPartlyWithin(stand, on, top));
    }
    return besides.getOrDefault(top.id(), List.of());
  }

  /** Those of the unit and of all below it, in their order. */
  List<T> within(OrgUnit top) {
    if (top.level() == Level.GROUP) {
      return ofGroup(
          (stand, on) ->
              structure.isWithin(stand, on, top)
                  || (!isBesides(stand) && structure.isPartlyWithin(stand, on, top)));
    }
    return within.getOrDefault(top.id(), List.of());
  }

  private boolean isBesides(Structure.Stand stand) {
    return divided == Divided.WHERE_ALL_OF_IT_IS || stand.portions().isEmpty();
  }

  /** Groups are nobody's parents, and asked for so seldom that all is looked through. */
  private List<T> ofGroup(BiPredicate<Structure.Stand, LocalDate> wanted) {
    return all.stream()
        .filter(
            each ->
                unit.apply(each)
                    .flatMap(whose -> structure.stand(whose, day.apply(each)))
                    .filter(stand -> wanted.test(stand, day.apply(each)))
                    .isPresent())
        .toList();
  }
}
