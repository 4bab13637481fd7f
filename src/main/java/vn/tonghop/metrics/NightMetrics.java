package vn.tonghop.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.jobs.RunStore.Outcome;
import vn.tonghop.jobs.RunStore.State;
import vn.tonghop.jobs.Runs;

/** What there is to ask of nights and of what is owed; docs/metrics.md tells each. */
final class NightMetrics implements MeterBinder {

  private static final List<String> NIGHTS = List.of("nightly", "intake");

  private final Lookout lookout;
  private final Runs runs;
  private final List<Programme> programmes;

  NightMetrics(Lookout lookout, Runs runs, List<Programme> programmes) {
    this.lookout = lookout;
    this.runs = runs;
    this.programmes = List.copyOf(programmes);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("tonghop.night.success.age", this, NightMetrics::age)
        .baseUnit("seconds")
        .description("Time since a night last came to a good end; NaN if none ever did")
        .register(registry);
    for (Stage stage : Stage.values()) {
      Gauge.builder("tonghop.night.stage.duration", this, metrics -> metrics.took(stage))
          .baseUnit("seconds")
          .tag("stage", stage.name().toLowerCase(Locale.ROOT))
          .description("How long the stage took in the last night; NaN if it did not end")
          .register(registry);
    }
    for (String command : NIGHTS) {
      for (State state : State.values()) {
        count(new Outcome(command, state), registry);
      }
    }
    for (Runs.State state : List.of(Runs.State.WAITING, Runs.State.RUNNING)) {
      Gauge.builder("tonghop.runs.queue", this, metrics -> metrics.inLine(state))
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .description("Runs that were asked for in the browser or by the schedule")
          .register(registry);
    }
    Gauge.builder("tonghop.submissions.refused", lookout, look -> look.seen().refused())
        .description("Submissions that are refused as things stand")
        .register(registry);
    for (Programme programme : programmes) {
      ProgrammeCode code = programme.code();
      Gauge.builder(
              "tonghop.obligations.overdue",
              lookout,
              look -> look.seen().overdue().getOrDefault(code, 0))
          .tag("programme", code.value())
          .description("What units owe and have not handed in, its deadline passed")
          .register(registry);
    }
    FunctionCounter.builder("tonghop.editions", lookout, look -> look.seen().editions())
        .description("Editions of reviews that were made")
        .register(registry);
  }

  private void count(Outcome outcome, MeterRegistry registry) {
    if (outcome.state() != State.RUNNING) {
      FunctionCounter.builder(
              "tonghop.runs", lookout, look -> look.seen().outcomes().getOrDefault(outcome, 0L))
          .tag("command", outcome.command())
          .tag("outcome", outcome.state().name().toLowerCase(Locale.ROOT))
          .description("Nights and intakes that have ended, by how")
          .register(registry);
    }
  }

  private double age() {
    return lookout
        .seen()
        .lastSuccess()
        .map(ended -> seconds(Duration.between(ended, lookout.now())))
        .orElse(Double.NaN);
  }

  private double took(Stage stage) {
    return Optional.ofNullable(lookout.seen().stages().get(stage))
        .map(NightMetrics::seconds)
        .orElse(Double.NaN);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private long inLine(Runs.State state) {
    return runs.open().stream().filter(run -> run.state() == state).count();
  }
}
