package vn.tonghop.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One-time codes with which somebody sets a passphrase: the first administrator, whoever is new,
 * whoever has forgotten theirs. An administrator hands the code over; nobody else ever knows the
 * passphrase. Writes join the caller's transaction.
 */
public final class Invitations {

  static final Duration VALID = Duration.ofHours(24);

  private static final int SIGNS = 20;

  private final StaffStore store;
  private final Secrets secrets;
  private final Clock clock;

  Invitations(StaffStore store, Secrets secrets, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * A code that was just made; shown once.
   *
   * @param code as it is handed over: {@code ABCD-EFGH-2345-…}
   */
  public record Invitation(String code, Instant expires) {}

  /**
   * For whoever will be the first administrator; to be asked for at each start, and printed where
   * only whoever starts the program sees it. The one before is good for nothing then. Empty once
   * there is an administrator who has set a passphrase.
   */
  public Optional<String> first() {
    if (store.credentials().hasAbleAdministrator()) {
      store.invitations().remove(InvitationStore.NOBODY_YET);
      return Optional.empty();
    }
    String code = secrets.code(SIGNS);
    store
        .invitations()
        .keep(InvitationStore.NOBODY_YET, Secrets.hashOfCode(code), clock.instant(), null);
    return Optional.of(code);
  }

  /**
   * For a member, good for 24 hours; the one before is good for nothing then. Their passphrase, if
   * they have one, stays good until they set another.
   */
  public Invitation invite(Member member) {
    if (!member.isOpen()) {
      throw new IllegalArgumentException("Closed: member " + member.id());
    }
    String code = secrets.code(SIGNS);
    Instant now = clock.instant();
    Instant expires = now.plus(VALID);
    store.invitations().keep(member.id(), Secrets.hashOfCode(code), now, expires);
    return new Invitation(code, expires);
  }

  /** Whether one is open for the member. */
  public boolean isOpen(Member member) {
    return store.invitations().isOpen(member.id(), clock.instant());
  }

  /** Takes one back; no if there was none. */
  public boolean takeBack(Member member) {
    return store.invitations().remove(member.id());
  }
}
