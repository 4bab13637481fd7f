package vn.tonghop.figure;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All revisions for one key, and which of them is in force.
 *
 * @param last number of the newest revision; 0 while there is none
 * @param firstHandedOrNull when the first of those was handed in that were not withdrawn
 */
record Dossier(
    long id,
    SubmissionKey key,
    int revisions,
    long last,
    @Nullable InForce inForceOrNull,
    @Nullable LocalDateTime firstHandedOrNull) {

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
    return new Dossier(id, key, 0, 0, null, null);
  }

  Optional<InForce> inForce() {
    return Optional.ofNullable(inForceOrNull);
  }

  /** With one more revision, not in force by that. */
  Dossier with(Entry added) {
    LocalDateTime handed = added.submittedAt();
    boolean isFirst = firstHandedOrNull == null || handed.isBefore(firstHandedOrNull);
    return new Dossier(
        id,
        key,
        revisions + 1,
        added.submission(),
        inForceOrNull,
        isFirst ? handed : firstHandedOrNull);
  }

  Dossier with(InForce now) {
    return new Dossier(id, key, revisions, last, now, firstHandedOrNull);
  }

  /** After one of its submissions was withdrawn. */
  Dossier with(Rest rest) {
    return new Dossier(
        id, key, revisions, last, rest.inForce().orElse(null), rest.firstHanded().orElse(null));
  }

  /**
   * What is left of a dossier after a withdrawal.
   *
   * @param inForce the newest as of the last time that each was handed in
   */
  record Rest(Optional<InForce> inForce, Optional<LocalDateTime> firstHanded) {}
}
