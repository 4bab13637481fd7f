package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.figure.Entries;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.Acceptance;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.History;
import vn.tonghop.validation.Judge;
import vn.tonghop.validation.Settled;

/**
 * Judges files as the night would, beside what is in force, and leaves no trace: all of it happens
 * in a transaction that is undone.
 */
public final class Checking {

  private final LedgerStore ledger;
  private final Yardstick yardstick;
  private final TransactionTemplate transactions;

  Checking(LedgerStore ledger, Yardstick yardstick, TransactionTemplate transactions) {
    this.ledger = ledger;
    this.yardstick = yardstick;
    this.transactions = transactions;
  }

  /** What would become of a file. */
  public record Checked(Path file, FileJudgement judgement) {}

  /**
   * Judges the files in this order, as if they came in one night.
   *
   * @throws UncheckedIOException if one of them cannot be read
   */
  public List<Checked> check(List<Path> files, LocalDate today) {
    List<Checked> checked =
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              return checkAll(files, today);
            });
    return checked == null ? List.of() : checked;
  }

  private List<Checked> checkAll(List<Path> files, LocalDate today) {
    Map<Long, ReceivedFile> received = new HashMap<>();
    Map<Long, FileJudgement> judgements = new HashMap<>();
    Judge judge = yardstick.judge(today);
    Entries entries = ledger.entries(Long.MAX_VALUE);
    Acceptance acceptance =
        new Acceptance(
            entries,
            number ->
                Optional.ofNullable(received.get(number))
                    .or(() -> ledger.received(number))
                    .orElseThrow(),
            yardstick.programmes());
    List<Checked> checked = new ArrayList<>();
    for (Path file : files) {
      long number = -1L - checked.size();
      ReceivedFile asReceived = received(file, number);
      received.put(number, asReceived);
      FileJudgement judgement = new FileJudgement(number);
      judgements.put(number, judgement);
      check(file, asReceived, judge, entries, acceptance, judgements);
      checked.add(new Checked(file, judgement));
    }
    return checked;
  }

  private void check(
      Path path,
      ReceivedFile file,
      Judge judge,
      Entries entries,
      Acceptance acceptance,
      Map<Long, FileJudgement> judgements) {
    FileJudgement judgement = judgements.getOrDefault(file.id(), new FileJudgement(file.id()));
    try (SubmissionFile opened = SubmissionFile.open(path, yardstick.columns())) {
      judgement.open(opened, file.name(), yardstick.indicatorCodes());
      Judge.Source source = Judge.Source.of(file, opened);
      for (Optional<Submission> next = opened.next(); next.isPresent(); next = opened.next()) {
        Judge.Judged judged = judge.open(next.get(), source).decide(History.of(entries));
        Settled settled = acceptance.settle(judged, Optional.empty());
        judgement.add(settled);
        for (Settled.Withdrawn other : settled.alsoRefused()) {
          FileJudgement earlier = judgements.get(other.handing().file());
          if (earlier != null) {
            earlier.alsoRefuse(
                other,
                settled.key().orElseThrow(),
                acceptance.alsoRefused(other.handing(), judged));
          }
        }
      }
    }
  }

  private static ReceivedFile received(Path file, long number) {
    try {
      return new ReceivedFile(
          number,
          Sha256.ofFile(file),
          Files.size(file),
          file.toString(),
          Files.getLastModifiedTime(file).toInstant(),
          false);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The findings of a checked file, in the order of its sheets and rows. */
  public static List<Told> sorted(FileJudgement judgement) {
    return judgement.findings().stream()
        .sorted(
            Comparator.comparing((Told told) -> told.finding().place().sheet())
                .thenComparingInt(told -> told.finding().place().row())
                .thenComparingInt(told -> told.finding().place().column()))
        .toList();
  }
}
