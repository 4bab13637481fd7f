package vn.tonghop.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.validation.AcceptedWarningStore.Accepted;

/**
 * All that is known of a case.
 *
 * @param figures of what is in force, in the programme's order; those not reported are empty
 * @param steps its revisions, the first one first
 * @param problems what was found in it, by file
 * @param files in which something of it came
 * @param accepted who let the warnings of what is in force stand
 * @param others what is in force for other periods and shares a day with it
 */
public record SubmissionCase(
    CaseLine line,
    long daysLate,
    List<Value> figures,
    List<Step> steps,
    List<Problem> problems,
    List<HandedFile> files,
    Optional<Accepted> accepted,
    List<CaseLine> others) {

  public SubmissionCase {
    figures = List.copyOf(figures);
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
    files = List.copyOf(files);
    others = List.copyOf(others);
  }

  /** An indicator and what was reported of it. */
  public record Value(
      IndicatorCode code, Words name, Words unitOfMeasure, Optional<Quantity> quantity) {}

  /** How a revision stands. */
  public enum StepState {
    IN_FORCE,
    /** A later one took its place. */
    REPLACED,
    /** Staff took it out of force. */
    WITHDRAWN,
    /** Refused, because another of the same night differs from it. */
    CONTESTED
  }

  /**
   * A revision.
   *
   * @param submittedAt Vietnam time
   * @param again when it was handed in once more without a change
   * @param reason why it was taken out of force; else blank
   */
  public record Step(
      int revision,
      LocalDateTime submittedAt,
      HandedFile file,
      int row,
      List<LocalDateTime> again,
      StepState state,
      String reason,
      List<Changed> changes) {

    public Step {
      again = List.copyOf(again);
      changes = List.copyOf(changes);
    }
  }

  /** What a revision changed. */
  public record Changed(
      IndicatorCode code, Words name, Optional<Quantity> before, Optional<Quantity> after) {}

  /**
   * A finding.
   *
   * @param refused whether what it was found in is refused now
   */
  public record Problem(HandedFile file, boolean refused, FoundFault fault) {}

  /**
   * A file that was handed in.
   *
   * @param name without the folders it lay in
   * @param received when its receipt was given out
   * @param wholly whether all that it holds is of units within reach
   * @param kept whether its bytes were kept
   * @param refused whether something of it is refused now
   * @param copy whether a copy with marks lies ready
   */
  public record HandedFile(
      String receipt,
      String name,
      long size,
      Optional<Instant> received,
      boolean wholly,
      boolean kept,
      boolean refused,
      boolean copy) {}
}
