package vn.tonghop.desk;

/**
 * Somebody asked for what is not theirs: their roles do not allow it, or it lies out of their
 * reach. Which of the two is not told: whoever may not see a thing need not know that it is there.
 */
public final class NotYours extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotYours(String what) {
    super(what);
  }
}
