package vn.tonghop.staff;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Passphrases of members. What one costs to try is spent by a few at once, so that a crowd of
 * strangers takes neither all memory nor all cores. Safe for threads.
 */
public final class Passphrases {

  private static final int AT_ONCE = 4;
  private static final int WAITING = 60;

  private final StaffStore store;
  private final Secrets secrets;
  private final PassphraseHash.Cost cost;
  private final PassphraseHash nobodys;
  private final Semaphore places = new Semaphore(AT_ONCE, /* fair= */ true);
  private final Clock clock;

  Passphrases(StaffStore store, Secrets secrets, PassphraseHash.Cost cost, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.cost = cost;
    this.clock = clock;
    this.nobodys = new PassphraseHash(cost, secrets.bytes(16), secrets.bytes(32));
  }

  /** Whether it is theirs; asked before somebody who is signed in changes something of weight. */
  public boolean matches(Member member, Passphrase typed) {
    return matches(kept(Optional.of(member)), typed);
  }

  /**
   * Sets it. All sessions of the member end, and an invitation is used up; joins the caller's
   * transaction.
   *
   * @return why it cannot be taken; empty when it was set
   */
  public Optional<PassphraseFault> set(Member member, Passphrase fresh) {
    Optional<PassphraseFault> fault = PassphraseFault.of(fresh, member.login());
    if (fault.isEmpty()) {
      store.credentials().keep(member.id(), hash(fresh), clock.instant());
      store.invitations().remove(member.id());
      store.sessions().removeAll(member.id());
    }
    return fault;
  }

  /** The hash to hold against; one that nothing fits when there is none. */
  PassphraseHash kept(Optional<Member> member) {
    return member
        .filter(Member::isOpen)
        .flatMap(open -> store.credentials().passphrase(open.id()))
        .orElse(nobodys);
  }

  boolean matches(PassphraseHash kept, Passphrase typed) {
    return working(() -> kept.matches(typed)) && !kept.equals(nobodys);
  }

  /** The hash to keep instead of one that was made when less was usual; empty if it is as usual. */
  Optional<PassphraseHash> better(PassphraseHash kept, Passphrase typed) {
    return kept.cost().isLowerThan(cost) ? Optional.of(hash(typed)) : Optional.empty();
  }

  private PassphraseHash hash(Passphrase passphrase) {
    return working(() -> PassphraseHash.of(passphrase, cost, secrets));
  }

  /** Whether so many wait already that it is kinder to send others away. */
  boolean isCrowded() {
    return places.getQueueLength() >= WAITING;
  }

  private <T> T working(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
