package vn.tonghop.jobs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import vn.tonghop.jobs.Progress.Stage;

/** What nights did, stage by stage, as Spring Batch has noted it. */
public final class RunHistory {

  private static final int USUAL = 5;

  private final JobRepository repository;

  RunHistory(JobRepository repository) {
    this.repository = repository;
  }

  /**
   * A stage of a night.
   *
   * @param began and ended by the machine's clock; empty while it has not
   * @param things that it had to do and did
   */
  public record Done(
      Stage stage,
      String state,
      Optional<LocalDateTime> began,
      Optional<LocalDateTime> ended,
      long things) {

    public Optional<Duration> took() {
      return began.flatMap(begin -> ended.map(end -> Duration.between(begin, end)));
    }

    /** Things a second; empty when it took no time that can be told. */
    public Optional<Double> rate() {
      return took()
          .filter(duration -> duration.toMillis() > 0)
          .map(duration -> things * 1000.0 / duration.toMillis());
    }
  }

  /** The stages of a run, in order; none of one that was no night and no intake. */
  public List<Done> stages(RunStore.Run run) {
    JobExecution execution =
        repository.getLastJobExecution(run.command(), Nightly.parameters(run.date(), run.id()));
    return execution == null ? List.of() : stages(execution);
  }

  private static List<Done> stages(JobExecution execution) {
    List<Done> stages = new ArrayList<>();
    for (StepExecution step : execution.getStepExecutions()) {
      stages.add(
          new Done(
              Stage.valueOf(step.getStepName().toUpperCase(Locale.ROOT)),
              step.getStatus().name(),
              Optional.ofNullable(step.getStartTime()),
              Optional.ofNullable(step.getEndTime()),
              step.getWriteCount()));
    }
    return stages;
  }

  /** How long each stage took in the middle one of the last nights that came to their end. */
  public Map<Stage, Duration> usual(List<RunStore.Run> nights) {
    Map<Stage, List<Duration>> took = new EnumMap<>(Stage.class);
    nights.stream()
        .filter(run -> run.command().equals(Nightly.JOB) && run.state() == RunStore.State.DONE)
        .limit(USUAL)
        .flatMap(run -> stages(run).stream())
        .forEach(
            done ->
                done.took()
                    .ifPresent(
                        time ->
                            took.computeIfAbsent(done.stage(), first -> new ArrayList<>())
                                .add(time)));
    Map<Stage, Duration> usual = new EnumMap<>(Stage.class);
    took.forEach(
        (stage, times) -> usual.put(stage, times.stream().sorted().toList().get(times.size() / 2)));
    return usual;
  }
}
