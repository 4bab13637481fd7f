package vn.tonghop.jobs;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.CallableStatementCallback;
import org.springframework.jdbc.core.CallableStatementCreator;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.SqlParameter;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sees to it that nothing is committed but by the process that has the run slot. */
@Configuration
class SlotConfiguration {

  /** Apart from {@link #jdbc}: the slot is taken and its heart beats outside of transactions. */
  @Bean
  RunSlot slot(DataSource source, JdbcTemplate migrated, Clock clock) {
    return new RunSlot(new RunSlotStore(new JdbcTemplate(source)), clock, Pulse.configured());
  }

  @Bean
  JdbcTemplate jdbc(DataSource source, Database database) {
    return database.kind() == Database.Kind.POSTGRESQL
        ? new CopyingStore(source)
        : new InTransactions(source);
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

  /**
   * Writes only within a transaction: outside of one nobody asks the run slot. What begins with
   * {@code query} is taken to read; all else is taken to write.
   */
  static class InTransactions extends JdbcTemplate {

    InTransactions(DataSource source) {
      super(source);
    }

    private static void require() {
      if (!TransactionSynchronizationManager.isActualTransactionActive()) {
        throw new IllegalStateException("A write outside of a transaction");
      }
    }

    @Override
    public <T extends @Nullable Object> T execute(ConnectionCallback<T> action) {
      require();
      return super.execute(action);
    }

    @Override
    public <T extends @Nullable Object> T execute(StatementCallback<T> action) {
      require();
      return super.execute(action);
    }

    @Override
    public void execute(String sql) {
      require();
      super.execute(sql);
    }

    @Override
    public <T extends @Nullable Object> T execute(
        PreparedStatementCreator statement, PreparedStatementCallback<T> action) {
      require();
      return super.execute(statement, action);
    }

    @Override
    public <T extends @Nullable Object> T execute(String sql, PreparedStatementCallback<T> action) {
      require();
      return super.execute(sql, action);
    }

    @Override
    public <T extends @Nullable Object> T execute(
        CallableStatementCreator statement, CallableStatementCallback<T> action) {
      require();
      return super.execute(statement, action);
    }

    @Override
    public <T extends @Nullable Object> T execute(String sql, CallableStatementCallback<T> action) {
      require();
      return super.execute(sql, action);
    }

    @Override
    public Map<String, @Nullable Object> call(
        CallableStatementCreator statement, List<SqlParameter> parameters) {
      require();
      return super.call(statement, parameters);
    }

    @Override
    public int update(String sql) {
      require();
      return super.update(sql);
    }

    @Override
    public int update(PreparedStatementCreator statement) {
      require();
      return super.update(statement);
    }

    @Override
    public int update(PreparedStatementCreator statement, KeyHolder keys) {
      require();
      return super.update(statement, keys);
    }

    @Override
    public int update(String sql, @Nullable PreparedStatementSetter set) {
      require();
      return super.update(sql, set);
    }

    @Override
    public int update(String sql, @Nullable Object @Nullable [] values, int[] types) {
      require();
      return super.update(sql, values, types);
    }

    @Override
    public int update(String sql, @Nullable Object @Nullable ... values) {
      require();
      return super.update(sql, values);
    }

    @Override
    public int[] batchUpdate(String... sql) {
      require();
      return super.batchUpdate(sql);
    }

    @Override
    public int[] batchUpdate(
        PreparedStatementCreator statement, BatchPreparedStatementSetter set, KeyHolder keys) {
      require();
      return super.batchUpdate(statement, set, keys);
    }

    @Override
    public int[] batchUpdate(String sql, BatchPreparedStatementSetter set) {
      require();
      return super.batchUpdate(sql, set);
    }

    @Override
    public int[] batchUpdate(String sql, List<Object[]> rows) {
      require();
      return super.batchUpdate(sql, rows);
    }

    @Override
    public int[] batchUpdate(String sql, List<Object[]> rows, int[] types) {
      require();
      return super.batchUpdate(sql, rows, types);
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
