package vn.tonghop.jobs;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Whoever writes in a home that is served has it: one after the other, in the order in which they
 * asked. Safe for threads.
 */
final class Pen {

  private final ReentrantLock lock = new ReentrantLock(/* fair= */ true);

  /** Waits for it. */
  void take() {
    lock.lock();
  }

  /**
   * Puts it down.
   *
   * @throws IllegalMonitorStateException if this thread does not have it
   */
  void putDown() {
    lock.unlock();
  }

  boolean isTaken() {
    return lock.isLocked();
  }
}
