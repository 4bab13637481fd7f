package vn.tonghop.metrics;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tonghop.jobs.RunHistory;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.StatusReader;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.validation.JudgementStore;

/** Puts together what can be asked of a home that is served. */
@Configuration
public class MetricsConfiguration {

  @Bean
  Lookout lookout(
      StatusReader status,
      JudgementStore judgements,
      EditionStore editions,
      RunStore runs,
      RunHistory history,
      Clock clock) {
    return new Lookout(status, judgements, editions, runs, history, clock);
  }

  @Bean
  NightMetrics nightMetrics(Lookout lookout, Runs runs, Yardstick yardstick) {
    return new NightMetrics(lookout, runs, yardstick.programmes().all());
  }
}
