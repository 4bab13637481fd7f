package vn.tonghop.backup;

import vn.tonghop.catalogue.Words;

/** A file is no backup that can be used; says why in one line. */
public final class Unsound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Words words;

  Unsound(Words words) {
    super(words.en());
    this.words = words;
  }

  Unsound(String vi, String en) {
    this(new Words(vi, en));
  }

  /** In one line. */
  public Words words() {
    return words;
  }
}
