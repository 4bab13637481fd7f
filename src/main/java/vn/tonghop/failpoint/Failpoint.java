package vn.tonghop.failpoint;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place at which {@code bin/torture} may end the process, as a power failure would: no handler
 * runs, nothing is flushed. {@code -Dtonghop.failpoint=ARCHIVE_RENAMED:3} ends it when the place is
 * reached for the third time. Without that property {@link #reached()} does nothing. Safe for
 * threads.
 */
public enum Failpoint {
  HOME_LOCKED,
  HOME_NOTED,
  HOME_OPENED,
  HOME_CLOSED,

  NIGHT_SWEPT,
  DEFINITIONS_WRITTEN,
  DEFINITIONS_KEPT,
  NIGHT_DEAD_BURIED,
  NIGHT_BEGUN,
  NIGHT_JOB_DONE,
  NIGHT_ENDED,

  RECEIVE_CHUNK_BEGUN,
  ARCHIVE_COPY_BEGUN,
  ARCHIVE_COPIED,
  RECEIPT_INSERTED,
  PERSONAL_DATA_JUDGED,
  KEPT_AFTER_ALL,
  ARCHIVE_FILE_FORCED,
  ARCHIVE_RENAMED,
  ARCHIVE_FOLDERS_FORCED,
  JOURNAL_HALF_WRITTEN,
  JOURNAL_FORCED,
  RECEIVE_COMMITTED,
  RECEIVE_CHECKPOINTED,
  RECEIPTS_TOLD,

  JUDGE_FILE_OPENED,
  JUDGE_SUBMISSION_READ,
  JUDGE_CHUNK_BEGUN,
  JUDGE_SUBMISSION_SETTLED,
  JUDGE_ENTRIES_WRITTEN,
  JUDGEMENT_SAVED,
  JUDGE_COMMITTED,
  JUDGE_CHECKPOINTED,

  RETURN_COPY_BEGUN,
  RETURN_COPY_WRITTEN,
  RETURN_COPY_RENAMED,
  RETURN_FINDINGS_WRITTEN,
  RETURN_FINDINGS_RENAMED,
  RETURN_TAKEN_BACK,

  WITHDRAW_COMMITTED,
  WITHDRAW_CHECKPOINTED,
  WITHDRAW_TOLD,

  ISSUE_PREPARED,
  ISSUE_ADDED,
  ISSUE_COMMITTED,
  ISSUE_CHECKPOINTED,
  ISSUE_PLACED,
  ISSUE_TOLD,

  CHANGES_WRITTEN,
  CHANGES_PLACED,
  CHANGES_COMMITTED,

  BACKUP_DATABASE_COPIED,
  BACKUP_STILL,
  BACKUP_WRITTEN,
  RESTORE_TRIED_OUT,
  RESTORE_PLACED,

  REVIEW_PLANNED,
  REVIEW_DOCUMENT_PRINTED,
  REVIEW_FIGURES_WRITTEN,
  REVIEW_PRINTED,
  EDITION_ADDED,
  EDITION_COMMITTED,
  EDITION_CHECKPOINTED,
  PUBLISH_FORCED,
  PUBLISH_OLD_LEFT,
  PUBLISH_RENAMED,
  PUBLISH_OLD_DELETED;

  /** The exit code of a process that was ended so. */
  public static final int EXIT = 86;

  /** Names the place and, after a colon, at which time of reaching it the process ends. */
  public static final String PROPERTY = "tonghop.failpoint";

  private static final String ARMED = System.getProperty(PROPERTY, "");
  private static final String PLACE = ARMED.replaceFirst(":.*", "");
  private static final AtomicInteger LEFT =
      new AtomicInteger(
          ARMED.contains(":") ? Integer.parseInt(ARMED.substring(ARMED.indexOf(':') + 1)) : 1);

  /** Ends the process if it was started to end here. */
  public void reached() {
    if (name().equals(PLACE) && LEFT.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(EXIT);
    }
  }
}
