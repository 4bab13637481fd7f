package vn.tonghop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs of the machine that tests run. Where one is not there a test is skipped, or fails when
 * {@code tonghop.tools} is {@code required}, as under {@code bin/verify}.
 */
public final class Tools {

  private Tools() {}

  /** Where the first of them is that is there at all. */
  public static Path need(String... names) {
    return Stream.of(names)
        .flatMap(name -> folders().stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> missing("Not in the PATH: " + String.join(", ", names)));
  }

  private static List<Path> folders() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static Path missing(String message) {
    if (System.getProperty("tonghop.tools", "").equals("required")) {
      throw new IllegalStateException(message);
    }
    return Assumptions.abort(message);
  }
}
