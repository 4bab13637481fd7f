package vn.tonghop.staff;

import java.util.Optional;

/** Why a passphrase cannot be taken. Its length counts, not which kinds of signs are in it. */
public enum PassphraseFault {
  TOO_SHORT(
      "Cụm mật khẩu quá ngắn: cần ít nhất 15 ký tự. Vài từ không liên quan tới nhau là tốt nhất.",
      "The passphrase is too short: at least 15 characters. A few unrelated words are best."),
  TOO_LONG(
      "Cụm mật khẩu quá dài: nhiều nhất 256 ký tự.",
      "The passphrase is too long: at most 256 characters."),
  GUESSABLE(
      "Cụm mật khẩu dễ đoán: câu quen thuộc, tên đăng nhập, tên chương trình, ký tự lặp lại hoặc"
          + " dãy liên tiếp. Hãy dùng vài từ không liên quan tới nhau.",
      "The passphrase is easy to guess: a common phrase, the login, the product's name, repeated"
          + " or consecutive characters. Use a few unrelated words.");

  private static final int SHORTEST = 15;

  private final String vi;
  private final String en;

  PassphraseFault(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }

  /** What is wrong with it as the passphrase of whoever signs in so; empty when it can be taken. */
  public static Optional<PassphraseFault> of(Passphrase passphrase, Login login) {
    if (passphrase.length() < SHORTEST) {
      return Optional.of(TOO_SHORT);
    }
    if (passphrase.isTooLong()) {
      return Optional.of(TOO_LONG);
    }
    return Guesses.isGuessable(passphrase, login) ? Optional.of(GUESSABLE) : Optional.empty();
  }
}
