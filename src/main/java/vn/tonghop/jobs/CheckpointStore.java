package vn.tonghop.jobs;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tonghop.catalogue.Words;
import vn.tonghop.failpoint.Failpoint;

/**
 * Brings the database to the disk. A commit alone outlives the process, but not a power failure: H2
 * writes it at once and leaves the rest to the system. PostgreSQL answers a commit when it is on
 * the disk, unless it was told not to; it is asked each time whether it was.
 */
class CheckpointStore {

  private static final String IS_ON_THE_DISK =
      "SELECT current_setting('fsync') <> 'off' AND current_setting('full_page_writes') <> 'off'"
          + " AND current_setting('synchronous_commit') <> 'off'";

  private final JdbcTemplate jdbc;
  private final Database.Kind kind;

  CheckpointStore(JdbcTemplate jdbc, Database.Kind kind) {
    this.jdbc = jdbc;
    this.kind = kind;
  }

  /**
   * All that was committed is on the disk when this returns.
   *
   * @throws DatabaseRefused if a server does not see to that
   */
  void sync() {
    if (kind == Database.Kind.H2) {
      jdbc.execute("CHECKPOINT SYNC");
    } else if (!Boolean.TRUE.equals(jdbc.queryForObject(IS_ON_THE_DISK, Boolean.class))) {
      throw new DatabaseRefused(
          new Words(
              "Máy chủ cơ sở dữ liệu không ghi chắc xuống đĩa: fsync, full_page_writes hoặc"
                  + " synchronous_commit đang tắt (xem docs/postgresql.md)",
              "The database server does not bring commits to its disk: fsync, full_page_writes or"
                  + " synchronous_commit is off (see docs/postgresql.md)"));
    }
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
