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
 * @param by the token by which a program acts for them now; empty when they act themselves
 */
public record Member(
    long id,
    Login login,
    Person person,
    Instant since,
    Optional<Instant> closed,
    Optional<ByToken> by) {

  /**
   * What a program that acts for them shows.
   *
   * @param name of the token
   * @param granted beyond which it may do nothing
   */
  public record ByToken(String name, Set<Permission> granted) {

    public ByToken {
      granted = Set.copyOf(granted);
    }
  }

  /** Somebody who acts themselves. */
  public Member(long id, Login login, Person person, Instant since, Optional<Instant> closed) {
    this(id, login, person, since, closed, Optional.empty());
  }

  /** The same, as a program acts for them by a token: it may do less than they, never more. */
  Member by(String token, Set<Permission> granted) {
    return new Member(id, login, person, since, closed, Optional.of(new ByToken(token, granted)));
  }

  public boolean isOpen() {
    return closed.isEmpty();
  }

  /** What any of the roles allows, and the token, if they act by one. */
  public Set<Permission> permissions() {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    if (isOpen()) {
      person.roles().forEach(role -> permissions.addAll(role.permissions()));
      by.ifPresent(token -> permissions.retainAll(token.granted()));
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
    return person.scope().isOwn(unit)
        ? may(permission)
        : mayBelow(permission) && person.scope().covers(unit, day, register);
  }

  /** Whether they may do it with what belongs to units below their own too. */
  public boolean mayBelow(Permission permission) {
    return may(permission)
        && person.roles().stream()
            .filter(role -> role.permissions().contains(permission))
            .anyMatch(Role::coversSubtree);
  }

  /** Whether they cannot be let in without a second factor. */
  public boolean needsSecondFactor() {
    return person.roles().stream().anyMatch(Role::needsSecondFactor);
  }

  public boolean isAdministrator() {
    return person.roles().contains(Role.ADMINISTRATOR);
  }
}
