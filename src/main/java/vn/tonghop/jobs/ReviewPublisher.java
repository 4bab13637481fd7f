package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;

/**
 * Publishes finished reviews, each whole. The editions are in the database and on the disk before
 * anybody can see them: the next edition never bears the number of one that was seen. What a killed
 * process numbered and did not publish, the next run publishes under that number.
 */
class ReviewPublisher implements ItemWriter<ReviewOutcome> {

  private final EditionStore editions;
  private final IssuedStore issued;
  private final Shelf shelf;
  private final Clock clock;
  private final Published published;
  private final CheckpointStore checkpoints;
  private final Stillness stillness;
  private final long run;

  ReviewPublisher(
      EditionStore editions,
      IssuedStore issued,
      Shelf shelf,
      Clock clock,
      Published published,
      CheckpointStore checkpoints,
      Stillness stillness,
      long run) {
    this.editions = editions;
    this.issued = issued;
    this.shelf = shelf;
    this.clock = clock;
    this.published = published;
    this.checkpoints = checkpoints;
    this.stillness = stillness;
    this.run = run;
  }

  @Override
  public void write(Chunk<? extends ReviewOutcome> outcomes) {
    List<PrintedReview> printed = new ArrayList<>();
    for (ReviewOutcome outcome : outcomes) {
      if (outcome instanceof PrintedReview review) {
        printed.add(review);
      } else if (outcome instanceof KeptReview kept) {
        issued.compared(kept.issued(), kept.snapshot());
      }
    }
    stillness.untilTheTransactionEnds();
    printed.forEach(this::number);
    checkpoints.afterCommit(
        Failpoint.EDITION_COMMITTED,
        Failpoint.EDITION_CHECKPOINTED,
        () -> printed.forEach(this::publish));
  }

  private void number(PrintedReview printed) {
    ReviewOrder order = printed.ingredients().order();
    boolean again =
        editions.latest(order).filter(edition -> edition.number() == printed.edition()).isPresent();
    if (!again) {
      editions.add(
          order,
          new Edition(
              printed.edition(),
              printed.ingredients().snapshot(),
              order.folder().toString().replace('\\', '/'),
              LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)),
          clock.instant(),
          run);
      Failpoint.EDITION_ADDED.reached();
    }
  }

  private void publish(PrintedReview printed) {
    Path folder = printed.ingredients().order().folder();
    shelf.publish(printed.made(), folder);
    published.add(folder);
  }
}
