package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tree figures are added up by: each by that of its own day, or all by that of one day, to
 * whose units the others are brought ({@link Restatement}).
 *
 * <p>What cannot be brought to one unit stands with the lowest unit that has all of it: a commune
 * split between two stands with the district or province of both. Safe for threads.
 */
public final class Structure {

  /** The word for "each by that of its own day" in commands and files. */
  public static final String THEN = "then";

  private final Register register;
  private final Optional<Restatement> restatement;
  private final Optional<LocalDate> day;
  private final Map<UnitId, Optional<Stand>> known = new ConcurrentHashMap<>();

  private Structure(Register register, Optional<LocalDate> day) {
    this.register = register;
    this.day = day;
    this.restatement = day.map(register::restatement);
  }

  /**
   * Where a unit's figures stand.
   *
   * @param unit whose they are
   * @param at alive in the tree
   * @param itself whether they are that unit's own; else something of its, nobody knows whose below
   * @param how what became of the unit
   */
  public record Stand(OrgUnit unit, OrgUnit at, boolean itself, Restated how) {

    /** Among whom its figures are divided, as staff say; nobody when they are not. */
    public List<Restated.Portion> portions() {
      return how instanceof Restated.Scattered scattered ? scattered.portions() : List.of();
    }
  }

  /** Each figure by the tree of its own day. */
  public static Structure then(Register register) {
    return new Structure(register, Optional.empty());
  }

  /** All figures by the tree of that day; empty = each by its own. */
  public static Structure of(Register register, Optional<LocalDate> day) {
    return new Structure(register, day);
  }

  /** The day to whose units all are brought; empty when none are. */
  public Optional<LocalDate> day() {
    return day;
  }

  /**
   * What a text names, as somebody typed it: {@code then}, blank, or a day.
   *
   * @return empty when it is none of them; in it the day, or empty for each figure's own
   */
  public static Optional<Optional<LocalDate>> read(String text) {
    String typed = text.strip();
    try {
      return Optional.of(
          typed.isEmpty() || typed.equals(THEN)
              ? Optional.empty()
              : Optional.of(LocalDate.parse(typed)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** As commands and files name it: {@code then} or the day. */
  public static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(THEN);
  }

  /** The tree that a figure of a period ending on that day is added up by. */
  public UnitTree tree(LocalDate lastDay) {
    return register.treeOn(day.orElse(lastDay));
  }

  /** Whether the unit's figures of a period ending on that day stand with a unit or below it. */
  public boolean isWithin(OrgUnit unit, LocalDate lastDay, OrgUnit top) {
    return stand(unit, lastDay).filter(stand -> isWithin(stand, lastDay, top)).isPresent();
  }

  /**
   * Whether what stands so is all a unit's: it stands with it or below it. Of a group too what went
   * in parts to its members and to nobody else, and what has no successor and was the group's on
   * its own day.
   */
  public boolean isWithin(Stand stand, LocalDate lastDay, OrgUnit top) {
    UnitTree tree = tree(lastDay);
    return tree.isWithin(stand.at(), top)
        || (top.level() == Level.GROUP
            && stand
                .how()
                .fold(
                    to -> false,
                    scattered ->
                        scattered.complete()
                            && scattered.targets().stream()
                                .allMatch(target -> tree.isWithin(target, top)),
                    nowhere -> register.treeOn(lastDay).isWithin(stand.unit(), top)));
  }

  /** Whether a part of what stands so, but not all of it, is or may be a unit's. */
  public boolean isPartlyWithin(Stand stand, LocalDate lastDay, OrgUnit top) {
    return stand.how() instanceof Restated.Scattered scattered
        && !isWithin(stand, lastDay, top)
        && scattered.targets().stream().anyMatch(target -> tree(lastDay).isWithin(target, top));
  }

  /** Where the unit's figures of a period ending on that day stand; empty if it did not exist. */
  public Optional<Stand> stand(OrgUnit unit, LocalDate lastDay) {
    if (!register.treeOn(lastDay).has(unit)) {
      return Optional.empty();
    }
    return restatement.isEmpty()
        ? Optional.of(new Stand(unit, unit, true, new Restated.To(unit, false)))
        : restated(unit);
  }

  /** Where the unit's figures stand among the units of the {@link #day}. */
  private Optional<Stand> restated(OrgUnit unit) {
    Optional<Stand> found = known.get(unit.id());
    if (found == null) {
      Restated how = restatement.orElseThrow().of(unit);
      found =
          how.fold(
              to -> Optional.of(new Stand(unit, to.unit(), true, to)),
              scattered ->
                  aboveAll(List.copyOf(scattered.targets()))
                      .map(above -> new Stand(unit, above, false, scattered)),
              nowhere -> above(unit).map(above -> new Stand(unit, above, false, nowhere)));
      known.put(unit.id(), found);
    }
    return found;
  }

  /** The lowest unit that has all of them below it. */
  private Optional<OrgUnit> aboveAll(List<OrgUnit> units) {
    UnitTree tree = register.treeOn(day.orElseThrow());
    List<OrgUnit> above = new ArrayList<>();
    for (Optional<OrgUnit> at = tree.parent(units.get(0));
        at.isPresent();
        at = at.flatMap(tree::parent)) {
      above.add(at.get());
    }
    return above.stream()
        .filter(each -> units.stream().allMatch(unit -> tree.isWithin(unit, each)))
        .findFirst();
  }

  /** Where the unit stands that was above it on the day of its life that is nearest. */
  private Optional<OrgUnit> above(OrgUnit unit) {
    LocalDate wanted = day.orElseThrow();
    LocalDate nearest =
        unit.validity()
            .since()
            .filter(wanted::isBefore)
            .or(() -> unit.validity().until().map(end -> end.minusDays(1)))
            .orElse(wanted);
    return register.treeOn(nearest).parent(unit).flatMap(this::restated).map(Stand::at);
  }
}
