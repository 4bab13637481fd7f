package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedFolders;
import vn.tonghop.publishing.Press;
import vn.tonghop.publishing.Shelf;

/**
 * Adds up, writes and renders a review into a folder of its own. Runs on several threads; touches
 * nothing that is published.
 */
class ReviewPrinter implements ItemProcessor<PlannedReview, ReviewOutcome> {

  private final Compilation compilation;
  private final Press press;
  private final Shelf shelf;
  private final IssuedFolders issued;
  private final EditionNumbers numbers;
  private final Set<Format> formats;

  ReviewPrinter(
      Compilation compilation,
      Press press,
      Shelf shelf,
      IssuedFolders issued,
      EditionNumbers numbers,
      Set<Format> formats) {
    this.compilation = compilation;
    this.press = press;
    this.shelf = shelf;
    this.issued = issued;
    this.numbers = numbers;
    this.formats = Set.copyOf(formats);
  }

  @Override
  public ReviewOutcome process(PlannedReview planned) {
    return planned
        .shown()
        .map(shown -> keep(shown, planned.ingredients()))
        .orElseGet(() -> print(planned.ingredients(), planned.edition()));
  }

  /**
   * An issued edition stays what is shown as long as not one figure has changed, nor what staff
   * write.
   */
  private ReviewOutcome keep(IssuedEdition shown, Ingredients now) {
    boolean isSame = shown.isAlsoOf(now.snapshot()) || compilation.stillSays(shown, now);
    if (isSame && shelf.has(now.order().folder(), shown.edition().snapshot())) {
      return new KeptReview(shown, now.snapshot());
    }
    if (isSame) {
      Path workplace = shelf.workplace();
      if (IssuedFolders.copy(shown, issued.place(shown), workplace)) {
        return new PrintedReview(now, shown.number(), workplace);
      }
      shelf.discard(workplace);
      if (shown.edition().snapshot().equals(now.snapshot())) {
        return print(now, shown.number());
      }
    }
    Ingredients draft = compilation.ingredients(now.order()).orElseThrow();
    return print(draft, numbers.next(draft));
  }

  /** The same for somebody who asked for it: documents are made beside those that lie there. */
  ReviewOutcome printAnyway(PlannedReview planned) {
    Ingredients now = planned.ingredients();
    return planned
            .shown()
            .filter(shown -> !shown.edition().snapshot().equals(now.snapshot()))
            .isPresent()
        ? process(planned)
        : print(now, planned.edition());
  }

  private PrintedReview print(Ingredients ingredients, int edition) {
    Path workplace = shelf.workplace();
    try {
      shelf.takeAlong(ingredients.order().folder(), ingredients.snapshot(), workplace);
      press.print(compilation.compile(ingredients), formats, edition, workplace);
    } catch (RuntimeException e) {
      shelf.discard(workplace);
      throw e;
    }
    Failpoint.REVIEW_PRINTED.reached();
    return new PrintedReview(ingredients, edition, workplace);
  }
}
