package vn.tonghop.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Tables in one file below the home's {@code data/}. */
record H2File(Home home) implements Database {

  static final String NAME = "tonghop.mv.db";

  /** As the product opens it: a commit is in the file. */
  static JdbcAddress toWrite(Path withoutEnding) {
    return at(withoutEnding, ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
  }

  /** Without changing a byte of it. */
  static JdbcAddress toRead(Path withoutEnding) {
    return at(withoutEnding, ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0");
  }

  private static JdbcAddress at(Path withoutEnding, String options) {
    return JdbcAddress.of("jdbc:h2:file:" + withoutEnding.toString().replace('\\', '/') + options);
  }

  @Override
  public Kind kind() {
    return Kind.H2;
  }

  @Override
  public boolean isThere() {
    return Files.exists(home.data().resolve(NAME));
  }

  @Override
  public boolean isOfEarlierVersion() {
    return VersionStore.isOfEarlierVersion(toRead(home.database()));
  }

  /** Whoever owns the home has it. */
  @Override
  public Claim claim(Clock clock) {
    return () -> {};
  }

  @Override
  public JdbcAddress address() {
    return toWrite(home.database());
  }

  @Override
  public void putAside(Clock clock) {
    OldDatabase.putAside(home, clock);
  }

  @Override
  public Optional<JdbcAddress> putAsideToTakeFrom(Clock clock) {
    return OldDatabase.putAsideToTakeFrom(home, clock).map(H2File::toRead);
  }

  @Override
  public void taken() {
    OldDatabase.taken(home);
  }
}
