package vn.tonghop.staff;

import java.time.Instant;
import vn.tonghop.staff.Session.Stage;

/** What came of showing who one is. */
public sealed interface Outcome {

  /** One step further: a session may begin, or go on, in this stage. */
  sealed interface Admitted extends Outcome {

    Member member();

    Stage stage();
  }

  /** Signed in. */
  record In(Member member) implements Admitted {

    @Override
    public Stage stage() {
      return Stage.IN;
    }
  }

  /**
   * The code of the second factor is wanted.
   *
   * @param thenPassphrase whether a new passphrase is wanted after it
   */
  record CodeNeeded(Member member, boolean thenPassphrase) implements Admitted {

    @Override
    public Stage stage() {
      return thenPassphrase ? Stage.CODE_THEN_PASSPHRASE : Stage.CODE;
    }
  }

  /** What they are asks for a second factor, and they have none. */
  record FactorToBeSetUp(Member member) implements Admitted {

    @Override
    public Stage stage() {
      return Stage.SETUP;
    }
  }

  /** They were invited, and are to choose a passphrase. */
  record PassphraseToBeSet(Member member) implements Admitted {

    @Override
    public Stage stage() {
      return Stage.PASSPHRASE;
    }
  }

  /** Nothing was looked at: too many failures before this. */
  record Throttled(Instant until) implements Outcome {}

  /** The passphrase that was chosen cannot be taken; another one may be. */
  record NotTaken(PassphraseFault fault) implements Outcome {}

  /** No; and not a word of why: a login that nobody has is answered as a wrong passphrase is. */
  record Refused() implements Outcome {

    public String vi() {
      return "Tên đăng nhập, cụm mật khẩu hoặc mã không đúng.";
    }

    public String en() {
      return "The login, the passphrase or the code is wrong.";
    }
  }
}
