package vn.tonghop.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tokens of programs. A token may do no more than its member may, and nothing that a person with a
 * second factor has to answer for. Writes join the caller's transaction; {@link #find} begins one
 * of its own, at most once a minute for a token.
 */
public final class Tokens {

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,100}");
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration USED_EVERY = Duration.ofMinutes(1);

  private final StaffStore store;
  private final Secrets secrets;
  private final Throttle throttle;
  private final Transactions transactions;
  private final Clock clock;

  Tokens(
      StaffStore store,
      Secrets secrets,
      Throttle throttle,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.throttle = throttle;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Answer {

    /**
     * It was made.
     *
     * @param text shown once; it cannot be found out any more
     */
    record Made(String text, Token token) implements Answer {

      @Override
      public String toString() {
        return "token " + token.name();
      }
    }

    /** Nothing was made. */
    record Not(TokenFault why) implements Answer {}
  }

  /** Makes one. */
  public Answer make(Member member, String name, Set<Permission> wanted, Instant expires) {
    Instant now = clock.instant();
    String stripped = name.strip();
    if (!NAME.matcher(stripped).matches()) {
      return new Answer.Not(TokenFault.NAME);
    }
    if (of(member).stream().anyMatch(token -> token.name().equals(stripped))) {
      return new Answer.Not(TokenFault.NAME_TAKEN);
    }
    boolean fit = wanted.stream().allMatch(each -> each.fitsToken() && member.may(each));
    if (wanted.isEmpty() || !fit) {
      return new Answer.Not(TokenFault.PERMISSIONS);
    }
    if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
      return new Answer.Not(TokenFault.EXPIRY);
    }
    String text = Token.fresh(secrets);
    Token token =
        new Token(Secrets.hash(text), member, stripped, wanted, now, expires, Optional.empty());
    store.tokens().removeExpired(now);
    store.tokens().add(token);
    return new Answer.Made(text, token);
  }

  /** What came of showing one. */
  public sealed interface Shown {

    /** It is one. */
    record Known(Token token) implements Shown {}

    /** It is none, or none any more; which of the two is not told. */
    record Unknown() implements Shown {}

    /** It is none, as were too many before it from there. */
    record Throttled(Instant until) implements Shown {}
  }

  /**
   * A program shows a text. What is no token is counted against its source, with other such texts
   * alone; a token is let in from everywhere, so that nobody can keep out their neighbours.
   */
  public Shown show(String text, Source source) {
    Optional<Token> found = find(text);
    if (found.isPresent()) {
      return new Shown.Known(found.get());
    }
    return throttle
        .begin(throttle.ofTokens(source), clock.instant())
        .<Shown>map(Shown.Throttled::new)
        .orElseGet(Shown.Unknown::new);
  }

  /** The one of this text; empty for one that is over, was taken back or never was. */
  public Optional<Token> find(String text) {
    if (!Token.looksLikeOne(text)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Token> found =
        store.tokens().find(Secrets.hash(text)).filter(token -> !token.isOver(now));
    found
        .filter(
            token -> token.used().map(used -> !now.isBefore(used.plus(USED_EVERY))).orElse(true))
        .ifPresent(token -> use(token.id(), now));
    return found;
  }

  private void use(String id, Instant now) {
    transactions.during(
        () -> {
          store.tokens().use(id, now);
          return true;
        });
  }

  /** Those of a member that are not over, the latest first. */
  public List<Token> of(Member member) {
    Instant now = clock.instant();
    return store.tokens().of(member.id()).stream().filter(token -> !token.isOver(now)).toList();
  }

  /** Takes one of a member's back; no if there is none such. */
  public boolean revoke(Member member, String id) {
    return store.tokens().find(id).filter(one -> one.member().id() == member.id()).isPresent()
        && store.tokens().remove(id);
  }
}
