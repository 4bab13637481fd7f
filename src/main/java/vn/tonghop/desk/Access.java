package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** Who may do what with which unit. */
final class Access {

  private final Register register;

  Access(Register register) {
    this.register = register;
  }

  /**
   * Lets pass whoever may.
   *
   * @throws NotYours if they may not
   */
  void require(Member member, Permission permission) {
    if (!member.may(permission)) {
      throw new NotYours(permission + " by member " + member.id());
    }
  }

  /**
   * Lets pass whoever may do it with that unit.
   *
   * @param day the last day of the period that it is about
   * @throws NotYours if they may not
   */
  void require(Member member, Permission permission, OrgUnit unit, LocalDate day) {
    if (!member.may(permission, unit.id(), day, register)) {
      throw new NotYours(permission + " of " + unit.id().text() + " by member " + member.id());
    }
  }

  boolean may(Member member, Permission permission, OrgUnit unit, LocalDate day) {
    return member.may(permission, unit.id(), day, register);
  }

  /** The units that somebody may see on a day, in official order. */
  List<OrgUnit> reach(Member member, LocalDate day) {
    return member
        .person()
        .scope()
        .units(day, register)
        .filter(unit -> may(member, Permission.SEE, unit, day))
        .toList();
  }
}
