package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import vn.tonghop.submission.Disk;

/**
 * By what a database server knows a home again: {@code data/database.id}, made when it is first
 * wanted. No backup takes it along: what is restored is another home.
 */
final class HomeId {

  private static final String NAME = "database.id";

  private HomeId() {}

  /** What the home has; empty when it was never on a server. */
  static Optional<String> find(Home home) {
    Path file = home.data().resolve(NAME);
    try {
      return Files.exists(file)
          ? Optional.of(UUID.fromString(Files.readString(file).strip()).toString())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("Not as it was written: " + file, e);
    }
  }

  /** The same; one that has none gets one, which is on the disk when this returns. */
  static String of(Home home) {
    return find(home).orElseGet(() -> make(home));
  }

  private static String make(Home home) {
    String id = UUID.randomUUID().toString();
    Path fresh = home.data().resolve(NAME + ".tmp");
    try {
      Files.createDirectories(home.data());
      Files.writeString(fresh, id + "\n");
      Disk.force(fresh);
      Files.move(fresh, home.data().resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
      Disk.force(home.data());
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + fresh, e);
    }
  }
}
