package vn.tonghop.jobs;

import java.time.Clock;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sees to it that nothing is committed but by the process that has the run slot. */
@Configuration
class SlotConfiguration {

  /** Apart from {@link #jdbc}: the slot is taken and its heart beats outside of transactions. */
  @Bean
  RunSlot slot(DataSource source, JdbcTemplate migrated, Clock clock) {
    return new RunSlot(new RunSlotStore(new JdbcTemplate(source)), clock);
  }

  @Bean
  JdbcTemplate jdbc(DataSource source) {
    return new InTransactions(source);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource source, RunSlot slot) {
    return new Fenced(source, slot);
  }

  /**
   * Asks the run slot at the end of each transaction, in the same transaction: whoever has lost it
   * commits nothing, and nobody can take it between the question and the commit.
   */
  static final class Fenced extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient RunSlot slot;

    Fenced(DataSource source, RunSlot slot) {
      super(source);
      this.slot = slot;
    }

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
      if (status.isNewTransaction() && !status.isReadOnly()) {
        slot.check();
      }
    }
  }

  /** Writes only within a transaction: outside of one nobody asks the run slot. */
  static final class InTransactions extends JdbcTemplate {

    InTransactions(DataSource source) {
      super(source);
    }

    private static void require() {
      if (!TransactionSynchronizationManager.isActualTransactionActive()) {
        throw new IllegalStateException("A write outside of a transaction");
      }
    }

    @Override
    protected int update(
        PreparedStatementCreator statement, @Nullable PreparedStatementSetter set) {
      require();
      return super.update(statement, set);
    }

    @Override
    public int update(String sql) {
      require();
      return super.update(sql);
    }

    @Override
    public <T> int[][] batchUpdate(
        String sql,
        Collection<T> rows,
        int atOnce,
        ParameterizedPreparedStatementSetter<T> setter) {
      require();
      return super.batchUpdate(sql, rows, atOnce, setter);
    }
  }
}
