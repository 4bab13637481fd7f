package vn.tonghop.inspection;

import java.util.List;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.figure.Entry;
import vn.tonghop.publishing.EditionStore.Published;
import vn.tonghop.publishing.ReviewOrder;

/**
 * What a change of units touches.
 *
 * @param beyond submissions in force of units that end, for periods that last beyond their end:
 *     their figures would be nobody's
 * @param owed not yet handed in, of units that end, for pieces that end with them or before
 * @param noMore obligations that are none any more; a form made for one is of no use
 * @param instead obligations that were none before
 * @param reviewsNoMore reviews that were due and will not be
 * @param reviewsInstead reviews that will be due and were not
 * @param across reviews that stay due and are made of units of before and after
 * @param published published reviews that would no longer tell what the register says
 */
public record Touched(
    List<Entry> beyond,
    List<Obligation> owed,
    List<Obligation> noMore,
    List<Obligation> instead,
    List<ReviewOrder> reviewsNoMore,
    List<ReviewOrder> reviewsInstead,
    List<ReviewOrder> across,
    List<Published> published) {

  public Touched {
    beyond = List.copyOf(beyond);
    owed = List.copyOf(owed);
    noMore = List.copyOf(noMore);
    instead = List.copyOf(instead);
    reviewsNoMore = List.copyOf(reviewsNoMore);
    reviewsInstead = List.copyOf(reviewsInstead);
    across = List.copyOf(across);
    published = List.copyOf(published);
  }

  /** Whether anybody has to see to something: nothing of what is open or made stays as it is. */
  public boolean wantsAttention() {
    return !(beyond.isEmpty()
        && owed.isEmpty()
        && noMore.isEmpty()
        && reviewsNoMore.isEmpty()
        && across.isEmpty()
        && published.isEmpty());
  }
}
