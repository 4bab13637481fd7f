package vn.tonghop.jobs;

import vn.tonghop.catalogue.Words;

/** A backup is not made, or not restored; says why and what to do, and nothing was changed. */
public final class BackupRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Words words;

  BackupRefused(Words words) {
    super(words.en());
    this.words = words;
  }

  /** In one line. */
  public Words words() {
    return words;
  }
}
