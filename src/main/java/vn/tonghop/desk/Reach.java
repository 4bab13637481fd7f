package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/**
 * What somebody may do with units, asked many thousand times: each answer is worked out once. For
 * one request, from one thread.
 */
final class Reach {

  private final Access access;
  private final Member member;
  private final Permission permission;
  private final Map<LocalDate, Map<OrgUnit, Boolean>> known = new HashMap<>();

  Reach(Access access, Member member, Permission permission) {
    this.access = access;
    this.member = member;
    this.permission = permission;
  }

  /** Whether they may do it with the unit. */
  boolean has(OrgUnit unit, LocalDate day) {
    return known
        .computeIfAbsent(day, first -> new HashMap<>())
        .computeIfAbsent(unit, asked -> access.may(member, permission, asked, day));
  }
}
