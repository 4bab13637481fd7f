package vn.tonghop.staff;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who has begun to sign in, or has done so. Over 30 minutes after it was last seen and 8
 * hours after it began; one that has not come to its end after 15 minutes.
 *
 * @param id the hash of its token; tells nothing that would let anybody in
 * @param member as they are now
 * @param agent the browser, in few words
 */
public record Session(
    String id,
    Member member,
    Stage stage,
    Source source,
    String agent,
    Instant since,
    Instant seen) {

  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(8);
  static final Duration TO_SIGN_IN = Duration.ofMinutes(15);

  /** What is still to be done before anything may be seen. */
  public enum Stage {
    /** The code of the second factor, or a recovery code. */
    CODE,
    /** The same, and then a new passphrase. */
    CODE_THEN_PASSPHRASE,
    /** A new passphrase. */
    PASSPHRASE,
    /** A second factor is to be set up. */
    SETUP,
    /** Nothing more. */
    IN
  }

  public boolean isIn() {
    return stage == Stage.IN;
  }

  boolean isOver(Instant now) {
    Duration longest = isIn() ? LONGEST : TO_SIGN_IN;
    return !member.isOpen() || !now.isBefore(since.plus(longest)) || !now.isBefore(seen.plus(IDLE));
  }
}
