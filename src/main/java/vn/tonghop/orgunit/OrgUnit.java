package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.period.Validity;

/**
 * A unit from its beginning to its end. It stays the same when it gets another name, type, parent
 * or code; it is another when it was created anew or took in or lost a part (law 4).
 *
 * @param states in order, at least one, each beginning where the one before ends
 */
public record OrgUnit(UnitId id, List<UnitState> states) {

  public OrgUnit {
    states = List.copyOf(states);
    if (states.isEmpty()) {
      throw new IllegalArgumentException("A unit has at least one state: " + id);
    }
    for (int i = 1; i < states.size(); i++) {
      if (!states.get(i - 1).validity().until().equals(states.get(i).validity().since())) {
        throw new IllegalArgumentException("States of " + id + " do not meet");
      }
    }
  }

  public Validity validity() {
    return new Validity(
        states.get(0).validity().from(), states.get(states.size() - 1).validity().untilExclusive());
  }

  /** As it was on the day; before it began its first state, after it ended its last. */
  public UnitState on(LocalDate day) {
    for (UnitState state : states) {
      if (state.validity().until().map(day::isBefore).orElse(true)) {
        return state;
      }
    }
    return states.get(states.size() - 1);
  }

  /** The level never changes: a unit of another level is another unit. */
  public Level level() {
    return states.get(0).level();
  }

  /** Two of the same identity are the same unit, whatever is known of them. */
  @Override
  public boolean equals(Object other) {
    return other instanceof OrgUnit that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id + " " + states.get(states.size() - 1).name();
  }
}
