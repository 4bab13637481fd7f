package vn.tonghop.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.stream.Stream;
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

  public Archive(Path root) {
    this.root = root;
    this.arriving = root.resolve("arriving");
  }

  /** A copy that is not yet kept. */
  public record Arrival(Path bytes, Sha256 sha256, long size) {}

  /**
   * Copies a file as it is now.
   *
   * @throws UncheckedIOException if either disk fails
   */
  public Arrival copy(Path file) {
    try {
      Files.createDirectories(arriving);
      Path copy = Files.createTempFile(arriving, "in-", ".bytes");
      MessageDigest digest = Sha256.digest();
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
        long size = in.transferTo(out);
        return new Arrival(copy, Sha256.of(digest), size);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + file.getFileName() + " to " + root, e);
    }
  }

  /**
   * Keeps the bytes for good: they are on the disk under their hash when this returns.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public void keep(Arrival arrival) {
    Path folder = folder(arrival.sha256());
    Path place = path(arrival.sha256());
    try {
      Files.createDirectories(folder);
      force(arrival.bytes());
      Files.move(arrival.bytes(), place, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } catch (FileAlreadyExistsException e) {
      discard(arrival);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot archive at " + place, e);
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
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot clear " + arriving, e);
    }
  }

  /** Where the bytes lie, or would. */
  public Path path(Sha256 sha256) {
    return folder(sha256).resolve(sha256.hex());
  }

  private Path folder(Sha256 sha256) {
    return root.resolve(sha256.hex().substring(0, 2));
  }

  private static void force(Path path) throws IOException {
    StandardOpenOption mode =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot open folders; there the rename itself is journalled.
      if (!Files.isDirectory(path)) {
        throw e;
      }
    }
  }
}
