package vn.tonghop.figure;

import java.time.LocalDateTime;

/**
 * A submission as it stands in the ledger, without its figures.
 *
 * @param submission its number
 * @param handing when and where it was handed in first
 * @param revision from 1
 * @param content digest of what it reports
 * @param run the run that entered it
 */
public record Entry(
    long submission, SubmissionKey key, Handing handing, int revision, String content, long run) {

  public long file() {
    return handing.file();
  }

  public int ordinal() {
    return handing.ordinal();
  }

  public int row() {
    return handing.row();
  }

  public LocalDateTime submittedAt() {
    return handing.submittedAt();
  }
}
