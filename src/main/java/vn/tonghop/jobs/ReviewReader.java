package vn.tonghop.jobs;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Untouched;

/**
 * Gives the reviews that are due or changed. Restarted, it asks again what is left. When all are
 * made, notes up to where the ledger was looked through.
 */
class ReviewReader implements ItemStreamReader<PlannedReview>, StepExecutionListener {

  private final DueReviews due;
  private final ReviewPlanner planner;
  private final Supplier<Untouched> asOfNow;
  private final TransactionTemplate transactions;
  private final Progress progress;
  private final LocalDate date;
  private @Nullable Untouched untouched;
  private @Nullable Iterator<ReviewOrder> orders;
  private int done;

  ReviewReader(
      DueReviews due,
      ReviewPlanner planner,
      Supplier<Untouched> asOfNow,
      TransactionTemplate transactions,
      Progress progress,
      LocalDate date) {
    this.due = due;
    this.planner = planner;
    this.asOfNow = asOfNow;
    this.transactions = transactions;
    this.progress = progress;
    this.date = date;
  }

  @Override
  public void open(ExecutionContext context) {
    untouched = asOfNow.get();
    List<ReviewOrder> all = due.on(date);
    progress.stage(Progress.Stage.REVIEW, all.size());
    orders = all.iterator();
  }

  @Override
  public @Nullable PlannedReview read() {
    while (orders != null && untouched != null && orders.hasNext()) {
      ReviewOrder order = orders.next();
      progress.at(done++, order.name());
      Optional<PlannedReview> planned = planner.plan(order, untouched);
      if (planned.isPresent()) {
        Failpoint.REVIEW_PLANNED.reached();
        return planned.get();
      }
    }
    return null;
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    Untouched lookedThrough = untouched;
    if (lookedThrough != null && step.getStatus() == BatchStatus.COMPLETED) {
      transactions.executeWithoutResult(status -> lookedThrough.done());
    }
    return null;
  }
}
