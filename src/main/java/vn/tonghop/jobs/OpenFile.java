package vn.tonghop.jobs;

import java.util.Set;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.submission.Submission;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.Judge.Source;

/**
 * A file in the midst of being judged.
 *
 * @param entered ordinals of its submissions that an earlier run entered
 */
record OpenFile(ReceivedFile file, Source source, FileJudgement judgement, Set<Integer> entered) {

  /** An item of the judging step: a submission, or the end of its file. */
  sealed interface Item {

    OpenFile of();

    /** One that is to be judged. */
    record Handed(OpenFile of, Submission submission) implements Item {}

    /** Nothing more comes from the file. */
    record End(OpenFile of) implements Item {}
  }
}
