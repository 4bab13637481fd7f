package vn.tonghop.orgunit;

import java.util.List;
import java.util.function.Function;

/** What reading the home's files came to: the thing itself, or everything that is wrong. */
public sealed interface Reading<T> {

  /** Everything that is wrong; nothing when it is sound. */
  List<ConfigFault> faults();

  /** Free of faults. */
  record Sound<T>(T value) implements Reading<T> {

    @Override
    public List<ConfigFault> faults() {
      return List.of();
    }
  }

  /**
   * Not usable as it is.
   *
   * @param faults at least one, by file and line
   */
  record Faulty<T>(List<ConfigFault> faults) implements Reading<T> {
    public Faulty {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("A faulty reading has at least one fault");
      }
    }
  }

  /** Applies the function that fits. */
  default <R> R fold(
      Function<? super T, ? extends R> sound,
      Function<? super List<ConfigFault>, ? extends R> faulty) {
    if (this instanceof Sound<T> read) {
      return sound.apply(read.value());
    }
    return faulty.apply(((Faulty<T>) this).faults());
  }
}
