package vn.tonghop.submission;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes the system bring to the disk what it may still hold in memory; makes files of one's own.
 */
public final class Disk {

  private Disk() {}

  /** The name of a file or a folder, in the folder that it lies in. */
  static void forceName(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      force(folder);
    }
  }

  /** Makes a new file that nobody but its owner may read. */
  public static void createOwn(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    boolean posix = folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix");
    if (posix) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  /** The bytes of a file, or the names in a folder. */
  public static void force(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    StandardOpenOption mode = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot open folders; there the rename itself is journalled.
      if (!folder) {
        throw e;
      }
    }
  }
}
