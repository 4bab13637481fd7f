package vn.tonghop.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Change;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.Revision;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.inspection.Deliveries;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.inspection.Selection;
import vn.tonghop.inspection.Standing;
import vn.tonghop.jobs.OutdatedReviews.Outdated;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;

/** How a home stands: what was taken in, refused, is due, overdue; the last runs. */
public final class StatusReader {

  private static final int RUNS_SHOWN = 5;

  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final RunStore runs;
  private final Yardstick yardstick;
  private final Deliveries deliveries;
  private final IssuedEditions issued;
  private final Supplier<OutdatedReviews> outdated;

  StatusReader(
      LedgerStore ledger,
      JudgementStore judgements,
      RunStore runs,
      Yardstick yardstick,
      Deliveries deliveries,
      IssuedEditions issued,
      Supplier<OutdatedReviews> outdated) {
    this.ledger = ledger;
    this.judgements = judgements;
    this.runs = runs;
    this.yardstick = yardstick;
    this.deliveries = deliveries;
    this.issued = issued;
    this.outdated = outdated;
  }

  /**
   * A home on a day.
   *
   * @param inForce submissions in force
   * @param withdrawn submissions that staff took out of force
   * @param refused files with refused submissions
   * @param issued editions that were issued, in order
   * @param outdated published reviews that no longer tell what the ledger says
   */
  public record Status(
      LocalDate date,
      int files,
      int inForce,
      int withdrawn,
      List<Refused> refused,
      List<Standing> programmes,
      List<IssuedReview> issued,
      List<Outdated> outdated,
      List<RunStore.Run> runs) {

    public Status {
      refused = List.copyOf(refused);
      programmes = List.copyOf(programmes);
      issued = List.copyOf(issued);
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
            .map(programme -> Standing.of(programme.code(), deliveries.of(programme, date), date))
            .toList(),
        issued(),
        outdated(date),
        runs.latest(RUNS_SHOWN));
  }

  private List<IssuedReview> issued() {
    Set<String> latest = issued.register().latestFolders();
    return issued.register().all().stream()
        .map(
            each ->
                new IssuedReview(
                    each, issued.folders().state(each), latest.contains(each.papers().folder())))
        .toList();
  }

  /** What became of what a programme was owed. */
  public record OfProgramme(Programme programme, List<Delivery> deliveries) {

    public OfProgramme {
      deliveries = List.copyOf(deliveries);
    }
  }

  /**
   * What became of what was owed by the day, programme by programme, as far as it was asked for.
   */
  public List<OfProgramme> deliveries(Selection wanted, LocalDate date) {
    return yardstick.programmes().all().stream()
        .filter(wanted::takes)
        .map(programme -> new OfProgramme(programme, deliveries(programme, wanted, date)))
        .toList();
  }

  private List<Delivery> deliveries(Programme programme, Selection wanted, LocalDate date) {
    return deliveries.of(programme, date).stream()
        .filter(
            delivery -> wanted.takes(delivery.key(), yardstick.programmes(), yardstick.register()))
        .toList();
  }

  /**
   * A revision with the file that it came in.
   *
   * @param changes against the revision before it; of the first one, all its figures
   */
  public record CaseStep(Revision revision, ReceivedFile file, List<Change> changes) {

    public CaseStep {
      changes = List.copyOf(changes);
    }
  }

  /** All that was ever accepted under a case number, the first revision first. */
  public List<CaseStep> history(String caseNumber) {
    return history(ledger.revisions(caseNumber.strip().toUpperCase(Locale.ROOT)));
  }

  /** The same for what the case is for, which is found at once. */
  public List<CaseStep> history(SubmissionKey key) {
    return history(ledger.revisions(key));
  }

  private List<CaseStep> history(List<Revision> revisions) {
    List<CaseStep> steps = new ArrayList<>();
    List<Figure> before = List.of();
    for (Revision revision : revisions) {
      steps.add(
          new CaseStep(
              revision,
              ledger.received(revision.entry().file()).orElseThrow(),
              Change.between(before, revision.figures())));
      before = revision.figures();
    }
    return List.copyOf(steps);
  }

  /** Another whenever a submission was entered; what else changes, changes with a run's end. */
  public String version() {
    return String.valueOf(ledger.lastSubmission());
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
