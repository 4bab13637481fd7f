package vn.tonghop.submission;

/** Looks for some bytes in a stream, one byte at a time (Knuth, Morris and Pratt). */
final class Search {

  private final byte[] wanted;
  private final int[] fallback;
  private int matched;

  Search(byte[] wanted) {
    this.wanted = wanted.clone();
    this.fallback = new int[wanted.length];
    for (int i = 1, k = 0; i < wanted.length; i++) {
      while (k > 0 && wanted[i] != wanted[k]) {
        k = fallback[k - 1];
      }
      fallback[i] = wanted[i] == wanted[k] ? ++k : k;
    }
  }

  /** Whether they end with this byte. */
  boolean isFoundAt(byte next) {
    while (matched > 0 && wanted[matched] != next) {
      matched = fallback[matched - 1];
    }
    if (wanted[matched] == next) {
      matched++;
    }
    if (matched < wanted.length) {
      return false;
    }
    matched = fallback[matched - 1];
    return true;
  }
}
