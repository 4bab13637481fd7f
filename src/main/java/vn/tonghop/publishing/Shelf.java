package vn.tonghop.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder {@code reports/}. A new edition is made beside the old one and takes its place by
 * renaming: whoever looks finds the old one or the new one, whole.
 *
 * <p>Two names are changed, one after the other; {@link #sweep()} finishes what a killed process
 * left between them. One process owns the folder.
 */
public final class Shelf {

  private static final String MAKING = ".making";
  private static final String LEAVING = ".leaving";

  private final Path root;

  public Shelf(Path root) {
    this.root = root;
  }

  /** An empty folder to make an edition in, on the same disk. */
  public Path workplace() {
    try {
      Path making = root.resolve(MAKING);
      Files.createDirectories(making);
      return Files.createTempDirectory(making, "edition-");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write in " + root, e);
    }
  }

  /**
   * Puts a finished edition in its place.
   *
   * @param folder below {@code reports/}
   * @return where it lies now
   */
  public Path publish(Path made, Path folder) {
    Path place = root.resolve(folder);
    Path old = root.resolve(LEAVING).resolve(made.getFileName());
    try {
      forceAll(made);
      Path above = place.getParent() == null ? root : place.getParent();
      Files.createDirectories(above);
      Files.createDirectories(root.resolve(LEAVING));
      if (Files.exists(place)) {
        keepOtherLanguages(place, made);
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
      delete(old);
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot publish " + place, e);
    }
  }

  /** Whether an edition lies there. */
  public boolean has(Path folder) {
    return Files.isRegularFile(root.resolve(folder).resolve("manifest.json"));
  }

  /** Throws away an edition that was not finished. */
  public void discard(Path made) {
    try {
      delete(made);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + made, e);
    }
  }

  /** Takes away what a killed process left half made. */
  public void sweep() {
    for (String left : List.of(MAKING, LEAVING)) {
      discard(root.resolve(left));
    }
  }

  private static void keepOtherLanguages(Path old, Path made) throws IOException {
    try (Stream<Path> files = Files.list(old)) {
      for (Path file : files.toList()) {
        Path copy = made.resolve(file.getFileName());
        if (file.getFileName().toString().startsWith("review.") && !Files.exists(copy)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void forceAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
