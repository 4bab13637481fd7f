package vn.tonghop.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.tonghop.orgunit.UnitId;

/** Staff, a clock and randomness for tests. */
public final class People {

  /** The instant at which everything begins. */
  public static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");

  private People() {}

  /** Somebody with these roles. */
  public static Person person(String scope, Role... roles) {
    return new Person(
        "Nguyễn Thị Lan",
        "Chuyên viên",
        Set.of(roles),
        new Scope(UnitId.parse(scope)),
        Person.VIETNAMESE);
  }

  /** A member with these roles who was never in a database. */
  public static Member member(long id, String login, String scope, Role... roles) {
    return new Member(id, new Login(login), person(scope, roles), NOW, Optional.empty());
  }

  /** What an authenticator shows at that time. */
  public static String code(Totp totp, Instant when) {
    return totp.code(Math.floorDiv(when.getEpochSecond(), 30L));
  }

  /** The same bytes every time. */
  public static SecureRandom random(long seed) {
    Random random = new Random(seed);
    return new SecureRandom() {

      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
      }
    };
  }

  /** A clock that is set by hand. */
  public static final class Wall extends Clock {

    private Instant now = NOW;

    /** Lets time pass. */
    public void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
