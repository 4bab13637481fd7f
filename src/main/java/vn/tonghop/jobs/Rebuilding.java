package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Archive;
import vn.tonghop.submission.Journal;

/**
 * Gives an empty database the receipts of the journal, in their order; the next night judges their
 * files from the archive. What the journal does not tell is not brought back: earlier judgements,
 * earlier editions, the runs.
 */
class Rebuilding {

  private final LedgerStore ledger;
  private final RunStore runs;
  private final TransactionTemplate transactions;
  private final CheckpointStore checkpoints;
  private final Clock clock;

  Rebuilding(
      LedgerStore ledger,
      RunStore runs,
      TransactionTemplate transactions,
      CheckpointStore checkpoints,
      Clock clock) {
    this.ledger = ledger;
    this.runs = runs;
    this.transactions = transactions;
    this.checkpoints = checkpoints;
    this.clock = clock;
  }

  /**
   * What is to be received: all whose bytes are in the archive, and those that were not kept
   * because of personal data. Of these the ones that still lie in the input folder are left to the
   * night, which finds again what was wrong with them.
   *
   * @throws DatabaseLost if there is no journal, or if bytes that have a receipt are gone or
   *     damaged
   */
  static List<Journal.Line> lines(Home home) {
    Journal journal = new Journal(home.journal());
    Archive archive = new Archive(home.archive());
    Set<Sha256> receipted = journal.receipted();
    List<Journal.Line> lines = new ArrayList<>();
    for (Journal.Line line : journal.lines()) {
      boolean found =
          line.archived()
              ? holds(archive.path(line.sha256()), line.sha256())
              : !holds(home.input().resolve(line.name()), line.sha256());
      if (found) {
        lines.add(line);
      } else if (line.archived() && receipted.contains(line.sha256())) {
        Receipt receipt = Receipt.of(line.sha256());
        throw new DatabaseLost(
            new Words(
                "Kho lưu thiếu hoặc hỏng tệp của " + receipt + " (" + line.name() + ")",
                "The archive lacks the file of "
                    + receipt
                    + " ("
                    + line.name()
                    + "), or it is damaged"));
      }
    }
    if (lines.isEmpty()) {
      throw new DatabaseLost(
          new Words(
              "Không có gì để lập lại: data/journal.csv trống hoặc không có",
              "Nothing to rebuild from: data/journal.csv is empty or missing"));
    }
    return lines;
  }

  private static boolean holds(Path file, Sha256 sha256) {
    try {
      return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Receives them as they once were. */
  void receive(List<Journal.Line> lines) {
    transactions.executeWithoutResult(
        status -> {
          long last = 1;
          for (Journal.Line line : lines) {
            last = Math.max(last, line.night());
            ReceivedFile file =
                new ReceivedFile(
                    0, line.sha256(), line.size(), line.name(), line.modified(), line.archived());
            ledger.receive(file, line.received(), line.night());
          }
          LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
          runs.rebuilt(last, today, clock.instant());
        });
    checkpoints.sync();
  }
}
