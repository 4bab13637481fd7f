package vn.tonghop.jobs;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;

/** Publishes finished reviews, each whole. */
class ReviewPublisher implements ItemWriter<PrintedReview> {

  private final EditionStore editions;
  private final Shelf shelf;
  private final Clock clock;
  private final Published published;
  private final long run;

  ReviewPublisher(EditionStore editions, Shelf shelf, Clock clock, Published published, long run) {
    this.editions = editions;
    this.shelf = shelf;
    this.clock = clock;
    this.published = published;
    this.run = run;
  }

  @Override
  public void write(Chunk<? extends PrintedReview> printed) {
    printed.forEach(this::publish);
  }

  void publish(PrintedReview printed) {
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
    }
    shelf.publish(printed.made(), order.folder());
    published.add(order.folder());
  }
}
