package vn.tonghop.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.staff.FailureStore.Count;

/**
 * Slows whoever fails to sign in, without letting strangers lock anybody out.
 *
 * <p>Counted are failures of a login from a source; of a source, whatever the login; and of a login
 * from sources that it was never signed in from. Who signs in from a source from which they did
 * before is held to the first of these alone. A few failures cost nothing; from then on each
 * doubles the wait, up to 15 minutes, and after a while each is forgotten. Logins that nobody has
 * are counted like others.
 *
 * <p>An attempt is counted before it is looked at and taken back when it succeeds, so that many at
 * once gain nothing. What is counted has names that tell nothing: somebody may have typed a
 * passphrase as a login. Safe for threads.
 */
final class Throttle {

  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MOST_ROWS = 10_000;

  private final FailureStore failures;
  private final HomeKey key;
  private final Transactions transactions;

  Throttle(FailureStore failures, HomeKey key, Transactions transactions) {
    this.failures = failures;
    this.key = key;
    this.transactions = transactions;
  }

  /** What is counted together. */
  private enum Limit {
    /** A login from a source: 5 free, one forgotten an hour. */
    PAIR(5, Duration.ofHours(1)),
    /** A source: 30 free, since an office has one address, one forgotten a minute. */
    SOURCE(30, Duration.ofMinutes(1)),
    /** A login from sources it never was in from: 10 free, one forgotten in ten minutes. */
    STRANGERS(10, Duration.ofMinutes(10)),
    /** What is shown as a token from a source: 30 free, one forgotten a minute. */
    TOKENS(30, Duration.ofMinutes(1));

    private static final int DOUBLINGS = 10;
    private static final long LONGEST_SECONDS = 900;

    private final int free;
    private final Duration forgotten;

    Limit(int free, Duration forgotten) {
      this.free = free;
      this.forgotten = forgotten;
    }

    private int left(Count count, Instant now) {
      long elapsed = Math.max(0, Duration.between(count.last(), now).toMillis());
      return (int) Math.max(0, count.failures() - elapsed / forgotten.toMillis());
    }

    Instant until(Count count, Instant now) {
      int beyond = left(count, now) - free;
      if (beyond < 0) {
        return Instant.MIN;
      }
      Instant last = count.last().isAfter(now) ? now : count.last();
      return last.plusSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(beyond, DOUBLINGS)));
    }

    Count more(Optional<Count> count, Instant now) {
      int left = count.map(each -> left(each, now)).orElse(0);
      return new Count(Math.min(left + 1, free + DOUBLINGS), now);
    }
  }

  private record Counted(Limit limit, String name) {}

  /** An attempt, under the names by which it is counted. */
  static final class Attempt {

    private final List<Counted> counted;

    private Attempt(List<Counted> counted) {
      this.counted = List.copyOf(counted);
    }

    /** The same for the same login, source and kind. */
    String name() {
      return counted.get(0).name();
    }
  }

  /**
   * An attempt.
   *
   * @param what is shown: a passphrase, a code
   * @param login as it was typed; empty where none is asked for
   * @param known whether they signed in from this source before
   */
  Attempt attempt(String what, String login, Source source, boolean known) {
    List<Counted> counted = new ArrayList<>();
    counted.add(new Counted(Limit.PAIR, name("p", what, login, source.text())));
    if (!known) {
      counted.add(new Counted(Limit.SOURCE, name("s", source.text())));
      if (!login.isEmpty()) {
        counted.add(new Counted(Limit.STRANGERS, name("l", what, login)));
      }
    }
    return new Attempt(counted);
  }

  /** An attempt to show a token; counted by its source, apart from attempts to sign in. */
  Attempt ofTokens(Source source) {
    return new Attempt(List.of(new Counted(Limit.TOKENS, name("t", source.text()))));
  }

  private String name(String kind, String... parts) {
    return kind + ":" + key.nameOf(kind + "\n" + String.join("\n", parts));
  }

  /** Counts it as a failure; or does not, and tells until when nothing will be looked at. */
  synchronized Optional<Instant> begin(Attempt attempt, Instant now) {
    return transactions.during(
        () -> {
          Instant until = Instant.MIN;
          for (Counted each : attempt.counted) {
            Instant one =
                failures
                    .count(each.name())
                    .map(count -> each.limit().until(count, now))
                    .orElse(Instant.MIN);
            until = one.isAfter(until) ? one : until;
          }
          if (until.isAfter(now)) {
            return Optional.of(until);
          }
          for (Counted each : attempt.counted) {
            failures.keep(each.name(), each.limit().more(failures.count(each.name()), now));
          }
          failures.sweep(now.minus(KEPT), MOST_ROWS);
          return Optional.empty();
        });
  }

  /**
   * It was none: takes it back, and forgives the login its failures from this source; in the
   * transaction at hand, and not in turn with {@link #begin}, which waits for one.
   */
  void passed(Attempt attempt) {
    for (Counted each : attempt.counted) {
      if (each.limit() == Limit.PAIR) {
        failures.forget(each.name());
      } else {
        failures.less(each.name());
      }
    }
  }
}
