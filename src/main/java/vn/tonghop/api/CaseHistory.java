package vn.tonghop.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.desk.SubmissionCase;

/**
 * All that is known of a case.
 *
 * @param figures of what is in force; one without a value was not reported
 * @param findings in what is in force, and in what is refused now
 * @param coveredBy other cases that share a day with it
 */
record CaseHistory(
    CaseSummary summary,
    long daysLate,
    List<Reported> figures,
    List<Revision> revisions,
    List<FindingText> findings,
    List<HandedIn> files,
    List<CaseSummary> coveredBy) {

  /** An indicator and what was reported of it. */
  record Reported(
      String indicator,
      String nameVi,
      String nameEn,
      String measureVi,
      String measureEn,
      Optional<Amount> amount) {

    static Reported of(SubmissionCase.Value value) {
      return new Reported(
          value.code().value(),
          value.name().vi(),
          value.name().en(),
          value.unitOfMeasure().vi(),
          value.unitOfMeasure().en(),
          value.quantity().map(Amount::of));
    }
  }

  /** What a revision changed. */
  record Change(String indicator, Optional<Amount> before, Optional<Amount> after) {

    static Change of(SubmissionCase.Changed changed) {
      return new Change(
          changed.code().value(),
          changed.before().map(Amount::of),
          changed.after().map(Amount::of));
    }
  }

  /**
   * A revision.
   *
   * @param again when it was handed in once more without a change
   * @param reason why it was taken out of force
   */
  record Revision(
      int revision,
      OffsetDateTime submittedAt,
      String receipt,
      int row,
      String state,
      List<OffsetDateTime> again,
      Optional<String> reason,
      List<Change> changes) {

    static Revision of(SubmissionCase.Step step) {
      return new Revision(
          step.revision(),
          Days.inVietnam(step.submittedAt()),
          step.file().receipt(),
          step.row(),
          step.state().name().toLowerCase(Locale.ROOT),
          step.again().stream().map(Days::inVietnam).toList(),
          Optional.of(step.reason()).filter(reason -> !reason.isBlank()),
          step.changes().stream().map(Change::of).toList());
    }
  }

  static CaseHistory of(SubmissionCase of) {
    return new CaseHistory(
        CaseSummary.of(of.line()),
        of.daysLate(),
        of.figures().stream().map(Reported::of).toList(),
        of.steps().stream().map(Revision::of).toList(),
        of.problems().stream()
            .map(each -> FindingText.of(each.fault(), Optional.of(each.file().receipt())))
            .toList(),
        of.files().stream().map(HandedIn::of).toList(),
        of.others().stream().map(CaseSummary::of).toList());
  }
}
