package vn.tonghop.jobs;

import java.util.Optional;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;

/** Tells whether a review has to be made: never made, made of something else, or gone. */
class ReviewPlanner {

  private final Compilation compilation;
  private final EditionStore editions;
  private final Shelf shelf;

  ReviewPlanner(Compilation compilation, EditionStore editions, Shelf shelf) {
    this.compilation = compilation;
    this.editions = editions;
    this.shelf = shelf;
  }

  /** Empty when there is nothing to show, or when what is published still stands. */
  Optional<PlannedReview> plan(ReviewOrder order) {
    return compilation
        .ingredients(order)
        .filter(ingredients -> !stands(ingredients))
        .map(ingredients -> new PlannedReview(ingredients, nextEdition(ingredients)));
  }

  private boolean stands(Ingredients ingredients) {
    return editions
            .latest(ingredients.order())
            .filter(edition -> edition.snapshot().equals(ingredients.snapshot()))
            .isPresent()
        && shelf.has(
            ingredients.order().folder(),
            ingredients.snapshot(),
            ingredients.order().document("pdf"));
  }

  /** A database that was made anew does not know it. */
  private int afterTheOneOnTheShelf(Ingredients ingredients) {
    int there = shelf.edition(ingredients.order().folder());
    boolean same =
        shelf.has(
            ingredients.order().folder(),
            ingredients.snapshot(),
            ingredients.order().document("pdf"));
    return same ? there : there + 1;
  }

  /** The same once more is the same edition. */
  int nextEdition(Ingredients ingredients) {
    Optional<Edition> latest = editions.latest(ingredients.order());
    return latest
        .map(
            edition ->
                edition.snapshot().equals(ingredients.snapshot())
                    ? edition.number()
                    : edition.number() + 1)
        .orElseGet(() -> afterTheOneOnTheShelf(ingredients));
  }
}
