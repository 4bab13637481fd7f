package vn.tonghop.jobs;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.IssuedFolders;
import vn.tonghop.submission.Archive;
import vn.tonghop.submission.Journal;
import vn.tonghop.submission.JournalReading;

/**
 * Gives an empty database what the journal tells, in its order: receives the files of a night from
 * the archive, notes which of them were kept later, judges them, withdraws what was withdrawn
 * before the next; enters what was issued into the register of numbers. What the journal does not
 * tell is not brought back: earlier judgements, earlier drafts, the runs.
 */
class Rebuilding {

  /** How it is named among the runs. */
  static final String COMMAND = "rebuild";

  /** The job that judges what came in one of the nights. */
  static final String JOB = "judging";

  private final Job job;
  private final JobOperator operator;
  private final LedgerStore ledger;
  private final RunStore runs;
  private final EditionStore editions;
  private final IssuedEditions issued;
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final CheckpointStore checkpoints;
  private final Progress progress;
  private final Clock clock;
  private long parts;

  Rebuilding(
      Job job,
      JobOperator operator,
      LedgerStore ledger,
      RunStore runs,
      EditionStore editions,
      IssuedEditions issued,
      Journal journal,
      TransactionTemplate transactions,
      CheckpointStore checkpoints,
      Progress progress,
      Clock clock) {
    this.job = job;
    this.operator = operator;
    this.ledger = ledger;
    this.runs = runs;
    this.editions = editions;
    this.issued = issued;
    this.journal = journal;
    this.transactions = transactions;
    this.checkpoints = checkpoints;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * What is to be played again: all files whose bytes are in the archive, and those that were never
   * kept; all withdrawals. Of the files that were never kept those that still lie in the input
   * folder are left to the night, which finds again what was wrong with them.
   *
   * @throws DatabaseLost if there is no journal, or if bytes that have a receipt are gone or
   *     damaged
   */
  static List<Journal.Step> steps(Home home) {
    JournalReading journal = new Journal(home.journal()).read();
    Archive archive = new Archive(home.archive());
    Set<Sha256> keptLater = keptLater(journal.steps(), archive);
    Set<Sha256> musts = mustBeInArchive(journal);
    List<Journal.Step> steps = new ArrayList<>();
    for (Journal.Step step : journal.steps()) {
      if (step instanceof Journal.Line line) {
        boolean found =
            keptLater.contains(line.sha256())
                || (line.archived() && Archive.holds(archive.path(line.sha256()), line.sha256()));
        if (!found && musts.contains(line.sha256())) {
          throw lacking(line);
        }
        boolean isGone =
            !line.archived() && !Archive.holds(home.input().resolve(line.name()), line.sha256());
        if (found || isGone) {
          steps.add(line);
        }
      } else if (!(step instanceof Journal.Kept kept) || keptLater.contains(kept.sha256())) {
        steps.add(step);
      }
    }
    if (steps.isEmpty()) {
      throw new DatabaseLost(
          new Words(
              "Không có gì để lập lại: data/journal.csv trống hoặc không có",
              "Nothing to rebuild from: data/journal.csv is empty or missing"));
    }
    return steps;
  }

  /** Those that were kept later and whose bytes are there, be it not known whether they have to. */
  private static Set<Sha256> keptLater(List<Journal.Step> steps, Archive archive) {
    return steps.stream()
        .filter(Journal.Kept.class::isInstance)
        .map(step -> ((Journal.Kept) step).sha256())
        .filter(sha256 -> Archive.holds(archive.path(sha256), sha256))
        .collect(toSet());
  }

  private static Set<Sha256> mustBeInArchive(JournalReading journal) {
    Set<Sha256> receipted = journal.receipted();
    Set<Sha256> musts = new HashSet<>();
    for (Journal.Step step : journal.steps()) {
      if (step instanceof Journal.Line line
          && line.archived()
          && receipted.contains(line.sha256())) {
        musts.add(line.sha256());
      }
    }
    for (Journal.Change change : journal.changed()) {
      if (change instanceof Journal.Kept kept) {
        musts.add(kept.sha256());
      }
    }
    return musts;
  }

  private static DatabaseLost lacking(Journal.Line line) {
    Receipt receipt = Receipt.of(line.sha256());
    return new DatabaseLost(
        new Words(
            "Kho lưu thiếu hoặc hỏng tệp của " + receipt + " (" + line.name() + ")",
            "The archive lacks the file of "
                + receipt
                + " ("
                + line.name()
                + "), or it is damaged"));
  }

  /** Plays it again; the next night then finds nothing left but what is new. */
  void replay(List<Journal.Step> steps) {
    long last = steps.stream().mapToLong(Journal.Step::run).max().orElse(1);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    transactions.executeWithoutResult(status -> runs.rebuilt(last, today, clock.instant()));
    List<Journal.Change> gone = new ArrayList<>();
    for (Journal.Change open : journal.read().pending()) {
      boolean seen = open instanceof Journal.Issued document && isInItsPlace(document);
      if (seen ? !enter((Journal.Issued) open) : !(open instanceof Journal.Kept)) {
        gone.add(open);
      }
    }
    List<Journal.Step> arrived = new ArrayList<>();
    long acted = 0;
    for (Journal.Step step : steps) {
      if (step instanceof Journal.Withdrawn out) {
        // between two that are not neighbours there was a night, be it that nothing came in it
        if (!arrived.isEmpty() || out.run() > acted + 1) {
          playNight(arrived, today);
        }
        acted = out.run();
        if (!withdraw(out)) {
          gone.add(out);
        }
      } else if (step instanceof Journal.Issued document) {
        if (arrived.isEmpty() && document.run() == acted + 1) {
          acted = document.run();
        }
        if (!enter(document)) {
          gone.add(document);
        }
      } else {
        if (!arrived.isEmpty() && arrived.get(0).run() != step.run()) {
          playNight(arrived, today);
        }
        arrived.add(step);
      }
    }
    playNight(arrived, today);
    checkpoints.sync();
    journal.annul(gone);
    gone.forEach(this::tell);
  }

  private void playNight(List<Journal.Step> arrived, LocalDate today) {
    long night = arrived.isEmpty() ? 1 : arrived.get(0).run();
    transactions.executeWithoutResult(status -> arrived.forEach(this::receive));
    arrived.clear();
    JobParameters which =
        new JobParametersBuilder()
            .addLocalDate("date", today)
            .addLong("run", night)
            .addLong("part", ++parts)
            .toJobParameters();
    try {
      JobExecution execution = operator.start(job, which);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw new Nightly.Failed(
            "The night " + night + " could not be played again",
            execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("Status " + execution.getStatus())));
      }
    } catch (JobExecutionException e) {
      throw new Nightly.Failed("The night " + night + " could not be played again", e);
    }
  }

  private void receive(Journal.Step step) {
    if (step instanceof Journal.Line line) {
      ReceivedFile file =
          new ReceivedFile(
              0, line.sha256(), line.size(), line.name(), line.modified(), line.archived());
      ledger.receive(file, line.received(), line.night());
    } else if (step instanceof Journal.Kept kept) {
      ReceivedFile file = ledger.received(kept.sha256()).orElseThrow();
      ledger.keepAfterAll(file, kept.night(), kept.night());
    }
  }

  /** Only what was committed gets its place. */
  private boolean isInItsPlace(Journal.Issued document) {
    return IssuedEdition.of(document.facts(), document.run())
        .filter(edition -> issued.folders().state(edition) == IssuedFolders.State.WHOLE)
        .isPresent();
  }

  /** Whether it could be entered: a line may have been changed by hand. */
  private boolean enter(Journal.Issued document) {
    Optional<IssuedEdition> edition = IssuedEdition.of(document.facts(), document.run());
    edition.ifPresent(
        each ->
            transactions.executeWithoutResult(
                status ->
                    issued
                        .register()
                        .add(
                            editions.add(
                                each.review(), each.language(), each.edition(), each.run()),
                            each)));
    return edition.isPresent();
  }

  /** Whether it could be withdrawn: today's rules may have refused what was accepted then. */
  private boolean withdraw(Journal.Withdrawn out) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              Optional<Entry> entry =
                  ledger
                      .received(out.sha256())
                      .flatMap(file -> ledger.inForce(file, out.ordinal()));
              entry.ifPresent(
                  inForce -> ledger.withdraw(List.of(inForce), out.reason(), out.run()));
              return entry.isPresent();
            }));
  }

  private void tell(Journal.Change none) {
    if (none instanceof Journal.Withdrawn out) {
      tell(out);
    } else if (none instanceof Journal.Issued document) {
      String name =
          IssuedEdition.of(document.facts(), document.run())
              .map(edition -> edition.papers().printed())
              .orElseGet(() -> document.sha256().hex());
      progress.note(
          new Words(
              "Chưa ban hành xong: " + name + "; hãy ban hành lại nếu còn cần.",
              "Was not issued to the end: " + name + "; issue it again if it is still wanted."));
    }
  }

  private void tell(Journal.Withdrawn out) {
    String name = Receipt.of(out.sha256()) + " " + out.caseNumber();
    progress.note(
        new Words(
            "Không rút lại được: " + name + "; hãy xem còn cần rút không.",
            "Could not be withdrawn again: " + name + "; see whether it still has to be."));
  }
}
