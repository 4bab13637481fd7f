package vn.tonghop.staff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;

/**
 * A token by which a program acts for a member. Its text is {@code th_}, 43 random letters and
 * digits, and six more that are worked out from these, so that a search for leaked tokens finds
 * them and takes nothing else for one.
 *
 * @param id the hash of its text
 * @param member as they are now
 * @param name what it is for
 * @param granted what it may be used for, as far as the member may do it
 * @param used when it was last used, to the minute
 */
public record Token(
    String id,
    Member member,
    String name,
    Set<Permission> granted,
    Instant made,
    Instant expires,
    Optional<Instant> used) {

  private static final String PREFIX = "th_";
  private static final int RANDOM_SIGNS = 43;
  private static final int CHECK_SIGNS = 6;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_SIGNS + CHECK_SIGNS) + "}");

  public Token {
    granted =
        Collections.unmodifiableSet(
            granted.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(granted));
  }

  static String fresh(Secrets secrets) {
    String random = PREFIX + secrets.word(RANDOM_SIGNS);
    return random + check(random);
  }

  /** Whether a text is a token, be it nobody's: to be looked for in logs and in what is sent. */
  public static boolean looksLikeOne(String text) {
    int random = PREFIX.length() + RANDOM_SIGNS;
    return FORM.matcher(text).matches()
        && text.substring(random).equals(check(text.substring(0, random)));
  }

  private static String check(String random) {
    CRC32 sum = new CRC32();
    sum.update(random.getBytes(StandardCharsets.US_ASCII));
    return Secrets.Base62.encode(sum.getValue(), CHECK_SIGNS);
  }

  /** Its member as a program acts for them: within what was granted. */
  public Member acting() {
    return member.by(name, granted);
  }

  /** Whether it may be used for this: it was granted, and the member may do it today. */
  public boolean may(Permission permission) {
    return acting().may(permission);
  }

  /** The same with what belongs to a unit. */
  public boolean may(Permission permission, UnitId unit, LocalDate day, Register register) {
    return acting().may(permission, unit, day, register);
  }

  boolean isOver(Instant now) {
    return !member.isOpen() || !now.isBefore(expires);
  }
}
