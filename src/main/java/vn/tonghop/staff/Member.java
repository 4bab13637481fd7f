package vn.tonghop.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;

/**
 * Somebody on the staff. Never deleted: what they did keeps their name.
 *
 * @param id from 1; never given again
 * @param closed since when they can do nothing any more
 */
public record Member(long id, Login login, Person person, Instant since, Optional<Instant> closed) {

  public boolean isOpen() {
    return closed.isEmpty();
  }

  /** What any of the roles allows. */
  public Set<Permission> permissions() {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    if (isOpen()) {
      person.roles().forEach(role -> permissions.addAll(role.permissions()));
    }
    return Collections.unmodifiableSet(permissions);
  }

  /** Whether they may do it at all. */
  public boolean may(Permission permission) {
    return permissions().contains(permission);
  }

  /**
   * Whether they may do it with what belongs to a unit: one of the roles allows it and reaches the
   * unit.
   *
   * @param day the last day of the period that it is about
   */
  public boolean may(Permission permission, UnitId unit, LocalDate day, Register register) {
    return isOpen()
        && person.roles().stream()
            .filter(role -> role.permissions().contains(permission))
            .anyMatch(role -> reaches(role, unit, day, register));
  }

  private boolean reaches(Role role, UnitId unit, LocalDate day, Register register) {
    return role.coversSubtree()
        ? person.scope().covers(unit, day, register)
        : person.scope().isOwn(unit);
  }

  /** Whether they cannot be let in without a second factor. */
  public boolean needsSecondFactor() {
    return person.roles().stream().anyMatch(Role::needsSecondFactor);
  }

  public boolean isAdministrator() {
    return person.roles().contains(Role.ADMINISTRATOR);
  }
}
