package vn.tonghop.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.tonghop.submission.Disk;

/** What is done to whole folders: brought to the disk, and taken away. */
final class DiskTree {

  private DiskTree() {}

  /** Brings the bytes of all files in a folder to the disk. */
  static void forceFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Disk.force(file);
      }
    }
  }

  /**
   * Brings the names in a folder and in those above it to the disk.
   *
   * @param top the last of them
   */
  static void forceNames(Path folder, Path top) throws IOException {
    for (Path each = folder; each != null && each.startsWith(top); each = each.getParent()) {
      Disk.force(each);
    }
  }

  /** Takes a folder away with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
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
