package vn.tonghop.staff;

import java.time.Instant;

/** What somebody's telephone shows. */
public final class Authenticator {

  private static final long SECONDS = 30;

  private Authenticator() {}

  /** The code of a second factor at an instant. */
  public static String code(Totp totp, Instant now) {
    return totp.code(Math.floorDiv(now.getEpochSecond(), SECONDS));
  }
}
