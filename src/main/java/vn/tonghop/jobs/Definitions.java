package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.orgunit.RegisterReader;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Disk;
import vn.tonghop.validation.RuleBook;

/**
 * Keeps what editions are made by, under the hash that their manifest names (law 8): every
 * programme's file, the register's tables, the texts of the rules. Written once, never changed.
 */
final class Definitions {

  private static final String HALF = ".fresh-";

  private final Home home;
  private final Yardstick yardstick;
  private final Path root;
  private final Runnable mayWrite;

  /**
   * Keeps below {@code data/archive/definitions}.
   *
   * @param yardstick what the home goes by
   * @param mayWrite asked right before each write; throws when another process writes now
   */
  Definitions(Home home, Yardstick yardstick, Runnable mayWrite) {
    this.home = home;
    this.yardstick = yardstick;
    this.root = home.archive().resolve("definitions");
    this.mayWrite = mayWrite;
  }

  /** Keeps what the home goes by now. */
  void keep() {
    sweep();
    String rules = RuleBook.markdown(yardstick.programmes());
    for (ConfigFile programme : CatalogueReader.sources(home.config().resolve("programmes"))) {
      keep(Sha256.of(programme.bytes()).hex(), List.of(programme));
    }
    keep(yardstick.register().version(), RegisterReader.sources(home.root()));
    keep(RuleBook.version().hex(), List.of(ConfigFile.of("rules.md", rules)));
  }

  /** Takes away what a killed process left half written. */
  private void sweep() {
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

  private void keep(String hash, List<ConfigFile> files) {
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
}
