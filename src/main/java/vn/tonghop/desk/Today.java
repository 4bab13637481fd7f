package vn.tonghop.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on the wall in Vietnam. */
public final class Today {

  static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  public LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), VIETNAM);
  }
}
