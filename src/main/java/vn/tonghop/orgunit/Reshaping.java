package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;

/**
 * A day from which others stand right below a unit than on the day before: Hà Nội on 2025-07-01 had
 * 126 communes where it had had 30 districts. Figures over time are of other units from then on.
 *
 * <p>A new name or type is no reshaping: the unit stays the same. Departments are not counted.
 *
 * @param before those right below it on the day before, at least one, in official order
 * @param after those of the day, at least one, in official order
 */
public record Reshaping(LocalDate day, List<OrgUnit> before, List<OrgUnit> after) {

  public Reshaping {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** All within the period, its first day left out, in order of time. */
  public static List<Reshaping> within(Register register, OrgUnit unit, Period period) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    if (unit.level() == Level.GROUP) {
      days.addAll(register.changesWithin(period));
    }
    for (UnitsBelow below : UnitsBelow.of(register, unit)) {
      if (below.level() != Level.DEPARTMENT) {
        ends(below.days())
            .filter(day -> day.isAfter(period.start()) && day.isBefore(period.endExclusive()))
            .forEach(days::add);
      }
    }
    return days.stream()
        .map(
            day ->
                new Reshaping(
                    day, children(register, unit, day.minusDays(1)), children(register, unit, day)))
        .filter(each -> !each.before.isEmpty() && !each.after.isEmpty())
        .filter(each -> !each.before.equals(each.after))
        .toList();
  }

  private static Stream<LocalDate> ends(Validity days) {
    return Stream.concat(days.since().stream(), days.until().stream());
  }

  private static List<OrgUnit> children(Register register, OrgUnit unit, LocalDate day) {
    return register.treeOn(day).children(unit).stream()
        .filter(child -> child.level() != Level.DEPARTMENT)
        .toList();
  }

  /** How many that were not there on the day before. */
  public int came() {
    return (int) after.stream().filter(unit -> !before.contains(unit)).count();
  }
}
