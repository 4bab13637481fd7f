package vn.tonghop.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.figure.Outcome.Contested.Fate;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;

/**
 * Submissions entered together, within the caller's transaction: each sees those before it. Used by
 * one run, from one thread, in one transaction or several, of which none is undone; nothing is in
 * the ledger before {@link #write()}.
 */
public final class Entries {

  /** Fewer earlier periods tell nothing of what is usual, and are not read. */
  public static final int FEWEST_BEFORE = 6;

  /** So many earlier periods are remembered. */
  public static final int MOST_BEFORE = 12;

  /** Read ahead, for checks that ask for earlier periods: twelve quarters. */
  private static final int DAYS_BEFORE = 1100;

  /** Of so many submissions the figures are remembered, some 2 KB each. */
  private static final int MOST_FIGURES = 10_000;

  private static final int MOST_DOSSIERS = 40_000;

  private final EntryStore store;
  private final long run;
  private final Map<Owner, Stretches> known = new HashMap<>();
  private final Map<SubmissionKey, Dossier> dossiers = new HashMap<>();
  private final Map<Owner, NavigableMap<LocalDate, SubmissionKey>> inForce = new HashMap<>();
  private final Map<Long, Entry> entries = new HashMap<>();
  private final Map<Long, List<Figure>> figures = new HashMap<>();
  private final Map<SubmissionKey, List<Entry>> contested = new HashMap<>();
  private final Map<Long, Long> nights = new HashMap<>();
  private final Map<Long, EntryStore.NewSubmission> added = new LinkedHashMap<>();
  private final List<EntryStore.NewConfirmation> confirmed = new ArrayList<>();
  private final Set<SubmissionKey> begun = new LinkedHashSet<>();
  private final Set<SubmissionKey> changed = new LinkedHashSet<>();
  private long nextSubmission;
  private long nextDossier;

  private record Owner(ProgrammeCode programme, UnitId unit) {

    static Owner of(SubmissionKey key) {
      return new Owner(key.programme(), key.unit());
    }
  }

  Entries(EntryStore store, long run) {
    this.store = store;
    this.run = run;
    this.nextSubmission = store.last("submission") + 1;
    this.nextDossier = store.last("dossier") + 1;
    store.contested().forEach(this::keepContested);
  }

  // ---- what the ledger has

  /** Reads ahead what the ledger has for these keys and their units. */
  public void expect(Collection<SubmissionKey> keys) {
    Map<ProgrammeCode, List<SubmissionKey>> byProgramme = new HashMap<>();
    for (SubmissionKey key : keys) {
      byProgramme.computeIfAbsent(key.programme(), programme -> new ArrayList<>()).add(key);
    }
    byProgramme.forEach(this::readAround);
    Set<Long> revised = new HashSet<>();
    for (SubmissionKey key : keys) {
      dossier(key)
          .flatMap(Dossier::inForce)
          .map(Dossier.InForce::submission)
          .filter(submission -> !entries.containsKey(submission))
          .ifPresent(revised::add);
    }
    store.entries(revised).forEach(entry -> entries.put(entry.submission(), entry));
    readFiguresBefore(keys);
  }

  /**
   * Their own days, and for checks that ask for them those of earlier periods: at first as many as
   * are asked for when none is missing, then, for units of which some are, all.
   */
  private void readAround(ProgrammeCode programme, Collection<SubmissionKey> keys) {
    LocalDate start = LocalDate.MAX;
    LocalDate end = LocalDate.MIN;
    long longest = 0;
    for (SubmissionKey key : keys) {
      Period period = key.period();
      start = period.start().isBefore(start) ? period.start() : start;
      end = period.endExclusive().isAfter(end) ? period.endExclusive() : end;
      longest = Math.max(longest, ChronoUnit.DAYS.between(period.start(), period.endExclusive()));
    }
    long near = Math.min(DAYS_BEFORE, (MOST_BEFORE + 1) * longest);
    LocalDate from = start.minusDays(near);
    read(programme, keys, new Period(from, end));
    List<SubmissionKey> few =
        keys.stream()
            .filter(
                key ->
                    earlier(key).stream()
                            .filter(earlier -> !earlier.period().start().isBefore(from))
                            .count()
                        < MOST_BEFORE)
            .toList();
    read(programme, few, new Period(start.minusDays(DAYS_BEFORE), end));
  }

  /** What of the window is not known yet. */
  private void read(ProgrammeCode programme, Collection<SubmissionKey> keys, Period window) {
    Map<Period, Set<UnitId>> unknown = new HashMap<>();
    for (SubmissionKey key : keys) {
      known
          .computeIfAbsent(Owner.of(key), owner -> new Stretches())
          .add(window)
          .ifPresent(
              missing -> unknown.computeIfAbsent(missing, m -> new HashSet<>()).add(key.unit()));
    }
    unknown.forEach((missing, units) -> read(programme, units, missing));
  }

  private void read(ProgrammeCode programme, Set<UnitId> units, Period window) {
    for (Dossier dossier : store.dossiers(programme, units, window)) {
      if (dossiers.putIfAbsent(dossier.key(), dossier) == null && dossier.inForce().isPresent()) {
        putInForce(dossier.key());
      }
    }
  }

  /** In one pass for all of them. */
  private void readFiguresBefore(Collection<SubmissionKey> keys) {
    Set<Long> wanted = new HashSet<>();
    keys.forEach(key -> submissionsBefore(key).values().forEach(wanted::add));
    wanted.removeAll(figures.keySet());
    wanted.removeAll(added.keySet());
    figures.putAll(store.figuresOf(wanted));
  }

  /** The newest first; empty when they are too few to tell anything. */
  private Map<SubmissionKey, Long> submissionsBefore(SubmissionKey key) {
    List<SubmissionKey> earlier = earlier(key);
    if (earlier.size() < FEWEST_BEFORE) {
      return Map.of();
    }
    Map<SubmissionKey, Long> before = new LinkedHashMap<>();
    earlier.forEach(each -> before.put(each, inForce(state(each)).submission()));
    return before;
  }

  /**
   * What is in force of the same unit for earlier periods, the newest {@link #MOST_BEFORE} first.
   */
  private List<SubmissionKey> earlier(SubmissionKey key) {
    List<SubmissionKey> before = new ArrayList<>(MOST_BEFORE);
    for (SubmissionKey earlier :
        periods(key).headMap(key.period().start(), false).descendingMap().values()) {
      if (before.size() == MOST_BEFORE) {
        break;
      }
      if (!earlier.period().endExclusive().isAfter(key.period().start())) {
        before.add(earlier);
      }
    }
    return before;
  }

  /**
   * The figures in force of the same unit for earlier periods, the newest first; at most {@link
   * #MOST_BEFORE} of the last three years, and none when there are fewer than {@link
   * #FEWEST_BEFORE}.
   */
  public Map<SubmissionKey, List<Figure>> before(SubmissionKey key) {
    readAround(key.programme(), List.of(key));
    Map<SubmissionKey, List<Figure>> before = new LinkedHashMap<>();
    submissionsBefore(key)
        .forEach((earlier, submission) -> before.put(earlier, figures(submission)));
    return before;
  }

  private Optional<Dossier> dossier(SubmissionKey key) {
    return Optional.ofNullable(dossiers.get(key));
  }

  private Entry entry(long submission) {
    return entries.computeIfAbsent(
        submission, number -> store.entries(List.of(number)).stream().findFirst().orElseThrow());
  }

  /** The figures in force for exactly this key, entered here or before. */
  public Optional<List<Figure>> figuresInForce(SubmissionKey key) {
    read(key.programme(), List.of(key), key.period());
    return dossier(key)
        .flatMap(Dossier::inForce)
        .map(Dossier.InForce::submission)
        .map(this::figures);
  }

  /** The entry's figures, entered but perhaps not yet written. */
  public List<Figure> figures(Entry entry) {
    return figures(entry.submission());
  }

  private List<Figure> figures(long submission) {
    EntryStore.NewSubmission unwritten = added.get(submission);
    return unwritten == null
        ? figures.computeIfAbsent(submission, store::figures)
        : unwritten.figures();
  }

  /** The figures of the revision before this handing, which stands in the ledger already. */
  public Optional<List<Figure>> replacedBy(Handing handing) {
    return store.previous(handing.file(), handing.ordinal()).map(this::figures);
  }

  // ---- entering

  /** Enters one submission, if the laws allow it. */
  public Outcome enter(AcceptedSubmission submission) {
    SubmissionKey key = submission.key();
    read(key.programme(), List.of(key), key.period());
    Optional<Entry> contestedBefore = contestedBefore(submission);
    if (contestedBefore.isPresent()) {
      return new Outcome.Contested(contestedBefore.get(), Fate.WITHDRAWN_BEFORE, List.of());
    }
    Optional<Dossier> dossier = dossier(key).filter(known -> known.inForce().isPresent());
    if (dossier.isPresent()) {
      return revise(submission, dossier.get());
    }
    List<Entry> others =
        periods(key).headMap(key.period().endExclusive()).values().stream()
            .filter(other -> other.period().overlaps(key.period()))
            .map(this::entryInForce)
            .toList();
    return others.isEmpty() ? add(submission, true) : new Outcome.Overlapping(others);
  }

  private Entry entryInForce(SubmissionKey key) {
    return entry(inForce(Objects.requireNonNull(dossiers.get(key))).submission());
  }

  private static Dossier.InForce inForce(Dossier dossier) {
    return dossier.inForce().orElseThrow();
  }

  private Outcome revise(AcceptedSubmission submission, Dossier dossier) {
    Dossier.InForce current = inForce(dossier);
    Entry entry = entry(current.submission());
    Handing handing = submission.handing();
    if (submission.content().equals(entry.content())) {
      return confirm(handing, dossier, entry);
    }
    boolean untold = !handing.submittedAtGiven() && !current.asOfGiven();
    boolean sameNight = night(handing.file()) == night(current.asOfFile());
    if ((untold && sameNight) || handing.submittedAt().equals(current.asOf())) {
      if (night(handing.file()) != night(entry.file())) {
        return new Outcome.Contested(entry, Fate.STAYS, List.of());
      }
      return new Outcome.Contested(entry, Fate.WITHDRAWN_NOW, contest(dossier, entry));
    }
    if (handing.submittedAt().isBefore(current.asOf())) {
      add(submission, false);
      return new Outcome.Older(entry);
    }
    return add(submission, true);
  }

  private Outcome confirm(Handing handing, Dossier dossier, Entry entry) {
    if (handing.file() != entry.file()) {
      confirmed.add(new EntryStore.NewConfirmation(entry.submission(), handing));
      Dossier.InForce before = inForce(dossier);
      Dossier.InForce now = before.confirmed(handing);
      if (!now.equals(before)) {
        change(dossier.with(now));
      }
    }
    return new Outcome.Unchanged(entry);
  }

  private Outcome add(AcceptedSubmission submission, boolean comesIntoForce) {
    SubmissionKey key = submission.key();
    Dossier before = dossiers.get(key);
    if (before == null) {
      before = Dossier.begun(nextDossier++, key);
      begun.add(key);
    }
    Entry entry =
        new Entry(
            nextSubmission++,
            key,
            submission.handing(),
            before.revisions() + 1,
            submission.content(),
            run);
    entries.put(entry.submission(), entry);
    added.put(
        entry.submission(),
        new EntryStore.NewSubmission(
            entry,
            before.id(),
            before.last(),
            submission.reasons(),
            submission.limitations(),
            submission.figures()));
    Dossier after = before.with(entry);
    change(comesIntoForce ? after.with(Dossier.InForce.of(entry)) : after);
    return new Outcome.Entered(entry.submission(), entry.revision());
  }

  private void change(Dossier dossier) {
    dossiers.put(dossier.key(), dossier);
    changed.add(dossier.key());
    if (dossier.inForce().isPresent()) {
      putInForce(dossier.key());
    } else {
      periods(dossier.key()).remove(dossier.key().period().start(), dossier.key());
    }
  }

  // ---- two that differ, and nothing tells which is the newer

  /**
   * Takes out of force what came in this night, and puts back what was there before it.
   *
   * @return every handing-in of what was taken out of force
   */
  private List<Handing> contest(Dossier dossier, Entry entry) {
    write();
    keepContested(entry);
    List<Handing> handings = new ArrayList<>(List.of(entry.handing()));
    handings.addAll(store.confirmations(entry.submission()));
    change(
        dossier.with(
            store.withdraw(entry.submission(), dossier, "contested", /* contested= */ true, run)));
    return handings;
  }

  private void keepContested(Entry entry) {
    contested.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
  }

  /**
   * The one that was taken out of force because another of the same night differed from it, when
   * nothing tells that this one is newer. It may be that one itself, judged again.
   */
  private Optional<Entry> contestedBefore(AcceptedSubmission submission) {
    Handing handing = submission.handing();
    return contested.getOrDefault(submission.key(), List.of()).stream()
        .filter(entry -> night(entry.file()) == night(handing.file()))
        .filter(
            entry ->
                !handing.submittedAtGiven() || handing.submittedAt().equals(entry.submittedAt()))
        .findFirst();
  }

  /** The run that received the file: a night that died is gone on with by the next. */
  private long night(long file) {
    return nights.computeIfAbsent(file, number -> store.receivingRun(number).orElse(run));
  }

  private void putInForce(SubmissionKey key) {
    periods(key).put(key.period().start(), key);
  }

  private NavigableMap<LocalDate, SubmissionKey> periods(SubmissionKey key) {
    return inForce.computeIfAbsent(Owner.of(key), owner -> new TreeMap<>());
  }

  /** Writes all that was entered. */
  public void write() {
    store.begin(begun.stream().map(this::state).toList());
    changed.removeAll(begun);
    store.change(changed.stream().map(this::state).toList());
    store.add(List.copyOf(added.values()));
    store.confirm(confirmed, run);
    added.values().forEach(each -> figures.put(each.entry().submission(), each.figures()));
    begun.clear();
    changed.clear();
    added.clear();
    confirmed.clear();
  }

  /** Whether it has read and entered so much that it is time to begin anew. */
  public boolean remembersMuch() {
    return figures.size() > MOST_FIGURES || dossiers.size() > MOST_DOSSIERS;
  }

  private Dossier state(SubmissionKey key) {
    return Objects.requireNonNull(dossiers.get(key));
  }
}
