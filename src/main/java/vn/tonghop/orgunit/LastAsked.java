package vn.tonghop.orgunit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was asked for last, and lets go of what nobody has asked for since. */
final class LastAsked {

  private LastAsked() {}

  /** A map for many threads that holds no more than so many entries. */
  static <K, V> Map<K, V> few(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(most, 0.75f, /* accessOrder= */ true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        });
  }
}
