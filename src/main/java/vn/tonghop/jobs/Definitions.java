package vn.tonghop.jobs;

import java.util.List;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.orgunit.RegisterReader;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.DefinitionArchive;
import vn.tonghop.validation.RuleBook;

/**
 * What a home goes by, to be kept before editions are made by it (law 8): every programme's file,
 * the register's tables, the texts of the rules.
 */
final class Definitions {

  private final Home home;
  private final Yardstick yardstick;
  private final DefinitionArchive archive;

  /**
   * @param yardstick what the home goes by
   */
  Definitions(Home home, Yardstick yardstick, DefinitionArchive archive) {
    this.home = home;
    this.yardstick = yardstick;
    this.archive = archive;
  }

  /** Keeps what the home goes by now. */
  void keep() {
    archive.sweep();
    String rules = RuleBook.markdown(yardstick.programmes());
    for (ConfigFile programme : CatalogueReader.sources(home.config().resolve("programmes"))) {
      archive.keep(Sha256.of(programme.bytes()).hex(), List.of(programme));
    }
    archive.keep(yardstick.register().version(), RegisterReader.sources(home.root()));
    archive.keep(RuleBook.version().hex(), List.of(ConfigFile.of("rules.md", rules)));
  }
}
