package vn.tonghop.validation;

import java.util.List;
import java.util.Optional;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.SubmissionKey;

/** What was accepted before, for checks that compare with an earlier period. */
@FunctionalInterface
public interface History {

  History NONE = key -> Optional.empty();

  /** The figures in force for the key. */
  Optional<List<Figure>> figures(SubmissionKey key);
}
