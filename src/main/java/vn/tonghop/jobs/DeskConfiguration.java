package vn.tonghop.jobs;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.staff.KeyFolder;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.StaffStore;
import vn.tonghop.staff.Transactions;

/** Puts together who acts in a home, over one home. */
@Configuration
class DeskConfiguration {

  @Bean
  KeyFolder keys(Home home, RunSlot slot) {
    return new KeyFolder(home.keys(), slot::ask);
  }

  @Bean
  Transactions staffTransactions(TransactionTemplate template) {
    return new Begun(template);
  }

  @Bean
  Staff staff(JdbcTemplate jdbc, KeyFolder keys, Clock clock, Transactions transactions) {
    return new Staff(new StaffStore(jdbc), keys, new SecureRandom(), clock, transactions);
  }

  /** Each asks the run slot before it is committed, as all transactions do. */
  record Begun(TransactionTemplate template) implements Transactions {

    @Override
    public <T> T during(Supplier<T> work) {
      return Objects.requireNonNull(template.execute(status -> work.get()));
    }
  }
}
