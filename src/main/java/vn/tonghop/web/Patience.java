package vn.tonghop.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tonghop.jobs.Runs;

/**
 * Waits a little for a run that will most likely soon be over, so that nobody has to look again.
 */
@Component
final class Patience {

  private static final int LOOKS = 40;
  private static final long BETWEEN_MILLIS = 50;

  private final Runs runs;

  Patience(Runs runs) {
    this.runs = runs;
  }

  /** How a run stands; empty for one that nobody remembers. */
  Optional<Runs.Seen> find(long run) {
    return runs.find(run);
  }

  /** How a run stands once it is over, or after two seconds. */
  Runs.Seen await(long run) {
    Runs.Seen seen = seen(run);
    for (int look = 0; look < LOOKS && !seen.isOver() && pause(); look++) {
      seen = seen(run);
    }
    return seen;
  }

  private Runs.Seen seen(long run) {
    return runs.find(run).orElseThrow(() -> new IllegalArgumentException("No run " + run));
  }

  /** No if somebody wants this thread to end. */
  static boolean pause() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
