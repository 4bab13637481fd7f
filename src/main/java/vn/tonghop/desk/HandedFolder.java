package vn.tonghop.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.forms.ReturnedCopies;
import vn.tonghop.submission.Archive;

/** Where the bytes of what was handed in lie, and those of what goes back. */
final class HandedFolder {

  private final Archive archive;
  private final ReturnedCopies copies;

  HandedFolder(Archive archive, ReturnedCopies copies) {
    this.archive = archive;
    this.copies = copies;
  }

  /** Its name without the folders. */
  static String lastName(ReceivedFile file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }

  Optional<Path> original(ReceivedFile file) {
    return Optional.of(archive.path(file.sha256()))
        .filter(path -> file.archived() && Files.isRegularFile(path));
  }

  /** With a mark at every fault. */
  Optional<Path> copy(ReceivedFile file) {
    return Optional.of(copies.path(file)).filter(Files::isRegularFile);
  }
}
