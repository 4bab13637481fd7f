package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.SenderFolders;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;

/**
 * How much of a file somebody may see: it may hold submissions of many units. What could not be
 * read, so that nobody knows whose it is, is for whoever reaches the unit that sent the file: for
 * which it was handed in at the desk, or whose folder it lay in; and for whoever reaches all units
 * of the programmes that are in it, of a file without any those that its folders name, else all.
 */
final class FileReach {

  private final Access access;
  private final Register register;
  private final Programmes programmes;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final SenderFolders senders;
  private final InputPlaces places = new InputPlaces();

  FileReach(
      Access access,
      Register register,
      Programmes programmes,
      LedgerStore ledger,
      JudgementStore judgements,
      SenderFolders senders) {
    this.access = access;
    this.register = register;
    this.programmes = programmes;
    this.ledger = ledger;
    this.judgements = judgements;
    this.senders = senders;
  }

  /** Whether all that the file holds is within reach. */
  boolean isWhole(Member member, ReceivedFile file) {
    Map<Integer, SubmissionKey> keys = keys(file);
    return keys.values().stream().allMatch(key -> reaches(member, key))
        && (isAllRead(file, keys)
            || isOfSender(member, file)
            || reachesProgrammes(member, file, keys.values()));
  }

  /** The ordinals of those of its submissions that are within reach. */
  Set<Integer> ordinals(Member member, ReceivedFile file) {
    return keys(file).entrySet().stream()
        .filter(each -> reaches(member, each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<Integer, SubmissionKey> keys(ReceivedFile file) {
    Map<Integer, SubmissionKey> keys = new HashMap<>(ledger.keys(file.id()));
    judgements.refusedIn(file.id()).forEach(refused -> keys.put(refused.ordinal(), refused.key()));
    return keys;
  }

  /** Whether it is known of each submission whose it is. */
  private boolean isAllRead(ReceivedFile file, Map<Integer, SubmissionKey> keys) {
    Optional<Judged> judged = judgements.latest(file.id());
    return !keys.isEmpty()
        && judged.isPresent()
        && judged.get().refused() <= judgements.refusedIn(file.id()).size();
  }

  private boolean isOfSender(Member member, ReceivedFile file) {
    return places
        .of(file.name())
        .map(
            place ->
                register
                    .unit(place.unit())
                    .filter(unit -> access.may(member, Permission.SEE, unit, place.day()))
                    .isPresent())
        .orElseGet(() -> isOfFolder(member, file));
  }

  private boolean isOfFolder(Member member, ReceivedFile file) {
    LocalDate day = cameOn(file);
    return senders
        .sender(file.name(), day)
        .filter(unit -> access.may(member, Permission.SEE, unit, within(unit, day)))
        .isPresent();
  }

  private LocalDate cameOn(ReceivedFile file) {
    return LocalDate.ofInstant(ledger.receivedAt(file).orElse(file.modified()), Today.VIETNAM);
  }

  /** That day, or of a unit that was no more its last. */
  private static LocalDate within(OrgUnit unit, LocalDate day) {
    return unit.validity()
        .until()
        .map(end -> end.minusDays(1))
        .filter(last -> last.isBefore(day))
        .orElse(day);
  }

  private boolean reachesProgrammes(
      Member member, ReceivedFile file, Collection<SubmissionKey> keys) {
    if (!keys.isEmpty()) {
      return keys.stream()
          .allMatch(
              key ->
                  programmes
                      .programme(key.programme())
                      .filter(of -> reachesScope(member, of, key.period().lastDay()))
                      .isPresent());
    }
    LocalDate day = cameOn(file);
    List<String> steps = List.of(file.name().split("/", -1));
    List<Programme> named =
        programmes.all().stream().filter(of -> steps.contains(of.code().value())).toList();
    return (named.isEmpty() ? programmes.all() : named)
        .stream().allMatch(of -> reachesScope(member, of, day));
  }

  private boolean reachesScope(Member member, Programme programme, LocalDate day) {
    List<OrgUnit> bearers = register.bearers(programme.scope());
    return register
        .bearer(programme.scope(), day)
        .or(() -> bearers.stream().reduce((earlier, later) -> later))
        .filter(top -> access.may(member, Permission.SEE, top, within(top, day)))
        .isPresent();
  }

  private boolean reaches(Member member, SubmissionKey key) {
    Optional<OrgUnit> unit = register.unit(key.unit());
    return unit.isPresent()
        && access.may(member, Permission.SEE, unit.get(), key.period().lastDay());
  }
}
