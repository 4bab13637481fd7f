package vn.tonghop.publishing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.EditionStore.Published;
import vn.tonghop.publishing.StandingStore.Mark;
import vn.tonghop.publishing.StandingStore.Standing;

/**
 * The reviews that stand because nothing they are made of was touched since they were found to: of
 * years of reviews a night gathers again only what some new or withdrawn submission goes into. For
 * one use, while nobody writes.
 */
public final class Untouched {

  /** When more submissions than that were touched, all reviews are looked at. */
  private static final int MOST = 20_000;

  private final Compilation compilation;
  private final StandingStore store;
  private final Shelf shelf;
  private final Map<Published, Standing> known;
  private final Collection<SubmissionKey> touched;
  private final Mark now;

  /** What was looked at by whoever makes reviews, and stands. */
  private final Set<Published> held = new HashSet<>();

  private Untouched(
      Compilation compilation,
      StandingStore store,
      Shelf shelf,
      Map<Published, Standing> known,
      Collection<SubmissionKey> touched,
      Mark now) {
    this.compilation = compilation;
    this.store = store;
    this.shelf = shelf;
    this.known = known;
    this.touched = touched;
    this.now = now;
  }

  /** As the ledger is now. */
  public static Untouched asOf(
      LedgerStore ledger, StandingStore store, Compilation compilation, Shelf shelf) {
    Mark now = new Mark(ledger.lastSubmission(), ledger.withdrawals());
    Optional<List<SubmissionKey>> touched =
        store.mark().flatMap(then -> touched(ledger, then, now));
    return new Untouched(
        compilation,
        store,
        shelf,
        touched.isPresent() ? store.all() : Map.of(),
        touched.orElse(List.of()),
        now);
  }

  private static Optional<List<SubmissionKey>> touched(LedgerStore ledger, Mark then, Mark now) {
    if (then.submission() > now.submission() || then.withdrawals() > now.withdrawals()) {
      return Optional.empty();
    }
    List<SubmissionKey> touched =
        ledger.touched(then.submission(), then.withdrawals() != now.withdrawals(), MOST);
    return touched.size() > MOST ? Optional.empty() : Optional.of(touched);
  }

  /**
   * Whether the review is known to tell what the ledger says, or that there is nothing to tell, and
   * lies there with its PDF. If not, whoever makes reviews is to look at it.
   *
   * @param basis of the review; see {@link Compilation#basis}
   */
  public boolean holds(ReviewOrder order, Sha256 basis) {
    boolean holds = isKnown(order, basis);
    if (holds) {
      held.add(Published.of(order));
    }
    return holds;
  }

  private boolean isKnown(ReviewOrder order, Sha256 basis) {
    Standing standing = known.get(Published.of(order));
    return standing != null
        && standing.basis().equals(basis)
        && !compilation.isTouched(order, touched)
        && standing
            .snapshot()
            .map(snapshot -> shelf.has(order.folder(), snapshot, order.document("pdf")))
            .orElse(true);
  }

  /** Whether what lies there is known to tell what the ledger says. */
  public boolean shows(ReviewOrder order) {
    return Optional.ofNullable(known.get(Published.of(order)))
            .flatMap(Standing::snapshot)
            .isPresent()
        && isKnown(order, compilation.basis(order));
  }

  /**
   * Notes that a review was looked at and stands.
   *
   * @param basis of the review, taken before it was looked at
   * @param snapshot of the edition that lies there; empty = there is nothing to show
   */
  public void stands(ReviewOrder order, Sha256 basis, Optional<Sha256> snapshot) {
    store.put(Published.of(order), new Standing(basis, snapshot));
    held.add(Published.of(order));
  }

  /** Notes that a review was looked at and is to be made. */
  public void falls(ReviewOrder order) {
    store.remove(Published.of(order));
  }

  /**
   * All that are due were looked at, and those that fell were made. What was not looked at, because
   * it is not due by that day or no programme asks for it, is not known to stand any more.
   */
  public void done() {
    store.keepOnly(held);
    store.mark(now);
  }
}
