package vn.tonghop.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailSender;

/**
 * The nights that begin by themselves, for as long as a home is served. Set in {@code
 * config/application.yaml}: {@code tonghop.night.cron}, {@code tonghop.night.retry-after}, {@code
 * tonghop.mail.to}, {@code tonghop.mail.from}, and Spring's {@code spring.mail.host} with what
 * belongs to it.
 */
@Configuration
public class WatchConfiguration {

  private static final String HALF_PAST_ONE = "0 30 1 * * *";

  @Bean
  Telling telling(Home home, ObjectProvider<MailSender> mail, Environment settings, Clock clock) {
    List<String> to =
        Arrays.stream(settings.getProperty("tonghop.mail.to", "").split(",", -1))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .toList();
    return new Telling(
        home.data().resolve("outbox"),
        Optional.ofNullable(mail.getIfAvailable()),
        new Telling.Letters(settings.getProperty("tonghop.mail.from", "tonghop@localhost"), to),
        clock);
  }

  @Bean
  RunHistory runHistory(JobRepository repository) {
    return new RunHistory(repository);
  }

  /** Begun once the home can be lent. */
  @Bean
  NightWatch nightWatch(
      DataSource source, Runs runs, Telling telling, Environment settings, Clock clock) {
    return new NightWatch(
        Scheduler.create(source),
        runs,
        telling,
        new NightWatch.Setting(
            settings.getProperty("tonghop.night.cron", HALF_PAST_ONE),
            settings.getProperty(
                "tonghop.night.retry-after", Duration.class, Duration.ofMinutes(5)),
            settings.getProperty("tonghop.night.polling", Duration.class, Duration.ofSeconds(10))),
        clock);
  }
}
