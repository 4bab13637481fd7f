package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/**
 * What somebody may do with units, asked many thousand times: the answers of {@link Access#may},
 * with all that does not depend on the unit worked out once. For one request, from one thread.
 */
final class Reach {

  private final Register register;
  private final Member member;
  private final boolean may;
  private final Optional<OrgUnit> top;
  private final Map<LocalDate, UnitTree> trees = new HashMap<>();

  Reach(Register register, Member member, Permission permission) {
    this.register = register;
    this.member = member;
    this.may = member.may(permission);
    this.top =
        member.mayBelow(permission)
            ? register.unit(member.person().scope().unit())
            : Optional.empty();
  }

  /** Whether they may do it with the unit. */
  boolean has(OrgUnit unit, LocalDate day) {
    return may
        && (member.person().scope().isOwn(unit.id())
            || (top.isPresent()
                && trees.computeIfAbsent(day, register::treeOn).isWithin(unit, top.get())));
  }
}
