package vn.tonghop.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.tonghop.catalogue.PeriodName;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.inspection.Delivery.State;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;

/**
 * A case in a list: what a unit owes for a period, has handed in for it, or both.
 *
 * @param number of the case, {@code HS-…}; also of one for which nothing came yet
 * @param delivery what became of it, when exactly this is owed
 * @param inForce what is in force for exactly this
 * @param refused whether something handed in for exactly this is refused now
 * @param warned whether what is in force has warnings that nobody has let stand
 * @param withdrawn whether staff took something of it out of force
 */
public record CaseLine(
    String number,
    SubmissionKey key,
    Programme programme,
    OrgUnit unit,
    Optional<Delivery> delivery,
    Optional<Entry> inForce,
    boolean refused,
    boolean warned,
    boolean withdrawn) {

  public Period period() {
    return key.period();
  }

  public PeriodCalendar calendar() {
    return programme.reporting().calendar();
  }

  /** {@code Xã Thạch Kênh, quý I năm 2019 (HS-WHX6-9AVB)}. */
  Words words() {
    Words when = PeriodName.of(period(), calendar());
    String unit = unitThen().name();
    String code = " (" + number + ")";
    return new Words(unit + ", " + when.vi() + code, unit + ", " + when.en() + code);
  }

  /** As the unit was at the end of the period. */
  public UnitState unitThen() {
    return unit.on(key.period().lastDay());
  }

  /** The same unit, with its name as it is now or was last. */
  int order() {
    return unit.states().get(unit.states().size() - 1).order();
  }

  public CaseState state() {
    if (delivery.isPresent()) {
      return CaseState.valueOf(delivery.get().state().name());
    }
    if (inForce.isPresent()) {
      return CaseState.TAKEN;
    }
    return refused ? CaseState.REFUSED : CaseState.WITHDRAWN;
  }

  /** When all of it had come, Vietnam time. */
  public Optional<LocalDateTime> handedIn() {
    return delivery.flatMap(Delivery::handedIn).or(() -> inForce.map(Entry::submittedAt));
  }

  public Optional<LocalDate> deadline() {
    return delivery.map(each -> each.obligation().deadline());
  }

  /** Of what is in force for exactly this; 0 when nothing is. */
  public int revision() {
    return inForce.map(Entry::revision).orElse(0);
  }

  /** Whether it is covered, in full or in part, by what was handed in for other periods. */
  public boolean isCoveredByOthers() {
    return delivery.filter(each -> !each.by().isEmpty()).isPresent() && inForce.isEmpty();
  }

  /** Whether it is one of those that are wanted on a day. */
  boolean is(CaseFilter wanted, LocalDate day) {
    return switch (wanted) {
      case IN_FORCE -> inForce.isPresent();
      case REVISED -> revision() > 1;
      case LATE -> isDelivered(State.LATE);
      case REFUSED -> state() == CaseState.REFUSED;
      case WARNED -> warned;
      case OVERDUE -> delivery.filter(each -> each.isOverdue(day)).isPresent();
      case WAITING -> isDelivered(State.WAITING);
      case WITHDRAWN -> withdrawn;
    };
  }

  private boolean isDelivered(State as) {
    return delivery.filter(each -> each.state() == as).isPresent();
  }
}
