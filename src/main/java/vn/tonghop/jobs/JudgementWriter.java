package vn.tonghop.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.Entries;
import vn.tonghop.figure.Handing;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.validation.Acceptance;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.Finding;
import vn.tonghop.validation.History;
import vn.tonghop.validation.Judge;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.Settled;

/**
 * Judges submissions in the order in which they came and enters the sound ones, a chunk in one
 * transaction: each sees what those before it brought. A refused one is an outcome, not a skip.
 */
class JudgementWriter implements ItemWriter<OpenFile.Item> {

  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final Yardstick yardstick;
  private final Judge judge;
  private final CheckpointStore checkpoints;
  private final long run;
  private final Map<Long, ReceivedFile> files = new HashMap<>();
  private @Nullable Entries goesOn;

  JudgementWriter(
      LedgerStore ledger,
      JudgementStore judgements,
      Yardstick yardstick,
      LocalDate today,
      CheckpointStore checkpoints,
      long run) {
    this.ledger = ledger;
    this.judgements = judgements;
    this.yardstick = yardstick;
    this.judge = yardstick.judge(today);
    this.checkpoints = checkpoints;
    this.run = run;
  }

  @Override
  public void write(Chunk<? extends OpenFile.Item> chunk) {
    Failpoint.JUDGE_CHUNK_BEGUN.reached();
    List<Judge.Case> cases = new ArrayList<>();
    for (OpenFile.Item item : chunk) {
      if (item instanceof OpenFile.Item.Handed handed) {
        cases.add(judge.open(handed.submission(), handed.of().source()));
      }
    }
    Entries entries = begin();
    entries.expect(cases.stream().flatMap(each -> each.key().stream()).toList());
    Acceptance acceptance = new Acceptance(entries, this::file, yardstick.programmes());
    int next = 0;
    for (OpenFile.Item item : chunk) {
      if (item instanceof OpenFile.Item.Handed handed) {
        settle(handed.of(), cases.get(next++), entries, acceptance);
      } else {
        entries.write();
        judgements.save(item.of().judgement(), yardstick.version(), run);
        Failpoint.JUDGEMENT_SAVED.reached();
      }
    }
    entries.write();
    Failpoint.JUDGE_ENTRIES_WRITTEN.reached();
    checkpoints.afterCommit(Failpoint.JUDGE_COMMITTED, Failpoint.JUDGE_CHECKPOINTED, () -> {});
    goesOn = entries.remembersMuch() ? null : entries;
  }

  /**
   * Goes on with what the chunk before knows: nobody else writes while a run does, and one that is
   * undone ends the step.
   */
  private Entries begin() {
    Entries known = goesOn;
    goesOn = null;
    return known == null ? ledger.entries(run) : known;
  }

  private void settle(OpenFile of, Judge.Case aCase, Entries entries, Acceptance acceptance) {
    Judge.Judged judged = aCase.decide(History.of(entries));
    Settled settled = acceptance.settle(judged, of.before(judged.submission().ordinal()));
    of.judgement().add(settled);
    Failpoint.JUDGE_SUBMISSION_SETTLED.reached();
    for (Settled.Withdrawn other : settled.alsoRefused()) {
      alsoRefuse(
          other,
          settled.key().orElseThrow(),
          acceptance.alsoRefused(other.handing(), judged),
          of.judgement());
    }
  }

  private void alsoRefuse(
      Settled.Withdrawn other, SubmissionKey key, Finding finding, FileJudgement current) {
    Handing handing = other.handing();
    if (handing.file() == current.file()) {
      current.alsoRefuse(other, key, finding);
    } else {
      judgements.refuseAfterAll(other, key, finding, run);
    }
  }

  private ReceivedFile file(long number) {
    return files.computeIfAbsent(number, n -> ledger.received(n).orElseThrow());
  }
}
