package vn.tonghop.desk;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.PeriodText;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.review.ReviewCode;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** Finds reviews by what they are called, and lets pass whoever may have them. */
final class ReviewOrders {

  private final Access access;
  private final Programmes programmes;
  private final DueReviews due;
  private final EditionStore editions;

  ReviewOrders(Access access, Programmes programmes, DueReviews due, EditionStore editions) {
    this.access = access;
    this.programmes = programmes;
    this.due = due;
    this.editions = editions;
  }

  /** A review that was made, with its latest edition. */
  record Made(ReviewOrder order, Edition edition) {}

  /**
   * A review that was made, if they may do this with it.
   *
   * @throws NotYours if there is none such, or they may not
   */
  Made made(Member member, Permission permission, ReviewPath path, Language language) {
    ReviewOrder order =
        find(path, language).orElseThrow(() -> new NotYours("no such review: " + path));
    access.require(member, permission, order.unit(), order.unitsDay());
    return editions
        .latest(order)
        .map(edition -> new Made(order, edition))
        .orElseThrow(() -> new NotYours("never made: " + path));
  }

  boolean may(Member member, Permission permission, ReviewOrder order) {
    return access.may(member, permission, order.unit(), order.unitsDay());
  }

  private Optional<ReviewOrder> find(ReviewPath path, Language language) {
    return Optional.of(path.programme())
        .filter(ProgrammeCode::isCode)
        .flatMap(code -> programmes.programme(new ProgrammeCode(code)))
        .filter(programme -> UnitCode.isCode(path.code()))
        .flatMap(
            programme ->
                PeriodText.parse(path.period(), programme.reporting().calendar())
                    .flatMap(
                        period ->
                            due.order(
                                programme,
                                new UnitCode(path.code()),
                                period,
                                path.restatedTo(),
                                language)))
        .filter(order -> ReviewPath.of(order).unit().equals(path.unit()));
  }

  /** The review of that code that was made and that they may see. */
  Optional<ReviewOrder> ofCode(Member member, ReviewCode code) {
    return published().stream()
        .filter(order -> order.code().equals(code))
        .filter(order -> may(member, Permission.SEE, order))
        .findFirst();
  }

  private List<ReviewOrder> published() {
    return editions.published().stream().flatMap(each -> due.again(each).stream()).toList();
  }
}
