package vn.tonghop.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the answers that were asked for last. Safe for threads: one at a time. */
final class Latest<K, V> {

  private final int most;
  private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);

  /**
   * @param most how many are kept
   */
  Latest(int most) {
    this.most = most;
  }

  /** The answer, worked out unless it is kept. */
  synchronized V get(K asked, Supplier<V> answer) {
    V known = answers.get(asked);
    if (known == null) {
      known = answer.get();
      answers.put(asked, known);
      if (answers.size() > most) {
        answers.remove(answers.keySet().iterator().next());
      }
    }
    return known;
  }
}
