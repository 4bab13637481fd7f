package vn.tonghop.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.jobs.RunStore.Outcome;

/**
 * What took time to find out.
 *
 * @param lastSuccess when a night last came to a good end
 * @param outcomes how many runs ended so, by command and outcome
 * @param stages how long each took in the last night
 * @param refused submissions that are refused as things stand
 * @param overdue obligations whose deadline has passed uncovered
 */
record Seen(
    Optional<Instant> lastSuccess,
    Map<Outcome, Long> outcomes,
    Map<Stage, Duration> stages,
    int refused,
    Map<ProgrammeCode, Integer> overdue,
    long editions) {

  /** Before anything was found out. */
  static final Seen NOTHING = new Seen(Optional.empty(), Map.of(), Map.of(), 0, Map.of(), 0);

  Seen {
    outcomes = Map.copyOf(outcomes);
    stages = Map.copyOf(stages);
    overdue = Map.copyOf(overdue);
  }
}
