package vn.tonghop.jobs;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.AuditStore;
import vn.tonghop.staff.KeyFolder;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.StaffStore;
import vn.tonghop.staff.Transactions;
import vn.tonghop.submission.PersonalDataGate;

/** Puts together who acts in a home, and the journal of their acts, over one home. */
@Configuration
class StaffConfiguration {

  @Bean
  KeyFolder keys(Home home, RunSlot slot) {
    return new KeyFolder(home.keys(), slot::ask);
  }

  @Bean
  Transactions deskTransactions(TransactionTemplate transactions) {
    return new Begun(transactions);
  }

  @Bean
  Staff staff(JdbcTemplate jdbc, KeyFolder keys, Clock clock, Transactions transactions) {
    return new Staff(new StaffStore(jdbc), keys, new SecureRandom(), clock, transactions);
  }

  @Bean
  ActJournal acts(JdbcTemplate jdbc, KeyFolder keys, Home home, RunSlot slot, Stillness stillness) {
    return new ActJournal(
        new AuditStore(jdbc),
        keys,
        home.auditHeads(),
        RunStore.VIETNAM,
        new SecureRandom(),
        note -> PersonalDataGate.kind(note).isPresent(),
        () -> {
          stillness.untilTheTransactionEnds();
          slot.ask(); // a line of a transaction that is given up is true all the same
        });
  }

  @Bean
  ByHand byHand(ActJournal acts, Transactions transactions, Clock clock) {
    return new ByHand(acts, transactions, clock);
  }

  @Bean
  CarryingOver carryingOver(
      Home home,
      Database database,
      JdbcTemplate jdbc,
      ActJournal acts,
      TransactionTemplate transactions,
      CheckpointStore checkpoints,
      Progress progress,
      Clock clock) {
    return new CarryingOver(
        home,
        database,
        new DeskTablesStore(jdbc),
        acts,
        transactions,
        checkpoints,
        progress,
        clock);
  }

  /** Each asks the run slot before it is committed, as all transactions do. */
  record Begun(TransactionTemplate template) implements Transactions {

    @Override
    public <T> T during(Supplier<T> work) {
      return Objects.requireNonNull(template.execute(status -> work.get()));
    }
  }
}
