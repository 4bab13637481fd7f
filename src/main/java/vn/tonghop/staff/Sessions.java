package vn.tonghop.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in. The browser holds a token of 256 random bits; here is only its hash. Each step
 * of signing in gives a new token. Writes join the caller's transaction; {@link #find} begins one
 * of its own, at most once a minute for a session.
 */
public final class Sessions {

  private static final int TOKEN_SIGNS = 43;
  private static final int AGENT_SIGNS = 120;
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final StaffStore store;
  private final Secrets secrets;
  private final Transactions transactions;
  private final Clock clock;

  Sessions(StaffStore store, Secrets secrets, Transactions transactions, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A session that has just begun.
   *
   * @param token for the browser's cookie; shown nowhere else
   */
  public record Opened(String token, Session session) {

    @Override
    public String toString() {
      return "session " + session.id();
    }
  }

  /** Begins one. */
  public Opened begin(Outcome.Admitted admitted, Source source, String agent) {
    sweep();
    String token = secrets.word(TOKEN_SIGNS);
    Instant now = clock.instant();
    Session session =
        new Session(
            Secrets.hash(token),
            admitted.member(),
            admitted.stage(),
            source,
            summary(agent),
            now,
            now);
    store.sessions().add(session);
    return new Opened(token, session);
  }

  /** The next step of signing in: another session, with another token, in place of this. */
  public Opened goOn(Session before, Outcome.Admitted next) {
    if (before.member().id() != next.member().id()) {
      throw new IllegalArgumentException("Not the session of member " + next.member().id());
    }
    store.sessions().remove(before.id());
    return begin(next, before.source(), before.agent());
  }

  private static String summary(String agent) {
    String printable = agent.replaceAll("[^\\x20-\\x7E]", "?");
    return printable.substring(0, Math.min(printable.length(), AGENT_SIGNS));
  }

  /** The one that this token belongs to; empty for one that is over or was never. */
  public Optional<Session> find(String token) {
    Instant now = clock.instant();
    Optional<Session> found =
        store.sessions().find(Secrets.hash(token)).filter(session -> !session.isOver(now));
    found
        .filter(session -> !now.isBefore(session.seen().plus(SEEN_EVERY)))
        .ifPresent(session -> see(session.id(), now));
    return found;
  }

  private void see(String id, Instant now) {
    transactions.during(
        () -> {
          store.sessions().see(id, now);
          return true;
        });
  }

  /** Those of a member that are not over, the latest first. */
  public List<Session> of(Member member) {
    Instant now = clock.instant();
    return store.sessions().of(member.id()).stream()
        .filter(session -> !session.isOver(now))
        .toList();
  }

  /** Ends one of a member's; no if there is none such. */
  public boolean revoke(Member member, String id) {
    return store.sessions().find(id).filter(one -> one.member().id() == member.id()).isPresent()
        && store.sessions().remove(id);
  }

  /** Ends all of a member's, and tells how many. */
  public int revokeAll(Member member) {
    return store.sessions().removeAll(member.id());
  }

  /** Takes away what is over; also done whenever one begins. */
  public int sweep() {
    Instant now = clock.instant();
    return store.sessions().removeOld(now.minus(Session.LONGEST), now.minus(Session.IDLE));
  }
}
