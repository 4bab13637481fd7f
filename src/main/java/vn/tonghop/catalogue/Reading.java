package vn.tonghop.catalogue;

import java.util.List;
import java.util.function.Function;

/** What comes of reading programmes: the thing, sound in every part, or every fault at once. */
public sealed interface Reading<T> {

  <R> R fold(Function<? super T, ? extends R> sound, Function<List<Fault>, ? extends R> faulty);

  /** All faults in order of file and line; none when it is sound. */
  default List<Fault> faults() {
    return fold(value -> List.of(), faults -> faults);
  }

  /** Nothing is wrong with it, and nobody needs to look again. */
  record Sound<T>(T value) implements Reading<T> {

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> sound, Function<List<Fault>, ? extends R> faulty) {
      return sound.apply(value);
    }
  }

  /**
   * It is not to be used.
   *
   * @param found at least one
   */
  record Faulty<T>(List<Fault> found) implements Reading<T> {

    public Faulty {
      found = found.stream().distinct().sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException("Faulty without a fault");
      }
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> sound, Function<List<Fault>, ? extends R> faulty) {
      return faulty.apply(found);
    }
  }
}
