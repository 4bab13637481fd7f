package vn.tonghop.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitId;

/**
 * Submissions entered together, within the caller's transaction: each sees those before it. Used
 * once, from one thread; nothing is in the ledger before {@link #write()}.
 */
public final class Entries {

  private final LedgerStore store;
  private final long run;
  private final Map<Owner, NavigableMap<LocalDate, Entry>> inForce = new HashMap<>();
  private final Map<SubmissionKey, Integer> revisions = new HashMap<>();
  private final Map<SubmissionKey, List<Entry>> contested = new HashMap<>();
  private final Map<Long, Long> nights = new HashMap<>();
  private final Map<Long, LedgerStore.NewSubmission> added = new LinkedHashMap<>();
  private final Map<SubmissionKey, Entry> first = new LinkedHashMap<>();
  private final Map<SubmissionKey, Entry> replacing = new LinkedHashMap<>();
  private long nextId;

  private record Owner(ProgrammeCode programme, UnitId unit) {

    static Owner of(SubmissionKey key) {
      return new Owner(key.programme(), key.unit());
    }
  }

  Entries(LedgerStore store, long run) {
    this.store = store;
    this.run = run;
    store.contested().forEach(this::keepContested);
    this.nextId = store.lastSubmission() + 1;
  }

  /** Reads ahead what the ledger has for these keys and their units. */
  public void expect(Collection<SubmissionKey> keys) {
    expectUnits(keys);
    Map<String, SubmissionKey> cases = new HashMap<>();
    for (SubmissionKey key : keys) {
      if (revisions.putIfAbsent(key, 0) == null) {
        cases.put(key.caseNumber(), key);
      }
    }
    store
        .revisions(cases.keySet())
        .forEach((number, last) -> revisions.put(Objects.requireNonNull(cases.get(number)), last));
  }

  private void expectUnits(Collection<SubmissionKey> keys) {
    Map<ProgrammeCode, Set<UnitId>> units = new HashMap<>();
    for (SubmissionKey key : keys) {
      if (inForce.putIfAbsent(Owner.of(key), new TreeMap<>()) == null) {
        units.computeIfAbsent(key.programme(), p -> new HashSet<>()).add(key.unit());
      }
    }
    units.forEach((programme, ids) -> store.inForce(programme, ids).forEach(entry -> put(entry)));
  }

  /** Enters one submission, if the laws allow it. */
  public Outcome enter(AcceptedSubmission submission) {
    SubmissionKey key = submission.key();
    expect(List.of(key));
    Optional<Entry> contestedBefore = contestedBefore(submission);
    if (contestedBefore.isPresent()) {
      return new Outcome.Contested(contestedBefore.get(), Outcome.Contested.Fate.WITHDRAWN_BEFORE);
    }
    NavigableMap<LocalDate, Entry> current = periods(key);
    Entry atStart = current.get(key.period().start());
    if (atStart != null && atStart.key().equals(key)) {
      return revise(submission, atStart);
    }
    List<Entry> others =
        current.headMap(key.period().endExclusive()).values().stream()
            .filter(entry -> entry.key().period().overlaps(key.period()))
            .toList();
    if (!others.isEmpty()) {
      return new Outcome.Overlapping(others);
    }
    return add(submission, true);
  }

  /** What is in force for exactly this key, entered here or before. */
  public Optional<Entry> inForce(SubmissionKey key) {
    expectUnits(List.of(key));
    return Optional.ofNullable(periods(key).get(key.period().start()))
        .filter(entry -> entry.key().equals(key));
  }

  private Outcome revise(AcceptedSubmission submission, Entry current) {
    if (submission.content().equals(current.content())) {
      return new Outcome.Unchanged(current);
    }
    boolean untold = !submission.submittedAtGiven() && !current.submittedAtGiven();
    boolean sameNight = night(submission.file()) == night(current.file());
    if ((untold && sameNight) || submission.submittedAt().equals(current.submittedAt())) {
      if (!sameNight) {
        return new Outcome.Contested(current, Outcome.Contested.Fate.STAYS);
      }
      contest(current);
      return new Outcome.Contested(current, Outcome.Contested.Fate.WITHDRAWN_NOW);
    }
    if (submission.submittedAt().isBefore(current.submittedAt())) {
      add(submission, false);
      return new Outcome.Older(current);
    }
    return add(submission, true);
  }

  private Outcome add(AcceptedSubmission submission, boolean comesIntoForce) {
    SubmissionKey key = submission.key();
    int revision = revisions.merge(key, 1, Integer::sum);
    Entry entry =
        new Entry(
            nextId++,
            key,
            submission.file(),
            submission.ordinal(),
            submission.sheet(),
            submission.row(),
            submission.submittedAt(),
            submission.submittedAtGiven(),
            revision,
            submission.content(),
            run);
    added.put(
        entry.submission(),
        new LedgerStore.NewSubmission(entry, submission.reasons(), submission.figures()));
    if (comesIntoForce) {
      boolean replaces = periods(key).containsKey(key.period().start()) && !first.containsKey(key);
      (replaces ? replacing : first).put(key, entry);
      put(entry);
    }
    return new Outcome.Entered(entry.submission(), revision);
  }

  /** Takes out of force what came in this run, and puts back what was there before it. */
  private void contest(Entry current) {
    write();
    keepContested(current);
    periods(current.key()).remove(current.key().period().start());
    store.withdraw(current, "contested", true, run).ifPresent(this::put);
  }

  private void keepContested(Entry entry) {
    contested.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
  }

  /**
   * The one that was taken out of force because another of the same night differed from it, when
   * nothing tells that this one is newer. It may be that one itself, judged again.
   */
  private Optional<Entry> contestedBefore(AcceptedSubmission submission) {
    return contested.getOrDefault(submission.key(), List.of()).stream()
        .filter(entry -> night(entry.file()) == night(submission.file()))
        .filter(
            entry ->
                !submission.submittedAtGiven()
                    || submission.submittedAt().equals(entry.submittedAt()))
        .findFirst();
  }

  /** The run that received the file: a night that died is gone on with by the next. */
  private long night(long file) {
    return nights.computeIfAbsent(file, number -> store.receivingRun(number).orElse(run));
  }

  private void put(Entry entry) {
    periods(entry.key()).put(entry.key().period().start(), entry);
  }

  private NavigableMap<LocalDate, Entry> periods(SubmissionKey key) {
    return Objects.requireNonNull(inForce.get(Owner.of(key)));
  }

  /** Writes all that was entered. */
  public void write() {
    store.write(List.copyOf(added.values()));
    store.bringIntoForce(List.copyOf(first.values()));
    store.replaceInForce(List.copyOf(replacing.values()));
    added.clear();
    first.clear();
    replacing.clear();
  }

  /** The entry's figures, entered but perhaps not yet written. */
  public Optional<List<Figure>> figures(Entry entry) {
    return Optional.ofNullable(added.get(entry.submission()))
        .map(LedgerStore.NewSubmission::figures)
        .or(() -> Optional.of(store.figures(entry)));
  }
}
