package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;

/**
 * A reporting group: units put together for a review, a table, the scope of somebody, without being
 * one in the tree: {@code địa bàn quận Đống Đa cũ}, a cluster of communes. Who belongs to it has
 * dates.
 *
 * @param unit as which it stands wherever a unit does, of level {@link Level#GROUP}
 * @param members in the order in which they were named
 */
public record Group(OrgUnit unit, List<Membership> members) {

  public Group {
    members = List.copyOf(members);
    if (unit.level() != Level.GROUP) {
      throw new IllegalArgumentException("Not a group: " + unit);
    }
  }

  /** A group that is there on all days, though it may have no members. */
  static Group of(UnitCode code, String name, int order, List<Membership> members) {
    UnitState state =
        new UnitState(new Validity(null, null), code, name, "", Level.GROUP, null, order);
    return new Group(new OrgUnit(new UnitId(code, null), List.of(state)), members);
  }

  /**
   * That a unit belongs to it.
   *
   * @param member a unit, or another group
   * @param days on which it does, as far as the member is there
   * @param partly whether but a part of it lies in the group; its figures are counted whole
   */
  public record Membership(UnitId member, Validity days, boolean partly) {}

  /** Who belongs to it on the day, whether they are there or not. */
  List<UnitId> on(LocalDate day) {
    return members.stream()
        .filter(membership -> membership.days().contains(day))
        .map(Membership::member)
        .distinct()
        .toList();
  }

  /** Of which members but a part lies in the group on some day of the period. */
  public List<UnitId> partlyWithin(Period period) {
    return members.stream()
        .filter(Membership::partly)
        .filter(membership -> membership.days().cut(period).isPresent())
        .map(Membership::member)
        .distinct()
        .toList();
  }

  /** Whether it bears the code that the area of the unit has once that has ended. */
  public boolean isAreaOf(OrgUnit ended) {
    return unit.id().code().value().equals(FormerAreas.PREFIX + ended.id().code());
  }
}
