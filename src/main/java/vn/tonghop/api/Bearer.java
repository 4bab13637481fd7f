package vn.tonghop.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tonghop.security.Program;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;

/**
 * For whom a program acts, and what it may do.
 *
 * @param unit of the member; absent where it is not there today
 * @param permissions that the token was granted and the member has
 * @param token its name
 */
record Bearer(
    String login,
    String name,
    Optional<UnitName> unit,
    List<String> roles,
    List<String> permissions,
    String token,
    Instant expires) {

  static Bearer of(Program who, Optional<UnitName> unit) {
    return new Bearer(
        who.member().login().text(),
        who.member().person().name(),
        unit,
        who.member().person().roles().stream().map(Role::code).sorted().toList(),
        who.member().permissions().stream().map(Permission::code).sorted().toList(),
        who.token().name(),
        who.token().expires());
  }
}
