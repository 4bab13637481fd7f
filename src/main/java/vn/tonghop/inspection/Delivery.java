package vn.tonghop.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.period.Period;

/**
 * What became of an obligation by a day.
 *
 * @param by what is in force and shares a day with its piece, in order of time
 * @param rest the days of the piece that nothing in force covers
 * @param handedIn when the last part of it was first handed in, Vietnam time; empty while a day is
 *     not covered
 * @param revisions of the part that was revised most often; 0 when there is none
 * @param refused submissions refused so far that share a day with the piece
 */
public record Delivery(
    Obligation obligation,
    State state,
    List<Entry> by,
    List<Period> rest,
    Optional<LocalDateTime> handedIn,
    int revisions,
    List<RefusedHanding> refused) {

  public Delivery {
    by = List.copyOf(by);
    rest = List.copyOf(rest);
    refused = List.copyOf(refused);
  }

  /** How it stands. */
  public enum State {
    /** Every day is covered, first handed in by the deadline. */
    ON_TIME("on_time"),
    /** Every day is covered, but first handed in after the deadline. */
    LATE("late"),
    /** Not covered; what came was refused. */
    REFUSED("refused"),
    /** Not covered, nothing was refused, the deadline has passed. */
    MISSING("missing"),
    /** Not covered, nothing was refused, the deadline has not passed. */
    WAITING("waiting");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** As files and JSON name it. */
    public String code() {
      return code;
    }
  }

  /** A submission that was refused and lies in this file, at this place of the file. */
  public record RefusedHanding(long file, int ordinal) {}

  /** What a submission of exactly this piece would be for. */
  public SubmissionKey key() {
    return new SubmissionKey(obligation.programme(), obligation.unit().id(), obligation.piece());
  }

  /** Whether every day is covered. */
  public boolean isReceived() {
    return rest.isEmpty();
  }

  /** Whether a later revision took the place of what came first. */
  public boolean isRevised() {
    return revisions > 1;
  }

  /**
   * Days from the deadline to the day on which the last part of it was first handed in, or to this
   * day while it has not come; 0 when in time.
   */
  public long daysLate(LocalDate day) {
    LocalDate until = handedIn.map(LocalDateTime::toLocalDate).orElse(day);
    return Math.max(0, ChronoUnit.DAYS.between(obligation.deadline(), until));
  }

  /** Whether it is not covered and the deadline has passed. */
  public boolean isOverdue(LocalDate day) {
    return !isReceived() && obligation.deadline().isBefore(day);
  }
}
