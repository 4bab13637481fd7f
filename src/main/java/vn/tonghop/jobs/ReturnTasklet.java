package vn.tonghop.jobs;

import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.forms.ReturnedFindings;
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
  private final Progress progress;
  private final long told;

  ReturnTasklet(
      LedgerStore ledger,
      JudgementStore judgements,
      ReturnedFindings returned,
      Progress progress,
      long told) {
    this.ledger = ledger;
    this.judgements = judgements;
    this.returned = returned;
    this.progress = progress;
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
      if (judgement.refused() > 0) {
        returned.write(file, judgements.findings(file.id(), file.name()));
      } else {
        returned.remove(file);
      }
      contribution.incrementWriteCount(1);
    }
    return RepeatStatus.FINISHED;
  }

  /** Judged since a run last told, or refused and no longer told. */
  private boolean isDue(Judged judgement) {
    return judgement.run() > told
        || (judgement.refused() > 0
            && !returned.isThere(ledger.received(judgement.file()).orElseThrow()));
  }
}
