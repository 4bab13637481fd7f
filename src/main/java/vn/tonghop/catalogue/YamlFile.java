package vn.tonghop.catalogue;

import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.orgunit.Reading;

/**
 * A configuration file in YAML, of which other modules read their own parts: taken whole or not at
 * all, with every fault at its line.
 */
public final class YamlFile {

  private YamlFile() {}

  /**
   * Reads a file.
   *
   * @param file its name, for the faults
   * @param what it is, as the key of its root: {@code cơ quan ban hành}
   * @param read what is made of it; faults are noted on the way, and then nothing counts
   */
  public static <T> Reading<T> read(
      String file, byte[] bytes, String what, Function<YamlValue, Optional<T>> read) {
    Faults faults = new Faults(file);
    Optional<T> value =
        YamlSource.root(bytes, faults)
            .flatMap(root -> read.apply(new YamlValue(what, root, faults)));
    return value
        .filter(sound -> !faults.any())
        .<Reading<T>>map(Reading.Sound::new)
        .orElseGet(() -> new Reading.Faulty<>(faults.all().stream().distinct().sorted().toList()));
  }
}
