package vn.tonghop.staff;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.tonghop.staff.CredentialStore.Sealed;

/**
 * Second factors of members: an authenticator with {@link Totp}, and ten recovery codes for whoever
 * has lost it, each good for once.
 *
 * <p>Setting one up takes two steps, {@link #begin} and {@link #confirm}; the one before stays in
 * use in between. If {@code data/keys/staff.key} was lost, no code of an authenticator fits any
 * more, and recovery codes still do. Writes join the caller's transaction.
 */
public final class SecondFactors {

  private static final System.Logger LOG = System.getLogger(SecondFactors.class.getName());
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_SIGNS = 16;

  private final StaffStore store;
  private final HomeKey key;
  private final Secrets secrets;
  private final Clock clock;

  SecondFactors(StaffStore store, HomeKey key, Secrets secrets, Clock clock) {
    this.store = store;
    this.key = key;
    this.secrets = secrets;
    this.clock = clock;
  }

  public boolean isSet(Member member) {
    return store.credentials().secondFactor(member.id()).isPresent();
  }

  /** A new one, to be shown to the member and to nobody else. */
  public Totp begin(Member member) {
    Totp fresh = Totp.fresh(secrets);
    store.credentials().keepPending(member.id(), key.seal(member.id(), fresh.secret()));
    return fresh;
  }

  /** The one that was begun last and not confirmed, to be shown again after a wrong code. */
  public Optional<Totp> begun(Member member) {
    return store
        .credentials()
        .pendingFactor(member.id())
        .flatMap(pending -> key.open(member.id(), pending.sealed()))
        .map(Totp::new);
  }

  /**
   * From now on it is in use.
   *
   * @param typed a code of it, which shows that the authenticator has it
   * @return recovery codes, to be shown once; empty when the code was wrong or nothing was begun
   */
  public Optional<List<String>> confirm(Member member, String typed) {
    OptionalLong step =
        store
            .credentials()
            .pendingFactor(member.id())
            .map(pending -> step(member, pending.sealed(), 0, typed))
            .orElseGet(OptionalLong::empty);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    store.credentials().confirm(member.id(), step.getAsLong(), clock.instant());
    return Optional.of(renewRecoveryCodes(member));
  }

  /** New recovery codes, to be shown once; those before are good for nothing. */
  public List<String> renewRecoveryCodes(Member member) {
    List<String> codes =
        Stream.generate(() -> secrets.code(RECOVERY_SIGNS)).limit(RECOVERY_CODES).toList();
    store
        .credentials()
        .keepRecoveryCodes(member.id(), codes.stream().map(Secrets::hashOfCode).toList());
    return codes;
  }

  public int recoveryCodesLeft(Member member) {
    return store.credentials().recoveryCodes(member.id());
  }

  /** For whoever has lost it and all recovery codes. All sessions of the member end. */
  public void remove(Member member) {
    store.credentials().removeSecondFactor(member.id());
    store.sessions().removeAll(member.id());
  }

  /** Whether it is a code of theirs; then it is used up. */
  boolean use(Member member, String typed) {
    Optional<Sealed> kept = store.credentials().secondFactor(member.id());
    if (kept.isEmpty()) {
      return false;
    }
    OptionalLong step = step(member, kept.get().sealed(), kept.get().lastStep(), typed);
    return step.isPresent()
        ? store.credentials().use(member.id(), step.getAsLong())
        : store.credentials().useRecoveryCode(member.id(), Secrets.hashOfCode(typed));
  }

  private OptionalLong step(Member member, byte[] sealed, long after, String typed) {
    Optional<byte[]> secret = key.open(member.id(), sealed);
    if (secret.isEmpty()) {
      LOG.log(Level.ERROR, "Not the key of this second factor: member {0}", member.id());
    }
    return secret
        .map(bytes -> new Totp(bytes).step(typed, clock.instant(), after))
        .orElseGet(OptionalLong::empty);
  }
}
