package vn.tonghop.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.submission.Disk;

/**
 * What editions were made by, each under the hash that their manifest names (law 8). Written once,
 * never changed. Safe for threads.
 */
public final class DefinitionArchive {

  private static final String HALF = ".fresh-";

  private final Path root;
  private final Runnable mayWrite;

  /**
   * Keeps in a folder.
   *
   * @param root {@code data/archive/definitions}; need not exist
   * @param mayWrite asked right before each write; throws when another process writes now
   */
  public DefinitionArchive(Path root, Runnable mayWrite) {
    this.root = root;
    this.mayWrite = mayWrite;
  }

  /**
   * The files kept under a hash, by name; none when there are none.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public List<ConfigFile> files(String hash) {
    Path place = root.resolve(hash);
    if (!place.startsWith(root) || !Files.isDirectory(place)) {
      return List.of();
    }
    List<ConfigFile> kept = new ArrayList<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.sorted().toList()) {
        kept.add(new ConfigFile(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + place, e);
    }
    return kept;
  }

  /**
   * Keeps files under a hash; does nothing when some are kept under it.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public synchronized void keep(String hash, List<ConfigFile> files) {
    Path place = root.resolve(hash);
    if (Files.isDirectory(place)) {
      return;
    }
    mayWrite.run();
    try {
      Files.createDirectories(root);
      Path fresh = Files.createDirectory(root.resolve(HALF + UUID.randomUUID()));
      for (ConfigFile file : files) {
        Path written = fresh.resolve(file.name().replace('/', '_'));
        Files.write(written, file.bytes());
        Disk.force(written);
      }
      Failpoint.DEFINITIONS_WRITTEN.reached();
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(root);
      Failpoint.DEFINITIONS_KEPT.reached();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the definitions in " + root, e);
    }
  }

  /** Takes away what a killed process left half written. */
  public void sweep() {
    mayWrite.run();
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> left =
          all.filter(path -> root.relativize(path).toString().startsWith(HALF))
              .sorted(Comparator.reverseOrder())
              .toList();
      for (Path path : left) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tidy " + root, e);
    }
  }
}
