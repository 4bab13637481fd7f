package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.desk.Cases.Renewed;
import vn.tonghop.desk.Cases.Stand;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.LedgerStore.Touched;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.inspection.Deliveries;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.staff.Member;
import vn.tonghop.validation.AcceptedWarningStore;
import vn.tonghop.validation.AcceptedWarningStore.Handed;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Refused;

/**
 * All cases of a home: what is owed, what is in force, what is refused and what was withdrawn, each
 * under its number. Kept, and read again for those units alone whose cases have changed since, if
 * they are few. Somebody sees at once what came of what they launched themselves; of all else, some
 * seconds later. Knows nothing of who may see what. Safe for threads.
 */
final class CaseBook {

  private static final String CASES = "cases";
  private static final Period EVER = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2300, 1, 1));

  /** Of so many units, each in one programme, cases are read one by one; of more, all are. */
  private static final int FEW = 300;

  private final Ledgers ledgers;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final Deliveries deliveries;
  private final Yardstick yardstick;
  private final AcceptedWarningStore accepted;
  private final AtomicLong made = new AtomicLong();
  private volatile Optional<Cases> last = Optional.empty();

  CaseBook(
      Ledgers ledgers,
      LedgerStore ledger,
      JudgementStore judgements,
      Deliveries deliveries,
      Yardstick yardstick,
      AcceptedWarningStore accepted) {
    this.accepted = accepted;
    this.deliveries = deliveries;
    this.ledgers = ledgers;
    this.ledger = ledger;
    this.judgements = judgements;
    this.yardstick = yardstick;
  }

  /** As it stands now for somebody; see {@link Ledgers}. */
  Cases on(Member member, LocalDate day) {
    Cases known = forAll(day);
    Memo.Mark waitedFor = ledgers.waitedFor(member);
    if (known.stand().mark().covers(waitedFor)) {
      return known;
    }
    Optional<Renewed> theirs =
        ledgers.once(
            CASES + " of " + member.id(),
            day.toString(),
            member,
            () -> theirs(member, known.stand()));
    return theirs
        .map(known::with)
        .orElseGet(() -> ledgers.once(CASES, day.toString(), member, () -> read(day)));
  }

  /** Has the book read, and what is out of date, before somebody asks for it. */
  void prepare(LocalDate day) {
    ledgers.prepare(CASES, day.toString(), () -> read(day));
    ledgers.prepareOutdated(day);
  }

  private Cases forAll(LocalDate day) {
    return ledgers.forAll(CASES, day.toString(), () -> read(day));
  }

  private Stand stand(LocalDate day) {
    return new Stand(day, ledgers.reached(), ledger.lastSubmission(), judgements.last());
  }

  /** The book with what has changed since it was last read. */
  private Cases read(LocalDate day) {
    Stand stand = stand(day);
    Optional<Cases> before = last.filter(cases -> cases.stand().day().equals(day));
    Cases now =
        before
            .flatMap(
                cases ->
                    touched(cases.stand(), List.of())
                        .map(touched -> cases.renewed(anew(touched, day), stand)))
            .orElseGet(() -> readWhole(stand));
    last = Optional.of(now);
    return now;
  }

  /** What came of what one of them has launched since; empty when it is too much. */
  private Optional<Renewed> theirs(Member member, Stand since) {
    List<Long> runs = ledgers.runsWaitedFor(member, since.mark());
    return (runs.isEmpty() ? letStand(since.mark()) : touched(since, runs))
        .map(touched -> anew(touched, since.day()));
  }

  /** Whose cases may have changed since, by these runs or by all; empty when they are too many. */
  private Optional<Set<Touched>> touched(Stand since, Collection<Long> by) {
    Optional<Set<Touched>> letStand = letStand(since.mark());
    List<Touched> entered = ledger.touchedAfter(since.submission(), since.mark().run(), by, FEW);
    List<Refused> refused = judgements.refusedAround(since.judgement(), by, FEW);
    if (letStand.isEmpty() || entered.size() > FEW || refused.size() > FEW) {
      return Optional.empty();
    }
    Set<Touched> touched = new HashSet<>(letStand.get());
    touched.addAll(entered);
    refused.forEach(each -> touched.add(new Touched(each.key().programme(), each.key().unit())));
    return Optional.of(touched);
  }

  private Optional<Set<Touched>> letStand(Memo.Mark since) {
    List<Handed> added = accepted.after(since.accepted(), FEW);
    return added.size() > FEW
        ? Optional.empty()
        : Optional.of(
            added.stream()
                .flatMap(handed -> ledger.ownerOf(handed.file(), handed.ordinal()).stream())
                .collect(Collectors.toSet()));
  }

  // ---- reading

  /** What is asked of the stores once, for whomever lines are made. */
  private record Marks(Map<SubmissionKey, List<Refused>> refusedOf, Set<SubmissionKey> withdrawn) {}

  private static boolean isOneOf(Set<Handed> warned, @Nullable Entry inForce) {
    return inForce != null && warned.contains(new Handed(inForce.file(), inForce.ordinal()));
  }

  private Marks marks() {
    return new Marks(
        judgements.refused().stream().collect(Collectors.groupingBy(Refused::key)),
        ledger.takenOut().stream().map(out -> out.entry().key()).collect(Collectors.toSet()));
  }

  private Cases readWhole(Stand stand) {
    Marks marks = marks();
    Set<Handed> warned = accepted.open();
    List<CaseLine> lines = new ArrayList<>();
    for (Programme programme : yardstick.programmes().all()) {
      Set<SubmissionKey> others = new HashSet<>(marks.refusedOf().keySet());
      others.addAll(marks.withdrawn());
      lines(
          programme,
          deliveries.of(programme, stand.day()),
          ledger.inForce(programme.code(), EVER),
          others,
          marks,
          warned,
          lines);
    }
    return Cases.of(stand, lines, marks.refusedOf());
  }

  private Renewed anew(Set<Touched> touched, LocalDate day) {
    Marks marks = marks();
    List<CaseLine> lines = new ArrayList<>();
    for (Programme programme : yardstick.programmes().all()) {
      Set<UnitId> units =
          touched.stream()
              .filter(each -> each.programme().equals(programme.code()))
              .map(Touched::unit)
              .collect(Collectors.toSet());
      if (!units.isEmpty()) {
        Set<SubmissionKey> others = new HashSet<>();
        marks.refusedOf().keySet().stream()
            .filter(key -> units.contains(key.unit()))
            .forEach(others::add);
        marks.withdrawn().stream().filter(key -> units.contains(key.unit())).forEach(others::add);
        List<Entry> entries = ledger.inForce(programme.code(), units, EVER);
        lines(
            programme,
            deliveries.of(programme, units, day),
            entries,
            others,
            marks,
            accepted.open(entries.stream().map(Entry::file).toList()),
            lines);
      }
    }
    return new Renewed(made.incrementAndGet(), touched, lines, marks.refusedOf());
  }

  /**
   * Adds the lines of a programme.
   *
   * @param others what else there may be a case of; those of other programmes do not count
   */
  private void lines(
      Programme programme,
      List<Delivery> owed,
      List<Entry> entries,
      Set<SubmissionKey> others,
      Marks marks,
      Set<Handed> warned,
      List<CaseLine> into) {
    Map<SubmissionKey, Optional<Delivery>> keys = new LinkedHashMap<>();
    owed.forEach(each -> keys.put(each.key(), Optional.of(each)));
    Map<SubmissionKey, Entry> inForce = new HashMap<>();
    entries.forEach(entry -> inForce.put(entry.key(), entry));
    others.addAll(inForce.keySet());
    others.stream()
        .filter(key -> key.programme().equals(programme.code()))
        .forEach(key -> keys.putIfAbsent(key, Optional.empty()));
    keys.forEach(
        (key, delivery) ->
            yardstick
                .register()
                .unit(key.unit())
                .ifPresent(
                    unit ->
                        into.add(
                            new CaseLine(
                                key.caseNumber(),
                                key,
                                programme,
                                unit,
                                delivery,
                                Optional.ofNullable(inForce.get(key)),
                                marks.refusedOf().containsKey(key),
                                isOneOf(warned, inForce.get(key)),
                                marks.withdrawn().contains(key)))));
  }
}
