package vn.tonghop.api;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tonghop.desk.RunRoom;
import vn.tonghop.desk.Today;
import vn.tonghop.jobs.Runs;
import vn.tonghop.security.Program;

/** Runs: those at work, those before, and what a program begins or ends. */
@RestController
@RequestMapping(ApiConfiguration.V1)
class RunRoutes {

  private final RunRoom room;
  private final Today today;

  RunRoutes(RunRoom room, Today today) {
    this.room = room;
    this.today = today;
  }

  @GetMapping("/runs")
  RunState.All runs(@AuthenticationPrincipal Program who) {
    return RunState.All.of(room.look(who.member()).recent());
  }

  @PostMapping("/runs")
  ResponseEntity<RunState> launch(@AuthenticationPrincipal Program who) {
    return begun(room.launchOnce(who.member(), today.day()), who);
  }

  private ResponseEntity<RunState> begun(Runs.Asked asked, Program who) {
    if (asked instanceof Runs.Asked.Begun begun) {
      return accepted(room, who, begun.run());
    }
    throw asked instanceof Runs.Asked.Already already
        ? already(room, who, already.run())
        : Told.of(ProblemKind.BUSY, ProblemKind.BUSY.about());
  }

  static ResponseEntity<RunState> accepted(RunRoom room, Program who, long run) {
    return ResponseEntity.accepted()
        .location(URI.create(ApiConfiguration.V1 + "/runs/" + run))
        .body(RunState.of(room.atWork(who.member(), run)));
  }

  static Told already(RunRoom room, Program who, long run) {
    RunState state = RunState.of(room.atWork(who.member(), run));
    return Told.of(
        ProblemKind.ALREADY_RUNNING,
        ProblemKind.ALREADY_RUNNING.about(),
        problem -> problem.of(state));
  }

  @GetMapping("/runs/{id}")
  RunState run(@AuthenticationPrincipal Program who, @PathVariable long id) {
    return RunState.of(room.atWork(who.member(), id));
  }

  /** Ends one early, if it is not over; what became of it is told as by looking. */
  @PostMapping("/runs/{id}/stop")
  RunState stop(@AuthenticationPrincipal Program who, @PathVariable long id) {
    room.stop(who.member(), id);
    return RunState.of(room.atWork(who.member(), id));
  }

  @GetMapping("/past-runs")
  PastRun.All pastRuns(@AuthenticationPrincipal Program who) {
    return new PastRun.All(room.look(who.member()).before().stream().map(PastRun::of).toList());
  }

  @GetMapping("/past-runs/{id}")
  PastRun.Staged pastRun(@AuthenticationPrincipal Program who, @PathVariable long id) {
    return PastRun.Staged.of(room.told(who.member(), id));
  }
}
