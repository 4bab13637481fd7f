package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.Press;
import vn.tonghop.publishing.Shelf;

/**
 * Adds up, writes and renders a review into a folder of its own. Runs on several threads; touches
 * nothing that is published.
 */
class ReviewPrinter implements ItemProcessor<PlannedReview, PrintedReview> {

  private final Compilation compilation;
  private final Press press;
  private final Shelf shelf;
  private final Set<Format> formats;

  ReviewPrinter(Compilation compilation, Press press, Shelf shelf, Set<Format> formats) {
    this.compilation = compilation;
    this.press = press;
    this.shelf = shelf;
    this.formats = Set.copyOf(formats);
  }

  @Override
  public PrintedReview process(PlannedReview planned) {
    Path workplace = shelf.workplace();
    try {
      shelf.takeAlong(
          planned.ingredients().order().folder(), planned.ingredients().snapshot(), workplace);
      press.print(
          compilation.compile(planned.ingredients()), formats, planned.edition(), workplace);
    } catch (RuntimeException e) {
      shelf.discard(workplace);
      throw e;
    }
    Failpoint.REVIEW_PRINTED.reached();
    return new PrintedReview(planned.ingredients(), planned.edition(), workplace);
  }
}
