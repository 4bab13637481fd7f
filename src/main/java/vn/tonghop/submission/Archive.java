package vn.tonghop.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.provenance.Sha256;

/**
 * The original bytes of every file that was taken in, by their SHA-256; written once, never
 * changed.
 *
 * <p>A file is copied beside the archive first, so that what is read is what is kept. Safe for one
 * process, from one thread.
 */
public final class Archive {

  private final Path root;
  private final Path arriving;
  private final Runnable mayWrite;

  public Archive(Path root) {
    this(root, () -> {});
  }

  /**
   * Keeps below a folder.
   *
   * @param mayWrite asked right before each write; throws when another process writes now
   */
  public Archive(Path root, Runnable mayWrite) {
    this.root = root;
    this.arriving = root.resolve("arriving");
    this.mayWrite = mayWrite;
  }

  /** A copy that is not yet kept. */
  public record Arrival(Path bytes, Sha256 sha256, long size) {}

  /** The file that was to be copied cannot be read. */
  public static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(Path file, IOException cause) {
      super("Cannot read " + file, cause);
    }
  }

  /**
   * Copies a file as it is now.
   *
   * @throws Unreadable if the file is gone or may not be read
   * @throws UncheckedIOException if the archive's disk fails
   */
  public Arrival copy(Path file) {
    mayWrite.run();
    try {
      Files.createDirectories(arriving);
      try (InputStream in = open(file)) {
        Path copy = Files.createTempFile(arriving, "in-", ".bytes");
        Failpoint.ARCHIVE_COPY_BEGUN.reached();
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
          long size = in.transferTo(out);
          Failpoint.ARCHIVE_COPIED.reached();
          return new Arrival(copy, Sha256.of(digest), size);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + file.getFileName() + " to " + root, e);
    }
  }

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new Unreadable(file, e);
    }
  }

  /**
   * Keeps the bytes of all of them for good: they are on the disk under their hashes when this
   * returns. Each is forced before it gets its name; the folders are forced after the last name.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public void keep(List<Arrival> arrivals) {
    Set<Path> named = new LinkedHashSet<>();
    try {
      for (Arrival arrival : arrivals) {
        Path folder = folder(arrival.sha256());
        if (!Files.isDirectory(folder)) {
          Files.createDirectories(folder);
          Disk.forceName(root);
          named.add(root);
        }
        Disk.force(arrival.bytes());
        Failpoint.ARCHIVE_FILE_FORCED.reached();
        mayWrite.run();
        Files.move(arrival.bytes(), path(arrival.sha256()), StandardCopyOption.ATOMIC_MOVE);
        Failpoint.ARCHIVE_RENAMED.reached();
        named.add(folder);
      }
      for (Path folder : named) {
        Disk.force(folder);
      }
      Failpoint.ARCHIVE_FOLDERS_FORCED.reached();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot archive in " + root, e);
    }
  }

  /** Forgets the copy. */
  public void discard(Arrival arrival) {
    try {
      Files.deleteIfExists(arrival.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + arrival.bytes(), e);
    }
  }

  /** Takes away copies that a killed process left. */
  public void sweep() {
    if (!Files.isDirectory(arriving)) {
      return;
    }
    try (Stream<Path> left = Files.list(arriving)) {
      for (Path path : left.toList()) {
        mayWrite.run();
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot clear " + arriving, e);
    }
  }

  /**
   * Whether a file is there and has these bytes.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static boolean holds(Path file, Sha256 sha256) {
    try {
      return Files.isRegularFile(file) && Sha256.ofFile(file).equals(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Where the bytes lie, or would. */
  public Path path(Sha256 sha256) {
    return folder(sha256).resolve(sha256.hex());
  }

  private Path folder(Sha256 sha256) {
    return root.resolve(sha256.hex().substring(0, 2));
  }
}
