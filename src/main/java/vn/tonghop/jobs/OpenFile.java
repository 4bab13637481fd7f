package vn.tonghop.jobs;

import java.util.Map;
import java.util.Optional;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.Recorded;
import vn.tonghop.submission.Submission;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.Judge.Source;
import vn.tonghop.validation.Settled;

/**
 * A file in the midst of being judged.
 *
 * @param recorded its submissions that an earlier run put into the ledger, by their ordinals
 * @param judgedBefore whether an earlier run came to its end; else it died in the midst of the file
 */
record OpenFile(
    ReceivedFile file,
    Source source,
    FileJudgement judgement,
    Map<Integer, Recorded> recorded,
    boolean judgedBefore) {

  /** What became of a submission of the file in an earlier run, if it stands in the ledger. */
  Optional<Settled.State> before(int ordinal) {
    return Optional.ofNullable(recorded.get(ordinal))
        .map(how -> Settled.State.again(how, judgedBefore));
  }

  /** An item of the judging step: a submission, or the end of its file. */
  sealed interface Item {

    OpenFile of();

    /** One that is to be judged. */
    record Handed(OpenFile of, Submission submission) implements Item {}

    /** Nothing more comes from the file. */
    record End(OpenFile of) implements Item {}
  }
}
