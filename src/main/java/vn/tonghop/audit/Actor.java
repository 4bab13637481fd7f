package vn.tonghop.audit;

import java.util.Arrays;
import java.util.Locale;
import vn.tonghop.staff.Member;

/**
 * Who did it.
 *
 * @param member the number of a member; 0 for others
 * @param name their login; of the command line, the user of the operating system
 */
public record Actor(Kind kind, long member, String name) {

  private static final int LONGEST = 100;

  /** What it is. */
  public enum Kind {
    MEMBER,
    /** The product by itself: its schedule, its housekeeping. */
    SYSTEM,
    COMMAND_LINE,
    /** Whoever has not shown who they are. */
    STRANGER;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofCode(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code().equals(code))
          .findFirst()
          .orElse(STRANGER);
    }
  }

  public Actor {
    name = Subject.printable(name, LONGEST);
  }

  public static Actor of(Member member) {
    return new Actor(Kind.MEMBER, member.id(), member.login().text());
  }

  public static Actor system() {
    return new Actor(Kind.SYSTEM, 0, "");
  }

  public static Actor commandLine(String osUser) {
    return new Actor(Kind.COMMAND_LINE, 0, osUser);
  }

  /** Nothing of what they typed is kept: it may be a passphrase. */
  public static Actor stranger() {
    return new Actor(Kind.STRANGER, 0, "");
  }
}
