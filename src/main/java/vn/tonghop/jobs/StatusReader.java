package vn.tonghop.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.inspection.Standing;
import vn.tonghop.jobs.OutdatedReviews.Outdated;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;

/** How a home stands: what was taken in, refused, is due, overdue; the last runs. */
public final class StatusReader {

  private static final int RUNS_SHOWN = 5;

  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final RunStore runs;
  private final Yardstick yardstick;
  private final Obligations obligations;
  private final Supplier<OutdatedReviews> outdated;

  StatusReader(
      LedgerStore ledger,
      JudgementStore judgements,
      RunStore runs,
      Yardstick yardstick,
      Obligations obligations,
      Supplier<OutdatedReviews> outdated) {
    this.ledger = ledger;
    this.judgements = judgements;
    this.runs = runs;
    this.yardstick = yardstick;
    this.obligations = obligations;
    this.outdated = outdated;
  }

  /**
   * A home on a day.
   *
   * @param inForce submissions in force
   * @param withdrawn submissions that staff took out of force
   * @param refused files with refused submissions
   * @param outdated published reviews that no longer tell what the ledger says
   */
  public record Status(
      LocalDate date,
      int files,
      int inForce,
      int withdrawn,
      List<Refused> refused,
      List<Standing> programmes,
      List<Outdated> outdated,
      List<RunStore.Run> runs) {

    public Status {
      refused = List.copyOf(refused);
      programmes = List.copyOf(programmes);
      outdated = List.copyOf(outdated);
      runs = List.copyOf(runs);
    }
  }

  /** A file with refused submissions. */
  public record Refused(String receipt, String file, int refused, int submissions) {}

  public Status read(LocalDate date) {
    List<Refused> refused =
        judgements.latest().stream()
            .filter(judged -> judged.refused() > 0)
            .map(this::refused)
            .toList();
    return new Status(
        date,
        ledger.received().size(),
        ledger.inForceCount(),
        ledger.withdrawnCount(),
        refused,
        yardstick.programmes().all().stream()
            .map(programme -> Standing.of(programme, obligations, ledger, date))
            .toList(),
        outdated(date),
        runs.latest(RUNS_SHOWN));
  }

  /** The published reviews that no longer tell what the ledger says. */
  public List<Outdated> outdated(LocalDate date) {
    return outdated.get().on(date);
  }

  private Refused refused(Judged judged) {
    return ledger
        .received(judged.file())
        .map(
            file ->
                new Refused(
                    file.receipt().number(), file.name(), judged.refused(), judged.submissions()))
        .orElseThrow();
  }
}
