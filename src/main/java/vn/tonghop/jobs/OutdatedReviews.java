package vn.tonghop.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;
import vn.tonghop.publishing.StandingStore;
import vn.tonghop.publishing.Untouched;

/**
 * The published reviews that no longer tell what the ledger says. For one use: what it asks the
 * ledger is remembered.
 */
public final class OutdatedReviews {

  private final Compilation compilation;
  private final EditionStore editions;
  private final IssuedStore issued;
  private final DueReviews due;
  private final LedgerStore ledger;
  private final StandingStore standing;
  private final Shelf shelf;

  OutdatedReviews(
      Compilation compilation,
      EditionStore editions,
      IssuedStore issued,
      DueReviews due,
      LedgerStore ledger,
      StandingStore standing,
      Shelf shelf) {
    this.compilation = compilation;
    this.editions = editions;
    this.issued = issued;
    this.due = due;
    this.ledger = ledger;
    this.standing = standing;
    this.shelf = shelf;
  }

  /** What is to be done about one. */
  public enum Remedy {
    /** The next night makes it again. */
    NEXT_NIGHT,
    /** It was asked for by hand, and is made again only by hand. */
    BY_HAND,
    /** Nothing is left to show: what lies there should no longer be used. */
    NOTHING_LEFT
  }

  /**
   * One of them.
   *
   * @param issued the issued edition that lies there; it stays, whatever is made after it
   */
  public record Outdated(ReviewOrder order, Remedy remedy, Optional<IssuedEdition> issued) {}

  /** By programme and period. */
  List<Outdated> on(LocalDate day) {
    Set<String> nightly =
        due.on(day).stream().map(order -> order.folder().toString()).collect(Collectors.toSet());
    Untouched untouched = Untouched.asOf(ledger, standing, compilation, shelf);
    return editions.published().stream()
        .flatMap(published -> due.again(published).stream())
        .filter(order -> shelf.has(order.folder()) && !untouched.shows(order))
        .flatMap(order -> outdated(order, nightly).stream())
        .toList();
  }

  private Optional<Outdated> outdated(ReviewOrder order, Set<String> nightly) {
    Optional<IssuedEdition> shown = issued.shown(order);
    Optional<Ingredients> ingredients = compilation.ingredientsOfLatest(order);
    if (ingredients.isEmpty()) {
      return Optional.of(new Outdated(order, Remedy.NOTHING_LEFT, shown));
    }
    Ingredients now = ingredients.get();
    boolean stands =
        shown
            .map(each -> each.isAlsoOf(now.snapshot()) || compilation.stillSays(each, now))
            .orElseGet(
                () ->
                    editions
                        .latest(order)
                        .filter(edition -> edition.snapshot().equals(now.snapshot()))
                        .isPresent());
    boolean remade = nightly.contains(order.folder().toString());
    return stands
        ? Optional.empty()
        : Optional.of(new Outdated(order, remade ? Remedy.NEXT_NIGHT : Remedy.BY_HAND, shown));
  }
}
