package vn.tonghop.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tonghop.desk.HandedFiles.Handed;
import vn.tonghop.desk.SubmissionCase.HandedFile;

/**
 * A file that was handed in.
 *
 * @param wholly whether all that it holds is within reach; only then its bytes are given
 * @param kept whether its bytes were kept
 * @param refused whether something of it is refused now
 * @param annotated whether a copy with a mark at every fault lies ready
 */
record HandedIn(
    String receipt,
    String name,
    long size,
    Optional<Instant> received,
    boolean wholly,
    boolean kept,
    boolean refused,
    boolean annotated) {

  static HandedIn of(HandedFile file) {
    return new HandedIn(
        file.receipt(),
        file.name(),
        file.size(),
        file.received(),
        file.wholly(),
        file.kept(),
        file.refused(),
        file.copy());
  }

  /**
   * How many submissions of a file became what; told to whoever reaches all of it.
   *
   * @param entered newly in the ledger
   * @param unchanged that were in force already
   */
  record Counts(int entered, int unchanged, int refused) {}

  /** A file with what was found in it, as far as that is within reach. */
  record Judged(HandedIn file, Optional<Counts> counts, List<FindingText> findings) {

    static Judged of(Handed handed) {
      return new Judged(
          HandedIn.of(handed.file()),
          handed.judged().map(each -> new Counts(each.entered(), each.unchanged(), each.refused())),
          handed.findings().stream().map(FindingText::of).toList());
    }
  }
}
