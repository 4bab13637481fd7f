package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.Press;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;

/** Makes one review by hand, from the ledger. */
public final class Reviews {

  private final Compilation compilation;
  private final Press press;
  private final EditionStore editions;
  private final Shelf shelf;
  private final TransactionTemplate transactions;
  private final CheckpointStore checkpoints;
  private final Stillness stillness;
  private final Clock clock;

  Reviews(
      Compilation compilation,
      Press press,
      EditionStore editions,
      Shelf shelf,
      TransactionTemplate transactions,
      CheckpointStore checkpoints,
      Stillness stillness,
      Clock clock) {
    this.compilation = compilation;
    this.press = press;
    this.editions = editions;
    this.shelf = shelf;
    this.transactions = transactions;
    this.checkpoints = checkpoints;
    this.stillness = stillness;
    this.clock = clock;
  }

  /** Publishes the review and tells where; empty when there is nothing to show. */
  public Optional<Path> make(ReviewOrder order, Set<Format> formats) {
    return compilation.ingredients(order).map(ingredients -> make(ingredients, formats));
  }

  private Path make(Ingredients ingredients, Set<Format> formats) {
    stillness.during(shelf::sweep);
    ReviewPlanner planner = new ReviewPlanner(compilation, editions, shelf);
    PlannedReview planned = new PlannedReview(ingredients, planner.nextEdition(ingredients));
    PrintedReview printed = new ReviewPrinter(compilation, press, shelf, formats).process(planned);
    transactions.executeWithoutResult(
        status ->
            new ReviewPublisher(editions, shelf, clock, new Published(), checkpoints, stillness, 0)
                .write(Chunk.of(printed)));
    return ingredients.order().folder();
  }
}
