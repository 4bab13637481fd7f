package vn.tonghop.staff;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * All that has to do with the staff of a home, put together: what each part says of itself holds.
 * Safe for threads.
 */
public final class Staff {

  private final Members members;
  private final Passphrases passphrases;
  private final SecondFactors secondFactors;
  private final Invitations invitations;
  private final SignIn signIn;
  private final Sessions sessions;
  private final Tokens tokens;

  /** Nothing is read or made by this but random bytes. */
  public Staff(
      StaffStore store,
      KeyFolder keys,
      SecureRandom random,
      Clock clock,
      Transactions transactions) {
    this(store, keys, random, clock, transactions, PassphraseHash.Cost.USUAL);
  }

  Staff(
      StaffStore store,
      KeyFolder keys,
      SecureRandom random,
      Clock clock,
      Transactions transactions,
      PassphraseHash.Cost cost) {
    Secrets secrets = new Secrets(random);
    HomeKey key = new HomeKey(keys, secrets);
    members = new Members(store, clock);
    passphrases = new Passphrases(store, secrets, cost, clock);
    secondFactors = new SecondFactors(store, key, secrets, clock);
    invitations = new Invitations(store, secrets, clock);
    sessions = new Sessions(store, secrets, transactions, clock);
    Throttle throttle = new Throttle(store.failures(), key, transactions);
    tokens = new Tokens(store, secrets, throttle, transactions, clock);
    signIn = new SignIn(store, passphrases, secondFactors, throttle, transactions, clock);
  }

  public Members members() {
    return members;
  }

  public Passphrases passphrases() {
    return passphrases;
  }

  public SecondFactors secondFactors() {
    return secondFactors;
  }

  public Invitations invitations() {
    return invitations;
  }

  public SignIn signIn() {
    return signIn;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Tokens tokens() {
    return tokens;
  }
}
