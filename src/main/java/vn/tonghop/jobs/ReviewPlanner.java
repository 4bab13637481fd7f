package vn.tonghop.jobs;

import java.util.Optional;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;
import vn.tonghop.publishing.Untouched;

/** Tells whether a review has to be made: never made, made of something else, or gone. */
class ReviewPlanner {

  private final Compilation compilation;
  private final EditionStore editions;
  private final IssuedStore issued;
  private final Shelf shelf;
  private final EditionNumbers numbers;

  ReviewPlanner(Compilation compilation, EditionStore editions, IssuedStore issued, Shelf shelf) {
    this.compilation = compilation;
    this.editions = editions;
    this.issued = issued;
    this.shelf = shelf;
    this.numbers = new EditionNumbers(editions, shelf);
  }

  /**
   * Empty when there is nothing to show, or when what is published still stands.
   *
   * @param untouched the reviews that need not be looked at; is told of those that were
   */
  Optional<PlannedReview> plan(ReviewOrder order, Untouched untouched) {
    Sha256 basis = compilation.basis(order);
    if (untouched.holds(order, basis)) {
      return Optional.empty();
    }
    Optional<PlannedReview> planned = planAnyway(order);
    if (planned.isPresent() && !stands(planned.get())) {
      untouched.falls(order);
      return planned;
    }
    untouched.stands(order, basis, planned.map(ReviewPlanner::lying));
    return Optional.empty();
  }

  /** What the edition was made of that is to lie there. */
  private static Sha256 lying(PlannedReview planned) {
    return planned
        .shown()
        .map(shown -> shown.edition().snapshot())
        .orElseGet(() -> planned.ingredients().snapshot());
  }

  /** Empty when there is nothing to show. */
  Optional<PlannedReview> planAnyway(ReviewOrder order) {
    Optional<IssuedEdition> shown = issued.shown(order);
    return shown.isPresent()
        ? compilation
            .ingredients(order, shown.get())
            .map(now -> new PlannedReview(now, shown.get().number(), shown))
        : compilation
            .ingredients(order)
            .map(now -> new PlannedReview(now, numbers.next(now), Optional.empty()));
  }

  private boolean stands(PlannedReview planned) {
    Ingredients now = planned.ingredients();
    ReviewOrder order = now.order();
    return planned
        .shown()
        .map(
            shown ->
                shown.isAlsoOf(now.snapshot())
                    && shelf.has(order.folder(), shown.edition().snapshot()))
        .orElseGet(
            () ->
                editions
                        .latest(order)
                        .filter(edition -> edition.snapshot().equals(now.snapshot()))
                        .isPresent()
                    && shelf.has(order.folder(), now.snapshot(), order.document("pdf")));
  }
}
