package vn.tonghop.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What may have been meant by the texts of one file, each worked out once. After three hundred
 * different texts nothing is suggested any more: what is found behind them is only counted. From
 * one thread.
 */
final class Suggestions {

  private static final int MOST = 300;

  private final Map<String, Suggestion> known = new HashMap<>();
  private long file;

  /** Forgets the texts of another file. */
  void beginFile(long number) {
    if (number != file) {
      file = number;
      known.clear();
    }
  }

  Suggestion of(String text, Supplier<Suggestion> working) {
    if (!known.containsKey(text) && known.size() >= MOST) {
      return Suggestion.NONE;
    }
    return known.computeIfAbsent(text, t -> working.get());
  }
}
