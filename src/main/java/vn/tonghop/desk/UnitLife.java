package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.orgunit.Lineage;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.orgunit.UnitsBelow;
import vn.tonghop.period.Validity;

/**
 * A unit's life, for somebody. Names of units are public, so that nobody is left out of a lineage;
 * only what else there is to be seen of them is not everybody's.
 *
 * @param states what it was like, in order of time
 * @param below how many stood right below it
 * @param open the day on which each may be looked at that is within reach: the day asked for if it
 *     lived then, else its last day, else its first
 */
public record UnitLife(
    Lineage lineage, List<State> states, List<UnitsBelow> below, Map<UnitId, LocalDate> open) {

  public UnitLife {
    states = List.copyOf(states);
    below = List.copyOf(below);
    open = Map.copyOf(open);
  }

  /**
   * What it was like for a while.
   *
   * @param above the name of the unit above at the end of that time
   */
  public record State(Validity days, String code, String name, Optional<String> above) {}

  /** That of somebody of the lineage: the last one they bore. */
  public String name(UnitId id) {
    List<UnitState> all = lineage.kin(id).unit().states();
    return all.get(all.size() - 1).name();
  }
}
