package vn.tonghop.jobs;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.ReviewOrder;

/** Gives the reviews that are due or changed. Restarted, it asks again what is left. */
class ReviewReader implements ItemStreamReader<PlannedReview> {

  private final DueReviews due;
  private final ReviewPlanner planner;
  private final Progress progress;
  private final LocalDate date;
  private @Nullable Iterator<ReviewOrder> orders;
  private int done;

  ReviewReader(DueReviews due, ReviewPlanner planner, Progress progress, LocalDate date) {
    this.due = due;
    this.planner = planner;
    this.progress = progress;
    this.date = date;
  }

  @Override
  public void open(ExecutionContext context) {
    List<ReviewOrder> all = due.on(date);
    progress.stage(Progress.Stage.REVIEW, all.size());
    orders = all.iterator();
  }

  @Override
  public @Nullable PlannedReview read() {
    while (orders != null && orders.hasNext()) {
      ReviewOrder order = orders.next();
      progress.at(done++, order.name());
      Optional<PlannedReview> planned = planner.plan(order);
      if (planned.isPresent()) {
        Failpoint.REVIEW_PLANNED.reached();
        return planned.get();
      }
    }
    return null;
  }
}
