package vn.tonghop.jobs;

import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.forms.ReturnedCopies;
import vn.tonghop.forms.ReturnedFindings;
import vn.tonghop.submission.Archive;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;

/**
 * Writes back what was wrong with the files that were judged since a run last came to its end, and
 * takes away what no longer is. May be repeated at will.
 */
class ReturnTasklet implements Tasklet {

  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final ReturnedFindings returned;
  private final ReturnedCopies copies;
  private final Archive archive;
  private final Progress progress;
  private final Stillness stillness;
  private final RunSlot slot;
  private final long told;

  ReturnTasklet(
      LedgerStore ledger,
      JudgementStore judgements,
      ReturnedFindings returned,
      ReturnedCopies copies,
      Archive archive,
      Progress progress,
      Stillness stillness,
      RunSlot slot,
      long told) {
    this.ledger = ledger;
    this.judgements = judgements;
    this.returned = returned;
    this.copies = copies;
    this.archive = archive;
    this.progress = progress;
    this.stillness = stillness;
    this.slot = slot;
    this.told = told;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    List<Judged> judged = judgements.latest().stream().filter(j -> isDue(j)).toList();
    progress.stage(Progress.Stage.RETURN, judged.size());
    int done = 0;
    for (Judged judgement : judged) {
      ReceivedFile file = ledger.received(judgement.file()).orElseThrow();
      progress.at(done++, file.name());
      stillness.during(() -> write(file, judgement));
      contribution.incrementWriteCount(1);
    }
    return RepeatStatus.FINISHED;
  }

  private void write(ReceivedFile file, Judged judgement) {
    slot.ask();
    if (judgement.refused() > 0) {
      giveBack(file);
    } else {
      copies.remove(file);
      returned.remove(file);
    }
  }

  /** A file with personal data was not kept, so there is no copy of it (law 9). */
  private void giveBack(ReceivedFile file) {
    List<Told> findings = judgements.findings(file.id(), file.name());
    if (!file.archived()) {
      copies.remove(file);
    } else if (!copies.write(file, archive.path(file.sha256()), findings)) {
      progress.note(
          new Words(
              "Không lập được bản đánh dấu, chỉ có findings.csv: " + file.name(),
              "No marked copy can be made, only findings.csv: " + file.name()));
    }
    slot.ask(); // a copy of a large workbook takes its time
    returned.write(file, findings);
  }

  /** Judged since a run last told, or refused and no longer told. */
  private boolean isDue(Judged judgement) {
    return judgement.run() > told
        || (judgement.refused() > 0
            && !returned.isThere(ledger.received(judgement.file()).orElseThrow()));
  }
}
