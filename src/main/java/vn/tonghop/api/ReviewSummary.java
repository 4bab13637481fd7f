package vn.tonghop.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.desk.ReviewList;
import vn.tonghop.desk.ReviewPath;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.ReviewOrder;

/**
 * A review that was made, with its latest edition.
 *
 * @param path of it in this interface
 * @param state {@code draft}, {@code checked} or {@code issued}
 * @param issued when the latest edition was
 * @param remedy what is to be done about one that no longer tells what the ledger says, where that
 *     was asked
 */
record ReviewSummary(
    String code,
    String path,
    String programme,
    Days period,
    UnitName unit,
    String state,
    int edition,
    OffsetDateTime published,
    Optional<IssueNumber> issued,
    Optional<String> remedy) {

  /** Under which an edition was issued, as it is printed. */
  record IssueNumber(String printed, LocalDate date, String signatory) {

    static IssueNumber of(IssuedEdition edition) {
      return new IssueNumber(
          edition.papers().printed(), edition.issuance().date(), edition.issuance().signatory());
    }
  }

  /** A page of them, the newest first; {@code total} is of all pages. */
  record Page(List<ReviewSummary> items, int page, int pages, int total) {

    static Page of(ReviewList.Page page) {
      return new Page(
          page.lines().stream().map(ReviewSummary::of).toList(),
          page.number(),
          page.pages(),
          page.found());
    }
  }

  static ReviewSummary of(ReviewList.Line line) {
    ReviewOrder order = line.order();
    return new ReviewSummary(
        order.code().text(),
        address(line.path()),
        order.programme().code().value(),
        days(order),
        UnitName.of(order.unit(), order.period().lastDay()),
        line.state().name().toLowerCase(Locale.ROOT),
        line.edition().number(),
        Days.inUtc(line.edition().published()),
        line.issued().map(IssueNumber::of),
        line.remedy().map(remedy -> remedy.name().toLowerCase(Locale.ROOT)));
  }

  static Days days(ReviewOrder order) {
    return Days.ofReview(order.period(), order.programme().reporting().calendar());
  }

  static String address(ReviewPath path) {
    return ApiConfiguration.V1 + path.address();
  }
}
