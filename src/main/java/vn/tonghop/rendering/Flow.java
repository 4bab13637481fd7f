package vn.tonghop.rendering;

import java.util.List;

/**
 * A piece of the document that flows down the pages: a paragraph by lines, a table by rows,
 * anything else whole. Heights are in points.
 */
interface Flow {

  /** Number of parts: lines or rows; 1 when it cannot be split. */
  int parts();

  /** Height of the parts {@code from} to before {@code to}, standing together on a page. */
  int height(int from, int to);

  /** What prints these parts. */
  List<Strip> strips(int from, int to);

  /** Whether a page may end after this part, which is not the last. */
  default boolean breaksAfter(int part) {
    return false;
  }

  /** The same set more closely, where it then fits into that height; else as it is. */
  default Flow fitting(int room) {
    return this;
  }

  /** Must not be the last on its page, like a heading. */
  default boolean keepsWithNext() {
    return false;
  }

  /** Must not be the first on its page, like a signature. */
  default boolean keepsWithPrevious() {
    return false;
  }
}
