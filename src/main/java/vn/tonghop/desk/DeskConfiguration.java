package vn.tonghop.desk;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tonghop.inspection.Deliveries;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.StatusReader;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.publishing.EditionStore;

/** Puts the desk together over a home that is served. */
@Configuration
@Import(ReviewDeskConfiguration.class)
public class DeskConfiguration {

  @Bean
  Access access(Yardstick yardstick) {
    return new Access(yardstick.register());
  }

  @Bean
  ScopeUnits scopeUnits(Yardstick yardstick, Clock clock) {
    return new ScopeUnits(yardstick.register(), clock);
  }

  @Bean
  Ledgers ledgers(
      Deliveries deliveries, StatusReader status, RunStore runs, EditionStore editions) {
    return new Ledgers(deliveries, status, runs, editions);
  }

  @Bean
  Tonight tonight(Access access, Yardstick yardstick, Ledgers ledgers, Runs runs) {
    return new Tonight(access, yardstick.register(), yardstick.programmes(), ledgers, runs);
  }
}
