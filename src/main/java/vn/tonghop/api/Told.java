package vn.tonghop.api;

import java.io.Serial;
import java.util.function.UnaryOperator;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;

/** Ends a request with a problem, to be told in the language of whoever asked. */
final class Told extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient ProblemKind kind;
  private final transient InLanguage problem;

  /** A problem in any language. */
  @FunctionalInterface
  interface InLanguage {
    Problem in(Language language);
  }

  private Told(ProblemKind kind, InLanguage problem) {
    super(kind.name());
    this.kind = kind;
    this.problem = problem;
  }

  static Told of(ProblemKind kind, InLanguage problem) {
    return new Told(kind, problem);
  }

  static Told of(ProblemKind kind, Words detail) {
    return of(kind, detail, UnaryOperator.identity());
  }

  /** With more than its detail. */
  static Told of(ProblemKind kind, Words detail, UnaryOperator<Problem> more) {
    return new Told(kind, language -> more.apply(Problem.of(kind, detail, language)));
  }

  ProblemKind kind() {
    return kind;
  }

  Problem in(Language language) {
    return problem.in(language);
  }
}
