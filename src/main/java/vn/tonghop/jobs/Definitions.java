package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.orgunit.RegisterReader;
import vn.tonghop.provenance.Sha256;

/**
 * Keeps what editions are made by, under the hash that their manifest names (law 8): every
 * programme's file, the register's tables, the texts of the rules. Written once, never changed.
 */
final class Definitions {

  private final Path root;

  /**
   * Keeps below a folder.
   *
   * @param root {@code data/archive/definitions}
   */
  Definitions(Path root) {
    this.root = root;
  }

  /** Keeps what the home goes by now. */
  void keep(Home home, Yardstick yardstick, String rules, Sha256 rulesVersion) {
    for (ConfigFile programme : CatalogueReader.sources(home.config().resolve("programmes"))) {
      keep(Sha256.of(programme.bytes()).hex(), List.of(programme));
    }
    keep(yardstick.register().version(), RegisterReader.sources(home.root()));
    keep(rulesVersion.hex(), List.of(ConfigFile.of("rules.md", rules)));
  }

  private void keep(String hash, List<ConfigFile> files) {
    Path place = root.resolve(hash);
    if (Files.isDirectory(place)) {
      return;
    }
    try {
      Files.createDirectories(root);
      Path fresh = Files.createDirectory(root.resolve(".fresh-" + UUID.randomUUID()));
      for (ConfigFile file : files) {
        Files.write(fresh.resolve(file.name().replace('/', '_')), file.bytes());
      }
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the definitions in " + root, e);
    }
  }
}
