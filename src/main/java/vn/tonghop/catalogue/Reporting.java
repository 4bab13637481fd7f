package vn.tonghop.catalogue;

import java.util.List;
import java.util.Set;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;

/**
 * Who reports how often and by when.
 *
 * @param base the kind of period that is due
 * @param kinds all kinds that are taken, {@code base} among them
 * @param ranges whether two dates are taken for a period
 * @param levels who reports, from the top down
 * @param expected when submissions are expected; outside of it they are taken but not missed
 */
public record Reporting(
    PeriodCalendar calendar,
    PeriodKind base,
    Set<PeriodKind> kinds,
    boolean ranges,
    List<ReportingLevel> levels,
    List<Validity> expected) {

  public Reporting {
    kinds = Set.copyOf(kinds);
    levels = List.copyOf(levels);
    expected = List.copyOf(expected);
  }

  /**
   * A level that reports.
   *
   * @param deadline working days after the last day of the period (at least 1: NĐ 09/2019, 8.5.b)
   * @param voluntary whether its submissions are taken, but none is owed
   */
  public record ReportingLevel(Level level, int deadline, boolean voluntary) {

    /** A level whose units owe submissions. */
    public ReportingLevel(Level level, int deadline) {
      this(level, deadline, /* voluntary= */ false);
    }
  }

  /** Whether submissions of units of this level are taken. */
  public boolean reports(Level level) {
    return levels.stream().anyMatch(reporting -> reporting.level() == level);
  }

  /** Whether submissions of units of this level are missed when they do not come. */
  public boolean owes(Level level) {
    return levels.stream()
        .anyMatch(reporting -> reporting.level() == level && !reporting.voluntary());
  }
}
