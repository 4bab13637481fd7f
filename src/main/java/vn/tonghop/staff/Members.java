package vn.tonghop.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The staff of a home. Nobody is deleted: whoever has left is closed, and their login is not given
 * to another. There is always an administrator once there was one. Writes join the caller's
 * transaction.
 */
public final class Members {

  private final StaffStore store;
  private final Clock clock;

  Members(StaffStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Answer {

    /** The member as they are now. */
    record Done(Member member) implements Answer {}

    /** Nothing was done. */
    record Not(MemberFault why) implements Answer {}
  }

  /** By login; the closed ones too. */
  public List<Member> all() {
    return store.members().all();
  }

  public Optional<Member> find(long id) {
    return store.members().find(id);
  }

  public Optional<Member> find(Login login) {
    return store.members().find(login);
  }

  /** Whether an administrator has come in; else there is to be a first one. */
  public boolean hasAdministrator() {
    return store.credentials().hasAbleAdministrator();
  }

  /** Adds somebody, who is then to be invited. */
  public Answer add(Login login, Person person) {
    return store.members().find(login).isPresent()
        ? new Answer.Not(MemberFault.LOGIN_TAKEN)
        : new Answer.Done(store.members().add(login, person, clock.instant()));
  }

  /** Changes what is said of them. Their sessions end if roles or scope are others. */
  public Answer change(Member known, Person person) {
    Member member = store.members().find(known.id()).orElseThrow();
    if (!member.isOpen()) {
      return new Answer.Not(MemberFault.IS_CLOSED);
    }
    if (!person.roles().contains(Role.ADMINISTRATOR) && isLastAdministrator(member)) {
      return new Answer.Not(MemberFault.LAST_ADMINISTRATOR);
    }
    store.members().change(member.id(), person);
    boolean mayOtherThings =
        !person.roles().equals(member.person().roles())
            || !person.scope().equals(member.person().scope());
    if (mayOtherThings) {
      store.sessions().removeAll(member.id());
    }
    return done(member);
  }

  /** From now on they can do nothing; with sessions, tokens and all that they signed in with. */
  public Answer close(Member known) {
    Member member = store.members().find(known.id()).orElseThrow();
    if (!member.isOpen()) {
      return new Answer.Not(MemberFault.IS_CLOSED);
    }
    if (isLastAdministrator(member)) {
      return new Answer.Not(MemberFault.LAST_ADMINISTRATOR);
    }
    store.members().close(member.id(), clock.instant());
    store.sessions().removeAll(member.id());
    store.tokens().removeAll(member.id());
    store.invitations().remove(member.id());
    store.failures().forgetSources(member.id());
    store.credentials().removeAll(member.id());
    return done(member);
  }

  /** They are back, and are to be invited like somebody new. */
  public Answer reopen(Member member) {
    store.members().reopen(member.id());
    return done(member);
  }

  private Answer done(Member member) {
    return new Answer.Done(store.members().find(member.id()).orElseThrow());
  }

  private boolean isLastAdministrator(Member member) {
    return isAbleAdministrator(member)
        && store.members().all().stream()
            .filter(other -> other.id() != member.id())
            .noneMatch(this::isAbleAdministrator);
  }

  private boolean isAbleAdministrator(Member member) {
    return member.isOpen()
        && member.isAdministrator()
        && store.credentials().passphrase(member.id()).isPresent();
  }
}
