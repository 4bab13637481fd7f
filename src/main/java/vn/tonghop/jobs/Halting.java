package vn.tonghop.jobs;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Ends a night early when that is asked for: each step looks between two commits, so that what was
 * done stays done and nothing is done by halves. Safe for threads.
 */
final class Halting implements StepInterruptionPolicy {

  private volatile boolean asked;
  private volatile boolean obeyed;

  /** From now on nothing is asked. */
  void beginAnew() {
    asked = false;
    obeyed = false;
  }

  /** Whatever is at work is to end where it next commits. */
  void ask() {
    asked = true;
  }

  /** Whether something has ended early since it was asked. */
  boolean isObeyed() {
    return obeyed;
  }

  @Override
  public void checkInterrupted(StepExecution step) throws JobInterruptedException {
    if (asked) {
      obeyed = true;
      step.setTerminateOnly();
      throw new JobInterruptedException("Asked to end early");
    }
  }
}
