package vn.tonghop.jobs;

import java.util.Optional;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;

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

  /** Empty when there is nothing to show, or when what is published still stands. */
  Optional<PlannedReview> plan(ReviewOrder order) {
    return planAnyway(order).filter(planned -> !stands(planned));
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
