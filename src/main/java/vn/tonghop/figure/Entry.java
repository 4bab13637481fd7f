package vn.tonghop.figure;

import java.time.LocalDateTime;

/**
 * A submission as it stands in the ledger, without its figures.
 *
 * @param submission its number
 * @param file number of the file it came in
 * @param ordinal its place in that file
 * @param sheet the worksheet it stands in; empty for CSV
 * @param row the row it begins in, from 1
 * @param revision from 1
 * @param content digest of what it reports
 * @param run the run that entered it
 */
public record Entry(
    long submission,
    SubmissionKey key,
    long file,
    int ordinal,
    String sheet,
    int row,
    LocalDateTime submittedAt,
    boolean submittedAtGiven,
    int revision,
    String content,
    long run) {

  /** One of a file without worksheets. */
  public Entry(
      long submission,
      SubmissionKey key,
      long file,
      int ordinal,
      int row,
      LocalDateTime submittedAt,
      boolean submittedAtGiven,
      int revision,
      String content,
      long run) {
    this(
        submission,
        key,
        file,
        ordinal,
        "",
        row,
        submittedAt,
        submittedAtGiven,
        revision,
        content,
        run);
  }
}
