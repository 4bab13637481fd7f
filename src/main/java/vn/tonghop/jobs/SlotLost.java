package vn.tonghop.jobs;

import vn.tonghop.catalogue.Words;

/** Another process has the run slot, or has taken it meanwhile; nothing was written. */
final class SlotLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Words words;

  SlotLost(Words words) {
    super(words.en());
    this.words = words;
  }

  /** In one line. */
  public Words words() {
    return words;
  }
}
