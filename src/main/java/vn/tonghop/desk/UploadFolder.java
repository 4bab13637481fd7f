package vn.tonghop.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Disk;

/**
 * Where bytes lie between being looked at and being handed in: a folder for each member, in it one
 * for each set of files, in it the files by their hashes. Nothing of it is ever given out again.
 * Whatever a process before this one left is taken away at the start.
 */
final class UploadFolder {

  private final Path root;

  UploadFolder(Path root) {
    this.root = root;
    empty();
  }

  /** A file that lies there. */
  record Staged(String name, Path path, Sha256 sha256, long size) {}

  /** Takes away all that lies there, but for the folder. */
  private void empty() {
    try {
      Files.createDirectories(root);
      try (Stream<Path> left = Files.list(root)) {
        left.toList().forEach(UploadFolder::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot clear " + root, e);
    }
  }

  /**
   * Puts a file there.
   *
   * @param most bytes that it may have
   * @return empty if it has more; then nothing of it is left
   * @throws UncheckedIOException if the disk fails
   */
  Optional<Staged> put(Path folder, String name, InputStream in, long most, Instant now) {
    try {
      Path below = Files.createDirectories(root.resolve(folder));
      Path part = below.resolve("arriving.part");
      Files.deleteIfExists(part);
      Disk.createOwn(part);
      MessageDigest digest = Sha256.digest();
      long size = 0;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
        byte[] piece = new byte[1 << 16];
        for (int read = in.read(piece); read >= 0 && size <= most; read = in.read(piece)) {
          out.write(piece, 0, read);
          size += read;
        }
      }
      if (size > most) {
        Files.delete(part);
        return Optional.empty();
      }
      Sha256 sha256 = Sha256.of(digest);
      Path path = below.resolve(sha256.hex());
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      Files.setLastModifiedTime(path, FileTime.from(now));
      return Optional.of(new Staged(name, path, sha256, size));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep what is handed in", e);
    }
  }

  /** Takes one away. */
  void remove(Staged staged) {
    delete(staged.path());
  }

  /** Takes a whole folder away. */
  void remove(Path folder) {
    delete(root.resolve(folder));
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> inner = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inner) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path, e);
    }
  }

  /**
   * Puts a copy into a folder of the input, under its name or one like it; the bytes are on the
   * disk before they get the name that intake sees.
   *
   * @throws UncheckedIOException if the disk fails
   */
  static Path handIn(Staged staged, Path folder, Instant now) {
    try {
      Files.createDirectories(folder);
      Path target = folder.resolve(staged.name());
      if (Files.exists(target) && !Sha256.ofFile(target).equals(staged.sha256())) {
        int dot = staged.name().lastIndexOf('.');
        target =
            folder.resolve(
                staged.name().substring(0, dot)
                    + "-"
                    + staged.sha256().hex().substring(0, 8)
                    + staged.name().substring(dot));
      }
      Path part = folder.resolve("." + staged.sha256().hex() + ".part");
      Files.copy(staged.path(), part, StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(part, FileTime.from(now));
      Disk.force(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Disk.force(folder);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot hand in " + staged.sha256(), e);
    }
  }
}
