package vn.tonghop.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day on the wall in Vietnam. */
@Component
final class Today {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), VIETNAM);
  }
}
