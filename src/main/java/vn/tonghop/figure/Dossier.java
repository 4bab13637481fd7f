package vn.tonghop.figure;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All revisions for one key, and which of them is in force.
 *
 * @param last number of the newest revision; 0 while there is none
 */
record Dossier(
    long id, SubmissionKey key, int revisions, long last, @Nullable InForce inForceOrNull) {

  /**
   * The submission in force, and when and in which file it was last handed in: an unchanged one
   * that comes later says that it still holds.
   */
  record InForce(long submission, LocalDateTime asOf, boolean asOfGiven, long asOfFile) {

    static InForce of(Entry entry) {
      Handing first = entry.handing();
      return new InForce(
          entry.submission(), first.submittedAt(), first.submittedAtGiven(), first.file());
    }

    /** After it was handed in again; of two times the later holds, and one that was told. */
    InForce confirmed(Handing again) {
      int order = again.submittedAt().compareTo(asOf);
      return order > 0 || (order == 0 && again.submittedAtGiven() && !asOfGiven)
          ? new InForce(submission, again.submittedAt(), again.submittedAtGiven(), again.file())
          : this;
    }
  }

  static Dossier begun(long id, SubmissionKey key) {
    return new Dossier(id, key, 0, 0, null);
  }

  Optional<InForce> inForce() {
    return Optional.ofNullable(inForceOrNull);
  }

  /** With one more revision, not in force by that. */
  Dossier with(long submission) {
    return new Dossier(id, key, revisions + 1, submission, inForceOrNull);
  }

  Dossier with(@Nullable InForce now) {
    return new Dossier(id, key, revisions, last, now);
  }
}
