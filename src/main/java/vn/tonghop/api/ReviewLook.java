package vn.tonghop.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.desk.ReviewLaunch;
import vn.tonghop.desk.ReviewPath;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.review.ChangedSubmission;

/**
 * What would go into a review.
 *
 * @param submissions that would be counted
 * @param missing the units of which something is missing, 200 at most
 * @param unitsMissing how many there are
 * @param late obligations fulfilled after their deadline
 * @param edition that was made last
 * @param issued whether that was
 * @param same whether nothing has changed since
 * @param changed submissions that have changed since; absent when it cannot be told
 */
record ReviewLook(
    String path,
    String programme,
    Days period,
    UnitName unit,
    int submissions,
    List<OfLevel> levels,
    List<Missing> missing,
    int unitsMissing,
    int late,
    Optional<Integer> edition,
    boolean issued,
    boolean same,
    Optional<List<Changed>> changed) {

  /** How much of what was due has come, of one level. */
  record OfLevel(String level, int received, int due, int late) {}

  /** A unit of which something is missing. */
  record Missing(UnitName unit, List<Days> periods) {}

  /** A submission that has changed. */
  record Changed(UnitName unit, Days period, String kind, String number, String receipt) {}

  static ReviewLook of(ReviewLaunch.Look look) {
    ReviewOrder order = look.order();
    PeriodCalendar calendar = order.programme().reporting().calendar();
    return new ReviewLook(
        ReviewSummary.address(ReviewPath.of(order)),
        order.programme().code().value(),
        ReviewSummary.days(order),
        UnitName.of(order.unit(), order.period().lastDay()),
        look.submissions(),
        look.levels().stream()
            .map(of -> new OfLevel(of.level().code(), of.received(), of.due(), of.late()))
            .toList(),
        look.missing().stream().map(of -> missing(of, calendar)).toList(),
        look.units(),
        look.late(),
        look.last().map(edition -> edition.number()),
        look.isIssued(),
        look.isSame(),
        look.changed().map(all -> all.stream().map(of -> changed(of, calendar)).toList()));
  }

  private static Missing missing(ReviewLaunch.Missing of, PeriodCalendar calendar) {
    return new Missing(
        UnitName.of(of.unit(), of.pieces().get(0).lastDay()),
        of.pieces().stream().map(piece -> Days.of(piece, calendar)).toList());
  }

  private static Changed changed(ChangedSubmission of, PeriodCalendar calendar) {
    return new Changed(
        UnitName.of(of.unit(), of.period().lastDay()),
        Days.of(of.period(), calendar),
        of.kind().name().toLowerCase(Locale.ROOT),
        of.caseNumber(),
        of.receipt());
  }
}
