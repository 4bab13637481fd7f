package vn.tonghop.jobs;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.submission.Archive;
import vn.tonghop.submission.Columns;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.Judge.Source;
import vn.tonghop.validation.JudgementStore;

/**
 * Gives the submissions of every file that is to be judged, from the archive, and after the last of
 * each file its end. Restarted, it begins again with the first file that has no judgement.
 */
class SubmissionReader implements ItemStreamReader<OpenFile.Item> {

  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final Archive archive;
  private final Yardstick yardstick;
  private final Columns columns;
  private final Progress progress;
  private @Nullable Iterator<Long> files;
  private @Nullable SubmissionFile opened;
  private @Nullable OpenFile current;
  private int done;

  SubmissionReader(
      LedgerStore ledger,
      JudgementStore judgements,
      Archive archive,
      Yardstick yardstick,
      Progress progress) {
    this.ledger = ledger;
    this.judgements = judgements;
    this.archive = archive;
    this.yardstick = yardstick;
    this.columns = yardstick.columns();
    this.progress = progress;
  }

  @Override
  public void open(ExecutionContext context) {
    List<Long> left = judgements.toJudge(yardstick.version());
    progress.stage(Progress.Stage.JUDGE, left.size());
    files = left.iterator();
  }

  @Override
  public OpenFile.@Nullable Item read() {
    if (current == null && !openNext()) {
      return null;
    }
    OpenFile file = current;
    SubmissionFile reading = opened;
    if (file == null || reading == null) {
      return null;
    }
    Optional<Submission> next = reading.next();
    if (next.isPresent()) {
      Failpoint.JUDGE_SUBMISSION_READ.reached();
      return new OpenFile.Item.Handed(file, next.get());
    }
    close();
    return new OpenFile.Item.End(file);
  }

  private boolean openNext() {
    if (files == null || !files.hasNext()) {
      return false;
    }
    ReceivedFile file = ledger.received(files.next()).orElseThrow();
    progress.at(done++, file.name());
    SubmissionFile reading = SubmissionFile.open(archive.path(file.sha256()), columns);
    FileJudgement judgement = new FileJudgement(file.id());
    judgement.open(reading, file.name(), yardstick.indicatorCodes());
    Failpoint.JUDGE_FILE_OPENED.reached();
    opened = reading;
    current =
        new OpenFile(
            file,
            Source.of(file, reading),
            judgement,
            ledger.recorded(file.id()),
            judgements.isJudged(file.id()));
    return true;
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
    }
    opened = null;
    current = null;
  }
}
