package vn.tonghop.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.desk.CaseLine;
import vn.tonghop.desk.Submissions.Listed;

/**
 * What a unit owes for a period, has handed in for it, or both.
 *
 * @param number of the case, {@code HS-…}
 * @param handedIn when all of it had come
 * @param revision of what is in force for exactly this; 0 when nothing is
 * @param refused whether something handed in for exactly this is refused now
 * @param withdrawn whether staff took something of it out of force
 */
record CaseSummary(
    String number,
    String programme,
    UnitName unit,
    Days period,
    String state,
    Optional<LocalDate> deadline,
    Optional<OffsetDateTime> handedIn,
    int revision,
    boolean refused,
    boolean withdrawn) {

  static CaseSummary of(CaseLine line) {
    return new CaseSummary(
        line.number(),
        line.programme().code().value(),
        UnitName.of(line.unit(), line.period().lastDay()),
        Days.of(line.period(), line.calendar()),
        line.state().name().toLowerCase(Locale.ROOT),
        line.deadline(),
        line.handedIn().map(Days::inVietnam),
        line.revision(),
        line.refused(),
        line.withdrawn());
  }

  /**
   * A page of them, in register order, then by period.
   *
   * @param total on all pages
   * @param counts how many there are in each state, whichever state is wanted
   */
  record Page(
      List<CaseSummary> items,
      int page,
      int pages,
      int limit,
      int total,
      Map<String, Integer> counts) {

    static Page of(Listed listed) {
      Map<String, Integer> counts = new TreeMap<>();
      listed
          .counts()
          .forEach((filter, count) -> counts.put(filter.name().toLowerCase(Locale.ROOT), count));
      return new Page(
          listed.lines().stream().map(CaseSummary::of).toList(),
          listed.number(),
          listed.pages(),
          listed.size(),
          listed.total(),
          counts);
    }
  }
}
