package vn.tonghop.jobs;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps a backup from seeing half of something that stands in the database and in files: receipts
 * and the journal, editions and their folders. Whoever changes both holds this meanwhile, and so
 * does a backup while it copies them. One thread at a time; it may take it again.
 */
class Stillness {

  private final ReentrantLock lock = new ReentrantLock(/* fair= */ true);

  /** Holds it until the transaction at hand has ended, with all that follows its commit. */
  void untilTheTransactionEnds() {
    lock.lock();
    try {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              lock.unlock();
            }
          });
    } catch (RuntimeException e) {
      lock.unlock();
      throw e;
    }
  }

  /** Holds it while this is done. */
  <T> T during(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Holds it while this is done. */
  void during(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
