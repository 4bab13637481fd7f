package vn.tonghop.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.figure.Change;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.Revision;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.publishing.EditionTables.Line;
import vn.tonghop.review.ChangedSubmission;
import vn.tonghop.review.ChangedSubmission.Kind;

/**
 * Holds the submissions that went into an issued edition against those that go into the review now.
 * A submission is the same while the same row of the same bytes is counted for its case.
 */
final class ChangedSubmissions {

  private final Register register;
  private final LedgerStore ledger;

  ChangedSubmissions(Register register, LedgerStore ledger) {
    this.register = register;
    this.ledger = ledger;
  }

  /**
   * One that is not as it was.
   *
   * @param tree of the last day of its period
   * @param indicators of which it gives other values; empty = it is not known which
   */
  record Changed(
      ChangedSubmission submission, UnitTree tree, Optional<Set<IndicatorCode>> indicators) {

    boolean isWithin(OrgUnit top) {
      return tree.isWithin(submission.unit(), top);
    }

    boolean isOf(Level level) {
      return submission.unit().level() == level;
    }

    boolean touches(Set<IndicatorCode> any) {
      return indicators.map(these -> these.stream().anyMatch(any::contains)).orElse(true);
    }
  }

  /** Those that differ, in the order of the ledger, those that are gone last. */
  List<Changed> between(List<Line> issued, Ingredients now) {
    Map<String, Line> before = new LinkedHashMap<>();
    issued.forEach(line -> before.put(line.caseNumber(), line));
    List<Changed> changed = new ArrayList<>();
    for (Entry entry : now.counted()) {
      Optional<Line> was = Optional.ofNullable(before.remove(entry.key().caseNumber()));
      ReceivedFile file = ledger.received(entry.file()).orElseThrow();
      if (was.filter(line -> isSame(line, entry, file)).isEmpty()) {
        changed.add(changed(was, entry, file));
      }
    }
    before.values().forEach(line -> gone(line, now.order()).ifPresent(changed::add));
    return changed;
  }

  private static boolean isSame(Line line, Entry entry, ReceivedFile file) {
    return line.file().equals(file.sha256())
        && line.sheet().equals(entry.handing().sheet())
        && line.row() == entry.row();
  }

  private Changed changed(Optional<Line> was, Entry entry, ReceivedFile file) {
    Kind kind =
        was.isEmpty()
            ? Kind.ADDED
            : entry.revision() > was.get().revision() ? Kind.REVISED : Kind.WITHDRAWN;
    List<Figure> figures = ledger.figures(entry);
    Optional<Set<IndicatorCode>> indicators =
        was.isEmpty()
            ? Optional.of(differing(List.of(), figures))
            : figuresOf(was.get(), entry.key()).map(old -> differing(old, figures));
    Receipt receipt = kind == Kind.WITHDRAWN ? Receipt.of(was.get().file()) : file.receipt();
    OrgUnit unit = register.unit(entry.key().unit()).orElseThrow();
    return changed(unit, entry.key(), kind, receipt, indicators);
  }

  private Changed changed(
      OrgUnit unit,
      SubmissionKey key,
      Kind kind,
      Receipt receipt,
      Optional<Set<IndicatorCode>> indicators) {
    return new Changed(
        new ChangedSubmission(unit, key.period(), kind, key.caseNumber(), receipt.number()),
        register.treeOn(key.period().lastDay()),
        indicators);
  }

  private static Set<IndicatorCode> differing(List<Figure> before, List<Figure> after) {
    return Change.between(before, after).stream()
        .map(Change::indicator)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What the issued edition counted; empty when the ledger knows nothing of it any more. */
  private Optional<List<Figure>> figuresOf(Line line, SubmissionKey key) {
    return ledger.revisions(key).stream()
        .filter(
            revision ->
                isSame(
                    line, revision.entry(), ledger.received(revision.entry().file()).orElseThrow()))
        .findFirst()
        .map(Revision::figures);
  }

  /** One that is counted no longer; empty when its unit is not known any more. */
  private Optional<Changed> gone(Line line, ReviewOrder order) {
    Optional<Period> period =
        PeriodText.parse(line.period(), order.programme().reporting().calendar());
    return period.flatMap(
        days ->
            Optional.of(line.unit())
                .filter(UnitCode::isCode)
                .flatMap(code -> register.bearer(new UnitCode(code), days.lastDay()))
                .filter(
                    unit ->
                        unit.id().since().map(LocalDate::toString).orElse("").equals(line.since()))
                .map(unit -> gone(line, unit, order, days)));
  }

  private Changed gone(Line line, OrgUnit unit, ReviewOrder order, Period period) {
    SubmissionKey key = new SubmissionKey(order.programme().code(), unit.id(), period);
    return changed(
        unit,
        key,
        Kind.WITHDRAWN,
        Receipt.of(line.file()),
        figuresOf(line, key).map(old -> differing(old, List.of())));
  }
}
