package vn.tonghop.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.RunRoom;
import vn.tonghop.jobs.Runs;

/**
 * A run as it stands now.
 *
 * @param by the login of who asked for it; absent for the schedule
 * @param stopping whether somebody has asked that it end early
 * @param stage at which it is
 * @param done of {@code total} things of the stage
 * @param secondsLeft by the nights before
 * @param toldVi what came of it, or why it failed
 */
record RunState(
    long id,
    String whatVi,
    String whatEn,
    Optional<String> by,
    String state,
    boolean over,
    boolean stopping,
    Instant asked,
    Optional<Instant> began,
    Optional<Instant> ended,
    Optional<String> stage,
    int done,
    int total,
    Optional<Long> secondsLeft,
    Optional<String> toldVi,
    Optional<String> toldEn) {

  /** All of this process, the newest first. */
  record All(List<RunState> items) {

    static All of(List<Runs.Seen> runs) {
      return new All(runs.stream().map(RunState::of).toList());
    }
  }

  static RunState of(Runs.Seen run) {
    return of(new RunRoom.AtWork(run, Optional.empty()));
  }

  static RunState of(RunRoom.AtWork work) {
    Runs.Seen run = work.run();
    Optional<Words> told = Optional.of(run.told()).filter(words -> !words.vi().isBlank());
    return new RunState(
        run.id(),
        run.what().vi(),
        run.what().en(),
        Optional.of(run.by()).filter(login -> !login.isBlank()),
        run.state().name().toLowerCase(Locale.ROOT),
        run.isOver(),
        run.stopping() && !run.isOver(),
        run.asked(),
        run.began(),
        run.ended(),
        run.stage().map(stage -> stage.name().toLowerCase(Locale.ROOT)),
        run.done(),
        run.total(),
        work.left().map(java.time.Duration::toSeconds),
        told.map(Words::vi),
        told.map(Words::en));
  }
}
