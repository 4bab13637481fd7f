package vn.tonghop.submission;

import vn.tonghop.submission.Token.Shape;

/** Tells how far a name reaches, and what cannot be part of one. */
final class NameExtent {

  /** Words of the longest name: Tôn Nữ Thị Kim Ninh. */
  static final int LONGEST = 5;

  private final Words words;

  NameExtent(Words words) {
    this.words = words;
  }

  /** The last word of the name that begins there: at most five, all with capitals. */
  int last(int first) {
    int last = first;
    while (last - first + 1 < LONGEST
        && words.isAdjacent(last)
        && continues(first, last + 1)
        && !isNoName(last + 1)) {
      last++;
    }
    return last;
  }

  private boolean continues(int first, int next) {
    Shape shape = words.shape(next);
    if (words.shape(first) == Shape.CAPITALISED && shape == Shape.CAPITALS) {
      return NameWords.GIVEN_NAMES.contains(words.key(next));
    }
    return shape.isUpper() || (next == first + 1 && isMiddle(next));
  }

  /** Văn or thị. */
  boolean isMiddle(int at) {
    return NameWords.MIDDLE_NAMES.contains(words.key(at))
        || NameWords.PLAIN_MIDDLE_NAMES.contains(words.key(at));
  }

  /** An office, a body, or another word that no name has in it. */
  boolean isNoName(int at) {
    return NameWords.NO_NAMES.contains(words.key(at))
        || NameWords.NO_NAMES.contains(words.pair(at));
  }
}
