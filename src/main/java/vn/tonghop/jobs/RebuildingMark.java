package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.tonghop.submission.Disk;

/** {@code data/.rebuilding}: what a new database is being made of, until all of it was taken. */
record RebuildingMark(Home home) {

  private static final String NAME = ".rebuilding";

  private Path file() {
    return home.data().resolve(NAME);
  }

  /** What it names; empty when nothing is under way. */
  Optional<String> name() {
    try {
      return Files.exists(file())
          ? Optional.of(Files.readString(file(), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file(), e);
    }
  }

  /** Names it; that is on the disk when this returns. */
  void write(String name) {
    try {
      Files.writeString(file(), name);
      Disk.force(file());
      Disk.force(home.data());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file(), e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + file(), e);
    }
  }
}
