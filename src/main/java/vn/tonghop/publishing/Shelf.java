package vn.tonghop.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.provenance.Sha256;

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
  private final Runnable mayWrite;

  public Shelf(Path root) {
    this(root, () -> {});
  }

  /**
   * One below which is published.
   *
   * @param mayWrite asked right before each write; throws when another process writes now
   */
  public Shelf(Path root, Runnable mayWrite) {
    this.root = root;
    this.mayWrite = mayWrite;
  }

  /** An empty folder to make an edition in, on the same disk. */
  public Path workplace() {
    mayWrite.run();
    try {
      Path making = root.resolve(MAKING);
      Files.createDirectories(making);
      // not a temporary folder of the system: those are for their owner's eyes only
      return Files.createDirectory(making.resolve("edition-" + UUID.randomUUID()));
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
    Path old = root.resolve(LEAVING).resolve(folder);
    try {
      DiskTree.forceFiles(made);
      Failpoint.PUBLISH_FORCED.reached();
      mayWrite.run();
      Files.createDirectories(above(place));
      if (Files.exists(place)) {
        Files.createDirectories(above(old));
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        Failpoint.PUBLISH_OLD_LEFT.reached();
      }
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
      Failpoint.PUBLISH_RENAMED.reached();
      DiskTree.delete(old);
      Failpoint.PUBLISH_OLD_DELETED.reached();
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot publish " + place, e);
    }
  }

  private Path above(Path place) {
    return place.getParent() == null ? root : place.getParent();
  }

  /** Whether an edition lies there, whatever its documents. */
  public boolean has(Path folder) {
    return Files.isRegularFile(root.resolve(folder).resolve(Manifest.NAME));
  }

  /** Whether an edition that was made of this lies there with this document. */
  public boolean has(Path folder, Sha256 snapshot, String document) {
    Path place = root.resolve(folder);
    try {
      return Files.isRegularFile(place.resolve(document))
          && Manifest.snapshotOf(place).filter(snapshot::equals).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + place, e);
    }
  }

  /** Whether what lies there was made of this, whatever its documents. */
  public boolean has(Path folder, Sha256 snapshot) {
    try {
      return Manifest.snapshotOf(root.resolve(folder)).filter(snapshot::equals).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + root.resolve(folder), e);
    }
  }

  /** The number of the edition that lies there; 0 for none. */
  public int edition(Path folder) {
    try {
      return Manifest.editionOf(root.resolve(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + root.resolve(folder), e);
    }
  }

  /**
   * Takes along the documents of the edition that lies in the folder, those in other languages
   * among them, if it was made of the same; others would not fit the figures beside them.
   *
   * @param made where the new edition is being made
   */
  public void takeAlong(Path folder, Sha256 snapshot, Path made) {
    Path place = root.resolve(folder);
    try {
      if (Manifest.snapshotOf(place).filter(snapshot::equals).isPresent()) {
        for (Path file : documents(place)) {
          Files.copy(file, made.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy from " + place, e);
    }
  }

  private static List<Path> documents(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.getFileName().toString().startsWith("review.")).toList();
    }
  }

  /** Throws away an edition that was not finished. */
  public void discard(Path made) {
    try {
      DiskTree.delete(made);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + made, e);
    }
  }

  /**
   * Takes away what a killed process left half made, and puts back an edition that had left its
   * place when the process was killed.
   */
  public void sweep() {
    mayWrite.run();
    Path leaving = root.resolve(LEAVING);
    try {
      if (Files.isDirectory(leaving)) {
        for (Path left : editions(leaving)) {
          Path place = root.resolve(leaving.relativize(left));
          if (!Files.exists(place)) {
            Files.createDirectories(above(place));
            Files.move(left, place, StandardCopyOption.ATOMIC_MOVE);
          }
        }
      }
      DiskTree.delete(leaving);
      DiskTree.delete(root.resolve(MAKING));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tidy " + root, e);
    }
  }

  private static List<Path> editions(Path leaving) throws IOException {
    try (Stream<Path> tree = Files.walk(leaving)) {
      return tree.filter(path -> Files.isRegularFile(path.resolve(Manifest.NAME))).toList();
    }
  }
}
