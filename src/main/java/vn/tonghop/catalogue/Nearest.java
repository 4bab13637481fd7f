package vn.tonghop.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was perhaps meant. */
final class Nearest {

  private Nearest() {}

  /** The candidate with the fewest letters to change; empty when none is near. */
  static Optional<String> to(String name, Collection<String> candidates) {
    int farthest = Math.max(1, name.length() / 3);
    return candidates.stream()
        .filter(candidate -> distance(name, candidate) <= farthest)
        .min(
            Comparator.comparingInt((String candidate) -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters must be put in, left out or changed to come from one to the other. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
