package vn.tonghop.jobs;

import java.time.Clock;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Archive;
import vn.tonghop.submission.Archive.Arrival;
import vn.tonghop.submission.Columns;
import vn.tonghop.submission.InputFolder.FoundFile;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.JudgementStore;

/**
 * Archives files and gives out receipts: first the bytes are on the disk, then they are known. A
 * file with personal data is not kept; only that it came, and where the cells stood (law 9).
 */
class ArrivalWriter implements ItemWriter<FoundFile> {

  private final Archive archive;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final SeenFileStore seen;
  private final Yardstick yardstick;
  private final Columns columns;
  private final Progress progress;
  private final Clock clock;
  private final long run;

  ArrivalWriter(
      Archive archive,
      LedgerStore ledger,
      JudgementStore judgements,
      SeenFileStore seen,
      Yardstick yardstick,
      Progress progress,
      Clock clock,
      long run) {
    this.archive = archive;
    this.ledger = ledger;
    this.judgements = judgements;
    this.seen = seen;
    this.yardstick = yardstick;
    this.columns = yardstick.columns();
    this.progress = progress;
    this.clock = clock;
    this.run = run;
  }

  @Override
  public void write(Chunk<? extends FoundFile> files) {
    for (FoundFile file : files) {
      try {
        receive(file, archive.copy(file.path()));
      } catch (Archive.Unreadable e) {
        progress.note(
            new Words(
                "Không đọc được tệp, để lần sau: " + file.name(),
                "The file cannot be read, left for the next run: " + file.name()));
      }
    }
  }

  private void receive(FoundFile file, Arrival arrival) {
    Optional<ReceivedFile> known = ledger.received(arrival.sha256());
    if (known.isPresent()) {
      archive.discard(arrival);
      seen.remember(file, known.get().id());
      return;
    }
    try (SubmissionFile opened = SubmissionFile.open(arrival.bytes(), columns)) {
      boolean keep = opened.mayBeKept();
      ReceivedFile received = ledger.receive(received(file, arrival, keep), clock.instant(), run);
      if (keep) {
        archive.keep(arrival);
      } else {
        FileJudgement judgement = new FileJudgement(received.id());
        judgement.open(opened, file.name(), yardstick.indicatorCodes());
        judgements.save(judgement, yardstick.version(), run);
        archive.discard(arrival);
      }
      seen.remember(file, received.id());
    }
  }

  private static ReceivedFile received(FoundFile file, Arrival arrival, boolean archived) {
    Sha256 sha256 = arrival.sha256();
    return new ReceivedFile(0, sha256, arrival.size(), file.name(), file.modified(), archived);
  }
}
