package vn.tonghop.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.desk.ReviewFolder;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.ReviewOrder;

/**
 * A review with all its editions that can be had.
 *
 * @param hold whether the latest edition still tells what the ledger says
 * @param files of the latest edition
 * @param missing formats in which it was not made
 * @param editions that were issued, the latest first
 */
record ReviewEditions(
    ReviewSummary summary,
    String hold,
    List<Document> files,
    List<String> missing,
    List<Issued> editions) {

  /** A file, and where it is. */
  record Document(String name, long size, String path) {}

  /**
   * An edition that was issued.
   *
   * @param state {@code whole}, or what is wrong with its files
   */
  record Issued(
      int edition, ReviewSummary.IssueNumber number, String state, List<Document> files) {}

  static ReviewEditions of(ReviewFolder.Seen seen) {
    String path = ReviewSummary.address(seen.path());
    ReviewOrder order = seen.order();
    return new ReviewEditions(
        new ReviewSummary(
            order.code().text(),
            path,
            order.programme().code().value(),
            ReviewSummary.days(order),
            UnitName.of(order.unit(), order.period().lastDay()),
            seen.state().name().toLowerCase(Locale.ROOT),
            seen.edition().number(),
            Days.inUtc(seen.edition().published()),
            seen.number().map(ReviewSummary.IssueNumber::of),
            Optional.empty()),
        seen.hold().name().toLowerCase(Locale.ROOT),
        documents(seen.documents(), path + "/files/"),
        seen.missing().stream().map(Format::code).sorted().toList(),
        seen.before().stream().map(issued -> issued(issued, path)).toList());
  }

  private static Issued issued(ReviewFolder.Issued issued, String path) {
    int number = issued.edition().number();
    return new Issued(
        number,
        ReviewSummary.IssueNumber.of(issued.edition()),
        issued.files().name().toLowerCase(Locale.ROOT),
        documents(issued.documents(), path + "/editions/" + number + "/files/"));
  }

  private static List<Document> documents(List<ReviewFolder.Document> documents, String below) {
    return documents.stream()
        .map(each -> new Document(each.name(), each.bytes(), below + each.name()))
        .toList();
  }
}
