package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In what one register differs from another that was made of it by a change set.
 *
 * @param ended units that end, as they now are
 * @param begun units that begin
 * @param changed units that go on with another state
 */
public record RegisterChanges(List<Dated> ended, List<Dated> begun, List<Dated> changed) {

  private static final Comparator<Dated> ORDER =
      Comparator.comparing(Dated::day)
          .thenComparing(each -> each.unit().level())
          .thenComparing(each -> each.unit().id().code())
          .thenComparing(each -> each.unit().id().text());

  /**
   * A unit and the day from which on it is no more, is there, or is otherwise.
   *
   * @param moreThanParent whether its own name, type or code changes; else only who is above it
   */
  public record Dated(OrgUnit unit, LocalDate day, boolean moreThanParent) {

    /** As it was on the eve, or on the day itself when it begins then. */
    public UnitState state() {
      return unit.on(unit.validity().contains(day.minusDays(1)) ? day.minusDays(1) : day);
    }
  }

  public RegisterChanges {
    ended = List.copyOf(ended);
    begun = List.copyOf(begun);
    changed = List.copyOf(changed);
  }

  /** What {@code after} has otherwise. */
  public static RegisterChanges between(Register before, Register after) {
    List<Dated> ended = new ArrayList<>();
    List<Dated> begun = new ArrayList<>();
    List<Dated> changed = new ArrayList<>();
    for (OrgUnit now : after.units()) {
      Optional<OrgUnit> then = before.unit(now.id());
      if (then.isEmpty()) {
        begun.add(new Dated(now, now.validity().since().orElse(LocalDate.MIN), true));
      } else if (!then.get().states().equals(now.states())) {
        Optional<LocalDate> end = now.validity().until();
        Set<UnitState> known = new HashSet<>(then.get().states());
        now.states().stream()
            .filter(state -> !known.contains(state))
            .map(state -> state.validity().since().orElse(LocalDate.MIN))
            .filter(day -> !isBeginning(then.get(), day))
            .findFirst()
            .ifPresent(day -> changed.add(new Dated(now, day, isOwn(now, day))));
        if (end.isPresent() && then.get().validity().until().isEmpty()) {
          ended.add(new Dated(now, end.get(), true));
        }
      }
    }
    return new RegisterChanges(
        ended.stream().sorted(ORDER).toList(),
        begun.stream().sorted(ORDER).toList(),
        changed.stream().sorted(ORDER).toList());
  }

  /** A state that was only cut short begins where one began before. */
  private static boolean isBeginning(OrgUnit then, LocalDate day) {
    return then.states().stream()
        .anyMatch(state -> state.validity().since().orElse(LocalDate.MIN).equals(day));
  }

  private static boolean isOwn(OrgUnit unit, LocalDate day) {
    UnitState before = unit.on(day.minusDays(1));
    UnitState after = unit.on(day);
    return !before.name().equals(after.name())
        || !before.type().equals(after.type())
        || !before.code().equals(after.code());
  }

  public boolean isEmpty() {
    return all().findAny().isEmpty();
  }

  /** The first day on which anything is otherwise. */
  public Optional<LocalDate> first() {
    return all().map(Dated::day).min(Comparator.naturalOrder());
  }

  /** The last such day. */
  public Optional<LocalDate> last() {
    return all().map(Dated::day).max(Comparator.naturalOrder());
  }

  /** All of them; a unit that changes and then ends stands twice. */
  public Stream<Dated> all() {
    return Stream.of(ended, begun, changed).flatMap(List::stream);
  }
}
