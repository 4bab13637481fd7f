package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * The database that a home had before a new one is made in its place: put aside, never deleted.
 *
 * <p>Until all that is wanted of it is in the new one, {@code data/.rebuilding} names it: whoever
 * is killed meanwhile and begins again takes it from there, and not from what was half made.
 */
final class OldDatabase {

  private static final String DATABASE = H2File.NAME;
  private static final String ENDING = ".mv.db";

  private OldDatabase() {}

  /** Puts it aside, if there is one. */
  static void putAside(Home home, Clock clock) {
    try {
      move(home, freeName(home, clock));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot put aside " + home.database(), e);
    }
  }

  /**
   * Puts it aside for one that is made of it.
   *
   * @return the one to take from, without the ending of its file; empty when there was none
   */
  static Optional<Path> putAsideToTakeFrom(Home home, Clock clock) {
    RebuildingMark mark = new RebuildingMark(home);
    try {
      Optional<Path> unfinished = mark.name().flatMap(name -> marked(home, name));
      String name = freeName(home, clock);
      boolean isThere = Files.exists(home.data().resolve(DATABASE));
      if (unfinished.isEmpty() && isThere) {
        mark.write(name);
      }
      move(home, name);
      return unfinished
          .or(() -> isThere ? Optional.of(home.data().resolve(name)) : Optional.empty())
          .map(OldDatabase::withoutEnding);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot put aside " + home.database(), e);
    }
  }

  /** All that is wanted of it was taken. */
  static void taken(Home home) {
    new RebuildingMark(home).delete();
  }

  private static Optional<Path> marked(Home home, String name) {
    return name.matches("tonghop-[0-9TZ-]+\\.aside\\.mv\\.db")
        ? Optional.of(home.data().resolve(name)).filter(Files::exists)
        : Optional.empty();
  }

  private static void move(Home home, String name) throws IOException {
    Path database = home.data().resolve(DATABASE);
    if (Files.exists(database)) {
      Files.move(database, home.data().resolve(name));
    }
  }

  /** H2 opens nothing that ends otherwise. */
  private static String freeName(Home home, Clock clock) {
    String stem = "tonghop-" + clock.instant().toString().replaceAll("[^0-9TZ]", "");
    String name = stem + ".aside" + ENDING;
    for (int i = 2; Files.exists(home.data().resolve(name)); i++) {
      name = stem + "-" + i + ".aside" + ENDING;
    }
    return name;
  }

  private static Path withoutEnding(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.length() - ENDING.length()));
  }
}
