package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.Optional;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.Shelf;

/** Tells which number the next edition of a review has. */
class EditionNumbers {

  private final EditionStore editions;
  private final Shelf shelf;

  EditionNumbers(EditionStore editions, Shelf shelf) {
    this.editions = editions;
    this.shelf = shelf;
  }

  /**
   * The same once more is the same edition. What lies in the folder counts too: a database that was
   * made anew knows of no drafts.
   */
  int next(Ingredients ingredients) {
    Path folder = ingredients.order().folder();
    Optional<Edition> latest = editions.latest(ingredients.order());
    if (latest.filter(e -> e.snapshot().equals(ingredients.snapshot())).isPresent()) {
      return latest.get().number();
    }
    int there = shelf.edition(folder);
    return shelf.has(folder, ingredients.snapshot())
        ? there
        : Math.max(there, latest.map(Edition::number).orElse(0)) + 1;
  }
}
