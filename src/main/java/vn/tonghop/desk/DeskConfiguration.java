package vn.tonghop.desk;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.inspection.Deliveries;
import vn.tonghop.jobs.NightWatch;
import vn.tonghop.jobs.RunHistory;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.StatusReader;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Transactions;

/** Puts the desk together over a home that is served. */
@Configuration
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
  Ledgers ledgers(Deliveries deliveries, StatusReader status, RunStore runs) {
    return new Ledgers(deliveries, status, runs);
  }

  @Bean
  Journalling journalling(ActJournal acts, Transactions transactions, Clock clock) {
    return new Journalling(acts, transactions, clock);
  }

  @Bean
  StaffRoom staffRoom(
      Access access,
      Yardstick yardstick,
      Staff staff,
      ActJournal acts,
      Journalling journal,
      Transactions transactions,
      Clock clock) {
    return new StaffRoom(access, yardstick.register(), staff, acts, journal, transactions, clock);
  }

  @Bean
  RunRoom runRoom(
      Access access,
      Runs runs,
      RunStore store,
      RunHistory history,
      Journalling journal,
      Clock clock) {
    return new RunRoom(access, runs, store, history, journal, clock);
  }

  @Bean
  UnitRoom unitRoom(Access access, Yardstick yardstick) {
    return new UnitRoom(access, yardstick.register(), yardstick.programmes());
  }

  @Bean
  Tonight tonight(
      Access access, Yardstick yardstick, Ledgers ledgers, Runs runs, NightWatch watch) {
    return new Tonight(access, yardstick.register(), yardstick.programmes(), ledgers, runs, watch);
  }
}
