package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.AcceptedSubmission;
import vn.tonghop.figure.Entries;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.Handing;
import vn.tonghop.figure.Outcome;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.period.PeriodText;
import vn.tonghop.provenance.Place;
import vn.tonghop.submission.Cell;
import vn.tonghop.validation.Judge.Judged;

/**
 * Enters sound submissions and tells, in findings, what the ledger has to say to them (R21, R24).
 */
public final class Acceptance {

  private final Entries entries;
  private final LongFunction<ReceivedFile> files;
  private final Programmes programmes;

  /**
   * @param files the received file of a number
   * @param programmes in whose words periods are told
   */
  public Acceptance(Entries entries, LongFunction<ReceivedFile> files, Programmes programmes) {
    this.entries = entries;
    this.files = files;
    this.programmes = programmes;
  }

  /**
   * Settles one submission.
   *
   * @param before what became of it when the file was judged before, if it stands in the ledger
   */
  public Settled settle(Judged judged, Optional<Settled.State> before) {
    return judged
        .verdict()
        .fold(
            accepted ->
                before
                    .map(state -> settled(judged, state, again(accepted.submission(), state)))
                    .orElseGet(() -> enter(judged, accepted.submission())),
            refused -> settled(judged, Settled.State.REFUSED, Effect.NONE));
  }

  /** Of one that stands in the ledger; a run that died may have entered it. */
  private Effect again(AcceptedSubmission submission, Settled.State state) {
    return state == Settled.State.ENTERED
        ? effect(entries.replacedBy(submission.handing()), submission)
        : Effect.same(submission.figures().size());
  }

  private static Effect effect(Optional<List<Figure>> before, AcceptedSubmission submission) {
    return before
        .map(figures -> Effect.changed(figures, submission.figures()))
        .orElseGet(() -> Effect.added(submission.figures()));
  }

  private Settled enter(Judged judged, AcceptedSubmission submission) {
    Optional<List<Figure>> before = entries.figuresInForce(submission.key());
    Outcome outcome = entries.enter(submission);
    if (outcome instanceof Outcome.Entered) {
      return settled(judged, Settled.State.ENTERED, effect(before, submission));
    }
    if (outcome instanceof Outcome.Unchanged unchanged) {
      return isRepeated(unchanged.inForce(), submission)
          ? refused(judged, repeated(unchanged.inForce()), List.of(), List.of())
          : settled(judged, Settled.State.UNCHANGED, Effect.same(submission.figures().size()));
    }
    if (outcome instanceof Outcome.Older older) {
      return settled(judged, Settled.State.OLDER, Effect.OLDER)
          .with(finding(judged, new LedgerNotice.OlderRevision(name(older.inForce()))));
    }
    if (outcome instanceof Outcome.Overlapping overlap) {
      return refused(judged, overlap(submission, overlap.others()), overlap.others(), List.of());
    }
    Outcome.Contested contested = (Outcome.Contested) outcome;
    Entry other = contested.other();
    return switch (contested.fateOfOther()) {
      case STAYS ->
          refused(judged, new LedgerNotice.SameTime(name(other)), List.of(other), List.of());
      case WITHDRAWN_NOW, WITHDRAWN_BEFORE ->
          refused(
              judged, new LedgerNotice.BothRefused(name(other)), List.of(), withdrawn(contested));
    };
  }

  private List<Settled.Withdrawn> withdrawn(Outcome.Contested contested) {
    Entry other = contested.other();
    if (contested.withdrawn().isEmpty()) {
      return List.of();
    }
    List<Figure> figures = entries.figures(other);
    Effect entered =
        entries
            .figuresInForce(other.key())
            .map(back -> Effect.changed(back, figures))
            .orElseGet(() -> Effect.added(figures));
    return contested.withdrawn().stream()
        .map(
            each ->
                each.equals(other.handing())
                    ? new Settled.Withdrawn(each, true, figures.size(), entered)
                    : new Settled.Withdrawn(
                        each, false, figures.size(), Effect.same(figures.size())))
        .toList();
  }

  /**
   * What is told of the one that was entered in this run and is refused with a later one.
   *
   * @param later the one that contests it
   */
  public Finding alsoRefused(Handing other, Judged later) {
    ReceivedFile file = files.apply(other.file());
    String name = later.submission().period().text() + " (" + later.source().name() + ")";
    return Finding.of(
        new LedgerNotice.BothRefused(name),
        new Place(file.name(), other.sheet(), other.row(), 0),
        "");
  }

  /** The same figures for the same key twice in one file: a row that was copied. */
  private static boolean isRepeated(Entry inForce, AcceptedSubmission submission) {
    return inForce.file() == submission.handing().file()
        && inForce.ordinal() != submission.handing().ordinal();
  }

  private static LedgerNotice repeated(Entry first) {
    return new LedgerNotice.RepeatedRow(first.row());
  }

  private static Settled settled(Judged judged, Settled.State state, Effect effect) {
    return new Settled(
        judged, state, judged.verdict().findings(), judged.cells(), effect, List.of(), List.of());
  }

  private static Settled refused(
      Judged judged,
      LedgerNotice notice,
      List<Entry> obstacles,
      List<Settled.Withdrawn> alsoRefused) {
    List<Finding> findings = new ArrayList<>(judged.verdict().findings());
    findings.add(finding(judged, notice));
    return new Settled(
        judged,
        Settled.State.REFUSED,
        findings,
        withheld(judged.cells()),
        Effect.NONE,
        obstacles.stream().map(Entry::submission).toList(),
        alsoRefused);
  }

  /** What would have been figures is withheld; the finding stands at the period's cell. */
  static CellCount withheld(CellCount cells) {
    return new CellCount(
        cells.keys() - 1, 0, cells.notReported(), cells.findings() + 1, cells.figures());
  }

  private static Finding finding(Judged judged, LedgerNotice notice) {
    Cell period = judged.submission().period();
    Findings findings = judged.source().findings(judged.submission());
    findings.at(period, notice);
    return findings.list().get(0);
  }

  /** {@code 2019-H1 (TN-…, hn-2200/a.csv)}. */
  private String name(Entry entry) {
    ReceivedFile file = files.apply(entry.file());
    return period(entry.key()) + " (" + file.receipt() + ", " + file.name() + ")";
  }

  private String period(SubmissionKey key) {
    return programmes
        .programme(key.programme())
        .map(programme -> PeriodText.of(key.period(), programme.reporting().calendar()))
        .orElse(key.period().dates());
  }

  private LedgerNotice overlap(AcceptedSubmission submission, List<Entry> others) {
    List<Indicator> indicators =
        programmes
            .programme(submission.key().programme())
            .map(Programme::indicators)
            .orElse(List.of());
    List<HeldAgainst.Other> inForce =
        others.stream()
            .map(other -> new HeldAgainst.Other(other.key().period(), entries.figures(other)))
            .toList();
    HeldAgainst held =
        new HeldAgainst(indicators, submission.key().period(), submission.figures(), inForce);
    return new LedgerNotice.Overlap(
        others.stream().map(this::name).collect(Collectors.joining("; ")), held.words());
  }
}
