package vn.tonghop.jobs;

import vn.tonghop.catalogue.Words;

/**
 * A database server cannot be reached, cannot be trusted with what has receipts, or serves another
 * home; says so and what to do. Nothing was changed.
 */
public final class DatabaseRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Words words;

  DatabaseRefused(Words words) {
    super(words.en());
    this.words = words;
  }

  DatabaseRefused(Words words, Throwable cause) {
    super(words.en(), cause);
    this.words = words;
  }

  /** In one line. */
  public Words words() {
    return words;
  }
}
