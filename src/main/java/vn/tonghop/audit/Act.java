package vn.tonghop.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.tonghop.staff.Source;

/**
 * Something that somebody did.
 *
 * @param when to the millisecond
 * @param subjects what it was about; at most ten
 * @param source where from
 * @param note a reason, or what else is to be known; 1,000 signs at most, in one line
 */
public record Act(
    Instant when, Actor who, ActKind kind, List<Subject> subjects, Source source, String note) {

  private static final int MOST_SUBJECTS = 10;
  private static final int LONGEST_NOTE = 1000;

  public Act {
    when = when.truncatedTo(ChronoUnit.MILLIS);
    subjects = List.copyOf(subjects);
    note = Subject.printable(note, LONGEST_NOTE);
    if (subjects.size() > MOST_SUBJECTS) {
      throw new IllegalArgumentException("Too many subjects: " + subjects.size());
    }
  }

  Act withNote(String other) {
    return new Act(when, who, kind, subjects, source, other);
  }
}
