package vn.tonghop.api;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.desk.RunRoom;
import vn.tonghop.jobs.RunHistory;
import vn.tonghop.jobs.RunStore;

/** A run of all times, as the home remembers it. */
record PastRun(
    long id, String command, LocalDate date, OffsetDateTime started, String state, String summary) {

  /** The newest first. */
  record All(List<PastRun> items) {}

  /**
   * A stage of it.
   *
   * @param things that it had to do and did
   */
  record Stage(String stage, String state, Optional<Double> seconds, long things) {

    static Stage of(RunHistory.Done done) {
      return new Stage(
          done.stage().name().toLowerCase(Locale.ROOT),
          done.state().toLowerCase(Locale.ROOT),
          done.took().map(Duration::toMillis).map(millis -> millis / 1000.0),
          done.things());
    }
  }

  /** With its stages. */
  record Staged(PastRun run, List<Stage> stages) {

    static Staged of(RunRoom.Told told) {
      return new Staged(PastRun.of(told.run()), told.stages().stream().map(Stage::of).toList());
    }
  }

  static PastRun of(RunStore.Run run) {
    return new PastRun(
        run.id(),
        run.command(),
        run.date(),
        Days.inUtc(run.started()),
        run.state().name().toLowerCase(Locale.ROOT),
        run.summary());
  }
}
