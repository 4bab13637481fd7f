package vn.tonghop.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.figure.AcceptedSubmission;
import vn.tonghop.figure.SubmissionKey;

/** What judging a submission came to: accepted or refused, as a whole. */
public sealed interface Verdict {

  /** Warnings of an accepted one; errors and warnings of a refused one. */
  List<Finding> findings();

  /** One or the other. */
  default <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
    if (this instanceof Accepted a) {
      return accepted.apply(a);
    }
    return refused.apply((Refused) this);
  }

  /** Sound; the findings are warnings. */
  record Accepted(AcceptedSubmission submission, List<Finding> findings) implements Verdict {

    public Accepted {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Not taken; nothing of it is in the ledger.
   *
   * @param keyOrNull whose and of when it was, as far as that could be read
   */
  record Refused(@Nullable SubmissionKey keyOrNull, List<Finding> findings) implements Verdict {

    public Refused {
      findings = List.copyOf(findings);
    }

    public Optional<SubmissionKey> key() {
      return Optional.ofNullable(keyOrNull);
    }
  }
}
