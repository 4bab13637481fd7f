package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.period.Period;
import vn.tonghop.staff.Member;
import vn.tonghop.validation.AcceptedWarningStore;
import vn.tonghop.validation.AcceptedWarningStore.Handed;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Refused;

/**
 * All cases of a home, kept for as long as nothing has changed in its ledger: what is owed, what is
 * in force, what is refused and what was withdrawn, each under its number. Knows nothing of who may
 * see what. Safe for threads.
 */
final class CaseBook {

  private static final String CASES = "cases";
  private static final Period EVER = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2300, 1, 1));
  private static final Comparator<CaseLine> ORDER =
      Comparator.comparingInt(CaseLine::order)
          .thenComparing(line -> line.unit().id().text())
          .thenComparing(line -> line.key().period())
          .thenComparing(line -> line.key().programme().value());

  private final Ledgers ledgers;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final Yardstick yardstick;
  private final AcceptedWarningStore accepted;

  CaseBook(
      Ledgers ledgers,
      LedgerStore ledger,
      JudgementStore judgements,
      Yardstick yardstick,
      AcceptedWarningStore accepted) {
    this.accepted = accepted;
    this.ledgers = ledgers;
    this.ledger = ledger;
    this.judgements = judgements;
    this.yardstick = yardstick;
  }

  /**
   * What the book says at one time.
   *
   * @param lines in register order, then by period
   */
  record Cases(
      List<CaseLine> lines,
      Map<String, CaseLine> byNumber,
      Map<SubmissionKey, List<Refused>> refusedOf) {

    Optional<CaseLine> find(String number) {
      return Optional.ofNullable(byNumber.get(number));
    }

    List<Refused> refusedOf(SubmissionKey key) {
      return refusedOf.getOrDefault(key, List.of());
    }
  }

  /** As it stands now for somebody; see {@link Ledgers}. */
  Cases on(Member member, LocalDate day) {
    return ledgers.once(CASES, day.toString(), member, () -> read(day));
  }

  /** Has the book read, and what is out of date, before somebody asks for it. */
  void prepare(LocalDate day) {
    ledgers.prepare(CASES, day.toString(), () -> read(day));
    ledgers.prepareOutdated(day);
  }

  private static boolean isWarned(@Nullable Entry inForce, Set<Handed> warned) {
    return inForce != null && warned.contains(new Handed(inForce.file(), inForce.ordinal()));
  }

  private Cases read(LocalDate day) {
    List<Refused> refused = judgements.refused();
    Map<SubmissionKey, List<Refused>> refusedOf =
        refused.stream().collect(Collectors.groupingBy(Refused::key));
    Set<SubmissionKey> withdrawn =
        ledger.takenOut().stream().map(out -> out.entry().key()).collect(Collectors.toSet());
    Set<Handed> warned = accepted.open();
    List<CaseLine> lines = new ArrayList<>();
    for (Programme programme : yardstick.programmes().all()) {
      Map<SubmissionKey, Optional<Delivery>> keys = new LinkedHashMap<>();
      ledgers.deliveries(programme, day).forEach(each -> keys.put(each.key(), Optional.of(each)));
      Map<SubmissionKey, Entry> inForce = new HashMap<>();
      ledger.inForce(programme.code(), EVER).forEach(entry -> inForce.put(entry.key(), entry));
      Set<SubmissionKey> others = new HashSet<>(inForce.keySet());
      others.addAll(refusedOf.keySet());
      others.addAll(withdrawn);
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
                          lines.add(
                              new CaseLine(
                                  key.caseNumber(),
                                  key,
                                  programme,
                                  unit,
                                  delivery,
                                  Optional.ofNullable(inForce.get(key)),
                                  refusedOf.containsKey(key),
                                  isWarned(inForce.get(key), warned),
                                  withdrawn.contains(key)))));
    }
    lines.sort(ORDER);
    Map<String, CaseLine> byNumber = new HashMap<>();
    lines.forEach(line -> byNumber.put(line.number(), line));
    return new Cases(List.copyOf(lines), byNumber, refusedOf);
  }
}
