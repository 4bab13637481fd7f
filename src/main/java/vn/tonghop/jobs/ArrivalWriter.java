package vn.tonghop.jobs;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.catalogue.Words;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Archive;
import vn.tonghop.submission.Archive.Arrival;
import vn.tonghop.submission.Columns;
import vn.tonghop.submission.InputFolder;
import vn.tonghop.submission.InputFolder.FoundFile;
import vn.tonghop.submission.Journal;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.JudgementStore;

/**
 * Archives files and gives out receipts, a chunk at a time and in this order: the bytes are on the
 * disk, then under their names, then in the journal; then the receipts are committed, then the
 * database is on the disk, and only then they are told (law 7). A file with personal data is not
 * kept; only that it came, and where the cells stood (law 9). What was not kept before is looked at
 * again once what it was judged by has changed; if it may be kept now, it is, under its receipt.
 */
class ArrivalWriter implements ItemWriter<FoundFile> {

  private static final System.Logger LOG = System.getLogger(ArrivalWriter.class.getName());

  private final Archive archive;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final SeenFileStore seen;
  private final Yardstick yardstick;
  private final Columns columns;
  private final Progress progress;
  private final Clock clock;
  private final Journal journal;
  private final CheckpointStore checkpoints;
  private final Stillness stillness;
  private final RunSlot slot;
  private final long run;
  private final long night;

  ArrivalWriter(
      Archive archive,
      LedgerStore ledger,
      JudgementStore judgements,
      SeenFileStore seen,
      Yardstick yardstick,
      Progress progress,
      Clock clock,
      Journal journal,
      CheckpointStore checkpoints,
      Stillness stillness,
      RunSlot slot,
      long run,
      long night) {
    this.archive = archive;
    this.ledger = ledger;
    this.judgements = judgements;
    this.seen = seen;
    this.yardstick = yardstick;
    this.columns = yardstick.columns();
    this.progress = progress;
    this.clock = clock;
    this.journal = journal;
    this.checkpoints = checkpoints;
    this.stillness = stillness;
    this.slot = slot;
    this.run = run;
    this.night = night;
  }

  @Override
  public void write(Chunk<? extends FoundFile> files) {
    stillness.untilTheTransactionEnds();
    Failpoint.RECEIVE_CHUNK_BEGUN.reached();
    List<Arrival> kept = new ArrayList<>();
    List<Journal.Step> steps = new ArrayList<>();
    for (FoundFile file : files) {
      copy(file).ifPresent(arrival -> receive(file, arrival, kept, steps));
    }
    slot.check(); // from here to the commit nobody takes it
    archive.keep(kept);
    journal.add(steps);
    checkpoints.afterCommit(
        Failpoint.RECEIVE_COMMITTED, Failpoint.RECEIVE_CHECKPOINTED, () -> tell(steps));
  }

  /** Empty for a file that cannot be read, or that was written to meanwhile: its time will come. */
  private Optional<Arrival> copy(FoundFile file) {
    try {
      Arrival arrival = archive.copy(file.path());
      if (arrival.size() == file.size() && InputFolder.isAsFound(file)) {
        return Optional.of(arrival);
      }
      archive.discard(arrival);
      progress.note(
          new Words(
              "Tệp đang ghi dở, để lần sau: " + file.name(),
              "Still being written, left for the next run: " + file.name()));
    } catch (Archive.Unreadable e) {
      progress.note(
          new Words(
              "Không đọc được tệp, để lần sau: " + file.name(),
              "The file cannot be read, left for the next run: " + file.name()));
    }
    return Optional.empty();
  }

  private void receive(
      FoundFile file, Arrival arrival, List<Arrival> kept, List<Journal.Step> steps) {
    Optional<ReceivedFile> known = ledger.received(arrival.sha256());
    if (known.isPresent() && !isToBeLookedAtAgain(known.get())) {
      archive.discard(arrival);
      seen.remember(file, known.get().id());
      return;
    }
    try (SubmissionFile opened = SubmissionFile.open(arrival.bytes(), columns)) {
      boolean keep = opened.mayBeKept();
      ReceivedFile received =
          known.isPresent() ? known.get() : giveReceipt(file, arrival, keep, steps);
      if (keep) {
        kept.add(arrival);
      } else {
        FileJudgement judgement = new FileJudgement(received.id());
        judgement.open(opened, file.name(), yardstick.indicatorCodes());
        judgements.save(judgement, yardstick.version(), run);
        archive.discard(arrival);
        Failpoint.PERSONAL_DATA_JUDGED.reached();
      }
      if (keep && known.isPresent()) {
        ledger.keepAfterAll(received, run, night);
        steps.add(new Journal.Kept(received.sha256(), night));
        Failpoint.KEPT_AFTER_ALL.reached();
      }
      seen.remember(file, received.id());
    }
  }

  private boolean isToBeLookedAtAgain(ReceivedFile file) {
    return !file.archived() && judgements.isToBeLookedAtAgain(file.id(), yardstick.version());
  }

  private ReceivedFile giveReceipt(
      FoundFile file, Arrival arrival, boolean keep, List<Journal.Step> steps) {
    Instant now = clock.instant();
    ReceivedFile received = ledger.receive(received(file, arrival, keep), now, night);
    Failpoint.RECEIPT_INSERTED.reached();
    steps.add(
        new Journal.Line(
            arrival.sha256(), arrival.size(), file.name(), file.modified(), now, keep, night));
    return received;
  }

  private static ReceivedFile received(FoundFile file, Arrival arrival, boolean archived) {
    Sha256 sha256 = arrival.sha256();
    return new ReceivedFile(0, sha256, arrival.size(), file.name(), file.modified(), archived);
  }

  /** In the log, which so never names a receipt that a power failure could take back. */
  private void tell(List<Journal.Step> steps) {
    if (!steps.isEmpty()) {
      journal.committed(steps.size());
    }
    for (Journal.Step step : steps) {
      if (step instanceof Journal.Line line) {
        LOG.log(Level.INFO, "Received {0} {1}", Receipt.of(line.sha256()), line.name());
      } else if (step instanceof Journal.Kept after) {
        LOG.log(Level.INFO, "Kept after all {0}", Receipt.of(after.sha256()));
      }
    }
    Failpoint.RECEIPTS_TOLD.reached();
  }
}
