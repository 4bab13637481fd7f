package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.SubmissionCase.Changed;
import vn.tonghop.desk.SubmissionCase.HandedFile;
import vn.tonghop.desk.SubmissionCase.Problem;
import vn.tonghop.desk.SubmissionCase.Step;
import vn.tonghop.desk.SubmissionCase.StepState;
import vn.tonghop.desk.SubmissionCase.Value;
import vn.tonghop.figure.Change;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.Handing;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.Revision;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.jobs.StatusReader;
import vn.tonghop.jobs.StatusReader.CaseStep;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.staff.Member;
import vn.tonghop.validation.AcceptedWarningStore;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;
import vn.tonghop.validation.JudgementStore.Refused;

/** Gathers what is known of a case, for somebody who may see it. */
final class CaseReader {

  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final StatusReader status;
  private final FileReach reach;
  private final HandedFolder folder;
  private final AcceptedWarningStore accepted;

  CaseReader(
      LedgerStore ledger,
      JudgementStore judgements,
      StatusReader status,
      FileReach reach,
      HandedFolder folder,
      AcceptedWarningStore accepted) {
    this.accepted = accepted;
    this.ledger = ledger;
    this.judgements = judgements;
    this.status = status;
    this.reach = reach;
    this.folder = folder;
  }

  SubmissionCase read(Member member, CaseLine line, Cases cases, LocalDate today) {
    List<CaseStep> history = status.history(line.key());
    List<Refused> refused = cases.refusedOf(line.key());
    Map<Long, HandedFile> files = new LinkedHashMap<>();
    files(history, refused)
        .forEach(id -> files.put(id, handed(member, ledger.received(id).orElseThrow())));
    return new SubmissionCase(
        line,
        line.delivery().map(each -> each.daysLate(today)).orElse(0L),
        figures(line),
        history.stream().map(step -> step(step, line.programme(), files)).toList(),
        problems(history, refused, files),
        List.copyOf(files.values()),
        line.inForce()
            .flatMap(
                entry ->
                    accepted.of(
                        ledger.received(entry.file()).orElseThrow().sha256(), entry.ordinal())),
        others(line, cases));
  }

  private static Set<Long> files(List<CaseStep> history, List<Refused> refused) {
    Set<Long> files = new LinkedHashSet<>();
    for (CaseStep step : history) {
      files.add(step.revision().entry().file());
      step.revision().again().forEach(again -> files.add(again.file()));
    }
    refused.forEach(each -> files.add(each.file()));
    return files;
  }

  /** A file, as far as somebody may know of it. */
  HandedFile handed(Member member, ReceivedFile file) {
    return new HandedFile(
        file.receipt().number(),
        HandedFolder.lastName(file),
        file.size(),
        ledger.receivedAt(file),
        reach.isWhole(member, file),
        file.archived(),
        judgements.latest(file.id()).map(Judged::refused).orElse(0) > 0,
        folder.copy(file).isPresent());
  }

  /** All that the unit's level reports, and what else came. */
  private List<Value> figures(CaseLine line) {
    if (line.inForce().isEmpty()) {
      return List.of();
    }
    Map<IndicatorCode, Quantity> reported = new HashMap<>();
    for (Figure figure : ledger.figures(line.inForce().get())) {
      reported.put(figure.indicator(), figure.quantity());
    }
    return line.programme().indicators().stream()
        .filter(Indicator::isHandedIn)
        .filter(
            each ->
                each.levels().contains(line.unit().level()) || reported.containsKey(each.code()))
        .map(
            each ->
                new Value(
                    each.code(),
                    each.name(),
                    each.unitOfMeasure(),
                    Optional.ofNullable(reported.get(each.code()))))
        .toList();
  }

  private static Step step(CaseStep step, Programme programme, Map<Long, HandedFile> files) {
    Revision revision = step.revision();
    Entry entry = revision.entry();
    return new Step(
        entry.revision(),
        entry.submittedAt(),
        java.util.Objects.requireNonNull(files.get(entry.file())),
        entry.row(),
        revision.again().stream().map(Handing::submittedAt).toList(),
        state(revision),
        revision.withdrawn().filter(out -> !out.contested()).map(out -> out.reason()).orElse(""),
        step.changes().stream().map(change -> changed(change, programme)).toList());
  }

  private static StepState state(Revision revision) {
    if (revision.inForce()) {
      return StepState.IN_FORCE;
    }
    return revision
        .withdrawn()
        .map(out -> out.contested() ? StepState.CONTESTED : StepState.WITHDRAWN)
        .orElse(StepState.REPLACED);
  }

  private static Changed changed(Change change, Programme programme) {
    String code = change.indicator().value();
    return new Changed(
        change.indicator(),
        programme.indicator(change.indicator()).map(Indicator::name).orElse(new Words(code, code)),
        change.before(),
        change.after());
  }

  /** Of what is refused now all; of what stands in the ledger what was remarked about it. */
  private List<Problem> problems(
      List<CaseStep> history, List<Refused> refused, Map<Long, HandedFile> files) {
    Map<Long, Map<Integer, Boolean>> places = new LinkedHashMap<>();
    for (CaseStep step : history) {
      Entry entry = step.revision().entry();
      places.computeIfAbsent(entry.file(), f -> new HashMap<>()).put(entry.ordinal(), false);
    }
    for (Refused each : refused) {
      places.computeIfAbsent(each.file(), f -> new HashMap<>()).put(each.ordinal(), true);
    }
    List<Problem> problems = new ArrayList<>();
    places.forEach(
        (file, ordinals) -> {
          HandedFile handed = java.util.Objects.requireNonNull(files.get(file));
          for (Told told : judgements.findings(file, handed.name())) {
            boolean ofFile = told.ordinal() == 0 && handed.wholly();
            if (ofFile || ordinals.containsKey(told.ordinal())) {
              problems.add(
                  new Problem(
                      handed,
                      Boolean.TRUE.equals(ordinals.get(told.ordinal())),
                      FoundFault.of(told.finding())));
            }
          }
        });
    return problems;
  }

  private static List<CaseLine> others(CaseLine line, Cases cases) {
    return line.delivery().stream()
        .map(Delivery::by)
        .flatMap(List::stream)
        .map(Entry::key)
        .filter(key -> !key.equals(line.key()))
        .flatMap(key -> cases.find(key.caseNumber()).stream())
        .toList();
  }
}
