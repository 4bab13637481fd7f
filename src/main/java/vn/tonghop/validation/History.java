package vn.tonghop.validation;

import java.util.List;
import java.util.Optional;
import vn.tonghop.figure.Entries;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.SubmissionKey;

/** What was accepted before, for checks that compare with an earlier period. */
@FunctionalInterface
public interface History {

  History NONE = key -> Optional.empty();

  /** The figures in force for the key. */
  Optional<List<Figure>> figures(SubmissionKey key);

  /**
   * The figures in force of the same unit for periods that ended before this one began, the newest
   * first; as far back as is remembered.
   */
  default List<Earlier> before(SubmissionKey key) {
    return List.of();
  }

  /** Those of one earlier period. */
  record Earlier(SubmissionKey key, List<Figure> figures) {

    public Earlier {
      figures = List.copyOf(figures);
    }
  }

  /** What the ledger and what was entered since know. */
  static History of(Entries entries) {
    return new History() {
      @Override
      public Optional<List<Figure>> figures(SubmissionKey key) {
        return entries.figuresInForce(key);
      }

      @Override
      public List<Earlier> before(SubmissionKey key) {
        return entries.before(key).entrySet().stream()
            .map(each -> new Earlier(each.getKey(), each.getValue()))
            .toList();
      }
    };
  }
}
