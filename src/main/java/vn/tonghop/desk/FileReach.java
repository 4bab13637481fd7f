package vn.tonghop.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.desk.CaseBook.Cases;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;

/**
 * How much of a file somebody may see: it may hold submissions of many units. What could not be
 * read, so that nobody knows whose it is, is for whoever reaches the unit for which the file was
 * handed in at the desk, and for whoever reaches all units of the programmes that are in it.
 */
final class FileReach {

  private final Access access;
  private final Register register;
  private final Programmes programmes;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final InputPlaces places = new InputPlaces();

  FileReach(
      Access access,
      Register register,
      Programmes programmes,
      LedgerStore ledger,
      JudgementStore judgements) {
    this.access = access;
    this.register = register;
    this.programmes = programmes;
    this.ledger = ledger;
    this.judgements = judgements;
  }

  /** Whether all that the file holds is within reach. */
  boolean isWhole(Member member, ReceivedFile file, Cases cases) {
    Map<Integer, SubmissionKey> keys = keys(file, cases);
    return keys.values().stream().allMatch(key -> reaches(member, key))
        && (isAllRead(file, keys, cases)
            || isHandedInFor(member, file)
            || reachesProgrammes(member, keys.values()));
  }

  /** The ordinals of those of its submissions that are within reach. */
  Set<Integer> ordinals(Member member, ReceivedFile file, Cases cases) {
    return keys(file, cases).entrySet().stream()
        .filter(each -> reaches(member, each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<Integer, SubmissionKey> keys(ReceivedFile file, Cases cases) {
    Map<Integer, SubmissionKey> keys = new HashMap<>(ledger.keys(file.id()));
    cases.refusedIn(file.id()).forEach(refused -> keys.put(refused.ordinal(), refused.key()));
    return keys;
  }

  /** Whether it is known of each submission whose it is. */
  private boolean isAllRead(ReceivedFile file, Map<Integer, SubmissionKey> keys, Cases cases) {
    Optional<Judged> judged = judgements.latest(file.id());
    return !keys.isEmpty()
        && judged.isPresent()
        && judged.get().refused() <= cases.refusedIn(file.id()).size();
  }

  private boolean isHandedInFor(Member member, ReceivedFile file) {
    return places
        .of(file.name())
        .filter(
            place ->
                register
                    .unit(place.unit())
                    .filter(unit -> access.may(member, Permission.SEE, unit, place.day()))
                    .isPresent())
        .isPresent();
  }

  private boolean reachesProgrammes(Member member, Collection<SubmissionKey> keys) {
    return !keys.isEmpty()
        && keys.stream()
            .allMatch(
                key ->
                    programmes
                        .programme(key.programme())
                        .flatMap(of -> register.bearer(of.scope(), key.period().lastDay()))
                        .filter(
                            top -> access.may(member, Permission.SEE, top, key.period().lastDay()))
                        .isPresent());
  }

  private boolean reaches(Member member, SubmissionKey key) {
    Optional<OrgUnit> unit = register.unit(key.unit());
    return unit.isPresent()
        && access.may(member, Permission.SEE, unit.get(), key.period().lastDay());
  }
}
