package vn.tonghop.validation;

import java.util.List;
import vn.tonghop.figure.Change;
import vn.tonghop.figure.Figure;

/**
 * What submissions did to the ledger; a refused one does nothing.
 *
 * @param added submissions for which nothing was in force before
 * @param changed those that took the place of another
 * @param same those that were in force already
 * @param older those that are kept although a newer one is in force; their figures do not count
 * @param figuresAdded figures of those added
 * @param figuresChanged figures that were changed, reported for the first time or left out
 * @param figuresSame figures that stayed as they were
 */
public record Effect(
    int added,
    int changed,
    int same,
    int older,
    long figuresAdded,
    long figuresChanged,
    long figuresSame) {

  public static final Effect NONE = new Effect(0, 0, 0, 0, 0, 0, 0);
  static final Effect OLDER = new Effect(0, 0, 0, 1, 0, 0, 0);

  static Effect added(List<Figure> figures) {
    return new Effect(1, 0, 0, 0, figures.size(), 0, 0);
  }

  static Effect changed(List<Figure> before, List<Figure> after) {
    List<Change> changes = Change.between(before, after);
    long touched = changes.stream().filter(change -> change.after().isPresent()).count();
    return new Effect(0, 1, 0, 0, 0, changes.size(), after.size() - touched);
  }

  static Effect same(int figures) {
    return new Effect(0, 0, 1, 0, 0, 0, figures);
  }

  /** Submissions newly in the ledger. */
  public int entered() {
    return added + changed + older;
  }

  /** Both together. */
  public Effect plus(Effect other) {
    return new Effect(
        added + other.added,
        changed + other.changed,
        same + other.same,
        older + other.older,
        figuresAdded + other.figuresAdded,
        figuresChanged + other.figuresChanged,
        figuresSame + other.figuresSame);
  }

  Effect negated() {
    return new Effect(
        -added, -changed, -same, -older, -figuresAdded, -figuresChanged, -figuresSame);
  }
}
