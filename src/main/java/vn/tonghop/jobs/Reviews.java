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
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.Press;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;

/** Makes one review by hand, from the ledger. */
public final class Reviews {

  private final Definitions definitions;
  private final Compilation compilation;
  private final Press press;
  private final EditionStore editions;
  private final IssuedEditions issued;
  private final Shelf shelf;
  private final TransactionTemplate transactions;
  private final CheckpointStore checkpoints;
  private final Stillness stillness;
  private final Clock clock;

  Reviews(
      Definitions definitions,
      Compilation compilation,
      Press press,
      EditionStore editions,
      IssuedEditions issued,
      Shelf shelf,
      TransactionTemplate transactions,
      CheckpointStore checkpoints,
      Stillness stillness,
      Clock clock) {
    this.definitions = definitions;
    this.compilation = compilation;
    this.press = press;
    this.editions = editions;
    this.issued = issued;
    this.shelf = shelf;
    this.transactions = transactions;
    this.checkpoints = checkpoints;
    this.stillness = stillness;
    this.clock = clock;
  }

  /**
   * Publishes the review and tells where; empty when there is nothing to show. An issued edition of
   * which no figure has changed stays as it is.
   */
  public Optional<Path> make(ReviewOrder order, Set<Format> formats) {
    return new ReviewPlanner(compilation, editions, issued.register(), shelf)
        .planAnyway(order)
        .map(planned -> make(planned, formats));
  }

  private Path make(PlannedReview planned, Set<Format> formats) {
    definitions.keep();
    stillness.during(shelf::sweep);
    ReviewOutcome made =
        new ReviewPrinter(
                compilation,
                press,
                shelf,
                issued.folders(),
                new EditionNumbers(editions, shelf),
                formats)
            .printAnyway(planned);
    transactions.executeWithoutResult(
        status ->
            new ReviewPublisher(
                    editions,
                    issued.register(),
                    shelf,
                    clock,
                    new Published(),
                    checkpoints,
                    stillness,
                    0)
                .write(Chunk.of(made)));
    return planned.ingredients().order().folder();
  }
}
