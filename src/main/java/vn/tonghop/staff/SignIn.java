package vn.tonghop.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.tonghop.staff.Session.Stage;

/**
 * The way in, step by step: each step answers with an {@link Outcome}, and an {@link
 * Outcome.Admitted} one lets a session begin or go on in its stage.
 *
 * <ol>
 *   <li>{@link #passphrase}, or {@link #invited} for whoever has a code from an administrator, or
 *       {@link #first} for the first administrator;
 *   <li>{@link #code}, for whoever has a second factor;
 *   <li>{@link #setPassphrase}, for whoever was invited;
 *   <li>setting up a second factor, for whoever needs one, and then {@link #goOn}.
 * </ol>
 *
 * <p>To be called outside of transactions: it counts in one, tries the passphrase, and settles in
 * another. Tells nobody whether a login is anybody's, neither in words nor in time. Safe for
 * threads.
 */
public final class SignIn {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final StaffStore store;
  private final Passphrases passphrases;
  private final SecondFactors factors;
  private final Throttle throttle;
  private final Transactions transactions;
  private final Clock clock;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  SignIn(
      StaffStore store,
      Passphrases passphrases,
      SecondFactors factors,
      Throttle throttle,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.passphrases = passphrases;
    this.factors = factors;
    this.throttle = throttle;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** With login and passphrase. */
  public Outcome passphrase(String login, Passphrase typed, Source source) {
    Optional<Member> member = Login.of(login).flatMap(store.members()::find);
    Throttle.Attempt attempt = attempt("passphrase", login, member, source);
    return trying(
        attempt,
        () -> {
          PassphraseHash kept = passphrases.kept(member);
          if (!passphrases.matches(kept, typed)) {
            return Optional.empty();
          }
          Member known = member.orElseThrow();
          Optional<PassphraseHash> better = passphrases.better(kept, typed);
          return Optional.of(
              () -> {
                better.ifPresent(
                    hash -> store.credentials().keep(known.id(), hash, clock.instant()));
                return next(known, false, false, source);
              });
        });
  }

  /** With the code of an invitation, which is used up only when the passphrase is set. */
  public Outcome invited(String login, String code, Source source) {
    Optional<Member> member = Login.of(login).flatMap(store.members()::find);
    Throttle.Attempt attempt = attempt("invitation", login, member, source);
    return trying(
        attempt,
        () ->
            member
                .filter(Member::isOpen)
                .filter(open -> isGood(open.id(), code))
                .map(open -> () -> next(open, true, false, source)));
  }

  /**
   * With the code that is printed while there is no administrator: adds them. From then on the code
   * is theirs alone, for 24 hours or until they have set their passphrase.
   *
   * @param person an administrator, and whatever else they may be
   */
  public Outcome first(String code, Login login, Person person, Source source) {
    if (!person.roles().contains(Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException("The first one on the staff is an administrator");
    }
    Throttle.Attempt attempt = throttle.attempt("first", "", source, false);
    return trying(
        attempt,
        () ->
            !store.credentials().hasAbleAdministrator() && isGood(InvitationStore.NOBODY_YET, code)
                ? Optional.of(() -> begin(code, login, person))
                : Optional.empty());
  }

  private Outcome begin(String code, Login login, Person person) {
    Instant now = clock.instant();
    Optional<Member> there = store.members().find(login);
    boolean isTheirs =
        there
            .filter(Member::isOpen)
            .filter(Member::isAdministrator)
            .filter(member -> store.credentials().passphrase(member.id()).isEmpty())
            .isPresent();
    if (there.isPresent() && !isTheirs) {
      return new Outcome.Refused();
    }
    there.ifPresent(member -> store.members().change(member.id(), person));
    long id = there.orElseGet(() -> store.members().add(login, person, now)).id();
    store.invitations().remove(InvitationStore.NOBODY_YET);
    store.invitations().keep(id, Secrets.hashOfCode(code), now, now.plus(Invitations.VALID));
    return new Outcome.PassphraseToBeSet(store.members().find(id).orElseThrow());
  }

  /** With the code of the second factor, or a recovery code, in a session that waits for it. */
  public Outcome code(Session session, String typed) {
    boolean then = session.stage() == Stage.CODE_THEN_PASSPHRASE;
    if (session.stage() != Stage.CODE && !then) {
      return new Outcome.Refused();
    }
    Member member = session.member();
    Throttle.Attempt attempt =
        attempt("code", member.login().text(), Optional.of(member), session.source());
    return trying(
        attempt,
        () ->
            transactions.during(() -> factors.use(member, typed))
                ? Optional.of(() -> next(member, then, true, session.source()))
                : Optional.empty());
  }

  /** Chooses a passphrase, in a session that waits for it. */
  public Outcome setPassphrase(Session session, Passphrase fresh) {
    Member member = session.member();
    if (session.stage() != Stage.PASSPHRASE) {
      return new Outcome.Refused();
    }
    return transactions.during(
        () -> {
          if (!store.invitations().isOpen(member.id(), clock.instant())) {
            return new Outcome.Refused();
          }
          Optional<PassphraseFault> fault = passphrases.set(member, fresh);
          return fault.isPresent()
              ? new Outcome.NotTaken(fault.get())
              : next(member, false, true, session.source());
        });
  }

  /** After a second factor was set up, in a session that waits for it. */
  public Outcome goOn(Session session) {
    return session.stage() == Stage.SETUP
        ? transactions.during(() -> next(session.member(), false, true, session.source()))
        : new Outcome.Refused();
  }

  private Outcome next(Member member, boolean invited, boolean codeGiven, Source source) {
    boolean isSet = factors.isSet(member);
    if (isSet && !codeGiven) {
      return new Outcome.CodeNeeded(member, invited);
    }
    if (invited) {
      return new Outcome.PassphraseToBeSet(member);
    }
    if (!isSet && member.needsSecondFactor()) {
      return new Outcome.FactorToBeSetUp(member);
    }
    store.failures().know(member.id(), source, clock.instant());
    return new Outcome.In(member);
  }

  private boolean isGood(long member, String code) {
    return store.invitations().isGood(member, Secrets.hashOfCode(code), clock.instant());
  }

  private Throttle.Attempt attempt(
      String what, String login, Optional<Member> member, Source source) {
    boolean known = member.filter(open -> store.failures().isKnown(open.id(), source)).isPresent();
    String counted = Login.of(login).map(Login::text).orElse(" " + login);
    return throttle.attempt(what, counted, source, known);
  }

  /** One attempt at a time for a login and a source; counted first, taken back if it succeeds. */
  private Outcome trying(
      Throttle.Attempt attempt, Supplier<Optional<Supplier<Outcome>>> whatFollows) {
    Instant now = clock.instant();
    if (passphrases.isCrowded() || !underWay.add(attempt.name())) {
      return new Outcome.Throttled(now.plus(SOON));
    }
    try {
      Optional<Instant> until = throttle.begin(attempt, now);
      if (until.isPresent()) {
        return new Outcome.Throttled(until.get());
      }
      Optional<Supplier<Outcome>> passed = whatFollows.get();
      if (passed.isEmpty()) {
        return new Outcome.Refused();
      }
      return transactions.during(
          () -> {
            throttle.passed(attempt);
            return passed.get().get();
          });
    } finally {
      underWay.remove(attempt.name());
    }
  }
}
