package vn.tonghop.jobs;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tonghop.failpoint.Failpoint;

/**
 * Brings the database to the disk. A commit alone outlives the process, but not a power failure: H2
 * writes it at once and leaves the rest to the system.
 */
class CheckpointStore {

  private final JdbcTemplate jdbc;

  CheckpointStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All that was committed is on the disk when this returns. */
  void sync() {
    jdbc.execute("CHECKPOINT SYNC");
  }

  /**
   * Once the transaction at hand is committed and on the disk, does this. A chunk listener would be
   * called too early: Spring Batch does so within the transaction.
   */
  void afterCommit(Failpoint committed, Failpoint checkpointed, Runnable then) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed.reached();
            sync();
            checkpointed.reached();
            then.run();
          }
        });
  }
}
